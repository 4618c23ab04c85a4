import { describe, expect, test } from '@jest/globals';
import {
  allEntries,
  entryFields,
  entryProgress,
  nextOpenField,
  sectionsFor,
} from '../../../src/taskpane/answering/entry-fields';
import { answersOf } from '../../core/evaluation/budget-fixture';
import { stateOf } from './state';

const LINES = [
  { name: '培训经费' },
  { name: '大楼维修', adjustedBudget: 300, expenditure: 100, originalBudget: 280 },
];

describe('sectionsFor', () => {
  const fields = (entry: string | null): string[] =>
    sectionsFor(stateOf(LINES), entry).flatMap((section) => section.fields.map(({ id }) => id));

  test('asks what is due for the project only', () => {
    expect(fields('培训经费|')).not.toContain('F17');
    expect(fields('大楼维修|')).toEqual(expect.arrayContaining(['F17', 'F32', 'F33', 'F33a']));
    expect(fields(null)).toContain('F35');
    expect(fields('没有|')).toEqual([]);
  });
});

describe('entryProgress', () => {
  test('counts what a final report needs, by the answers as they stand', () => {
    const before = entryProgress(stateOf(LINES), '培训经费|');
    const after = entryProgress(
      stateOf(LINES, answersOf({ 培训经费: { F13: '无' } })),
      '培训经费|',
    );
    expect(before.open).toContain('F13');
    expect(after.open).not.toContain('F13');
    expect(after.due).toBe(before.due);
    expect(before.due - before.open.length).toBe(after.due - after.open.length - 1);
  });
});

describe('nextOpenField', () => {
  const office = { fields: ['F01', 'F03'], open: ['F03'] };
  const a = { fields: ['F12', 'F13', 'F14'], open: ['F12', 'F14'] };
  const b = { fields: ['F12'], open: [] };
  const look = (entry: string | null) => (entry === null ? office : entry === 'a' ? a : b);

  test.each<[string, string | null, string | null, [string | null, string] | null]>([
    ['from the list', null, null, [null, 'F03']],
    ['to the next entry', null, 'F03', ['a', 'F12']],
    ['within an entry', 'a', 'F12', ['a', 'F14']],
    ['over what is filled', 'a', 'F13', ['a', 'F14']],
    ['round to the beginning', 'b', null, [null, 'F03']],
    ['from an entry that is gone', 'z', null, [null, 'F03']],
  ])('goes %s', (_what, entry, field, expected) => {
    const next = nextOpenField([null, 'a', 'b'], look, { entry, field });
    expect(next && [next.entry, next.field]).toEqual(expected);
  });

  test('goes back to an earlier field of the same entry, and nowhere when all is filled', () => {
    const from = { entry: 'a', field: 'F14' };
    expect(nextOpenField(['a'], look, from)).toEqual({ entry: 'a', field: 'F12' });
    expect(nextOpenField(['a'], () => ({ ...a, open: [] }), from)).toBeNull();
    expect(nextOpenField([], look, { entry: null, field: null })).toBeNull();
  });

  test('looks no further than the first entry with a field open', () => {
    const seen: (string | null)[] = [];
    const lookAndNote = (entry: string | null) => {
      seen.push(entry);
      return look(entry);
    };
    nextOpenField(['b', 'a', null], lookAndNote, { entry: 'b', field: null });
    expect(seen).toEqual(['b', 'a']);
  });

  test('walks all entries of a state, the office first', () => {
    const state = stateOf(LINES);
    const all = allEntries(state);
    expect(all).toEqual([null, '培训经费|', '大楼维修|']);
    for (const { open, fields } of all.map((entry) => entryFields(state, entry))) {
      expect(fields).toEqual(expect.arrayContaining([...open]));
      expect(open).not.toEqual([]);
    }
  });
});
