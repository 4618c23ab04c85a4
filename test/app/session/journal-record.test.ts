import { describe, expect, test } from '@jest/globals';
import {
  entryOfRecord,
  headOfRecord,
  recordOfEntry,
} from '../../../src/app/session/journal-record';
import { JOURNAL_VERSION, type JournalEntry } from '../../../src/app/session/drafts';
import { emptyAnswers, type Answers } from '../../../src/core/evaluation/answers';

const project = { code: null, name: '“引号”\\与\n换行', department: null, fields: { F14: '甲' } };

const entryWith = (answers: Answers): JournalEntry => ({
  version: JOURNAL_VERSION,
  workbookId: null,
  address: 'a/预算.xlsx',
  shape: 's',
  content: 'c',
  fileName: '预算.xlsx',
  savedAt: 5,
  writer: 'w',
  revision: 'r',
  lineage: ['q'],
  base: 'b',
  answers,
});

describe('an entry as a record', () => {
  test.each([
    ['no project', []],
    ['one', [project]],
    ['several', [project, { ...project, name: '乙' }]],
  ])('comes back the same with %s', (_, projects) => {
    const entry = entryWith({ ...emptyAnswers(), office: { F01: '单位' }, projects });
    expect(entryOfRecord(structuredClone(recordOfEntry(entry)))).toEqual(entry);
  });

  test('follows a project that was answered anew', () => {
    const entry = entryWith({ ...emptyAnswers(), projects: [project] });
    recordOfEntry(entry);
    const changed = { ...project, fields: { F14: '乙' } };
    const later = entryWith({ ...emptyAnswers(), projects: [changed] });
    expect(entryOfRecord(recordOfEntry(later))?.answers.projects).toEqual([changed]);
  });

  test('is read too where an earlier version wrote its answers unpacked', () => {
    const entry = entryWith({ ...emptyAnswers(), projects: [project] });
    expect(entryOfRecord(entry)).toEqual(entry);
  });

  test('tells its head without reading the answers', () => {
    const entry = entryWith(emptyAnswers());
    const record = { ...(recordOfEntry(entry) as object), answers: '{broken' };
    expect(headOfRecord(record)?.revision).toBe('r');
    expect(entryOfRecord(record)).toBeNull();
  });

  test('is none where the record is something else', () => {
    expect(headOfRecord({ version: 9 })).toBeNull();
    expect(entryOfRecord('text')).toBeNull();
  });
});
