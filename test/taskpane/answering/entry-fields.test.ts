import { describe, expect, test } from '@jest/globals';
import {
  allEntries,
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
  const entries = [
    { entry: null, fields: ['F01', 'F03'], open: ['F03'] },
    { entry: 'a', fields: ['F12', 'F13', 'F14'], open: ['F12', 'F14'] },
    { entry: 'b', fields: ['F12'], open: [] },
  ];

  test.each<[string, string | null, string | null, [string | null, string] | null]>([
    ['from the list', null, null, [null, 'F03']],
    ['to the next entry', null, 'F03', ['a', 'F12']],
    ['within an entry', 'a', 'F12', ['a', 'F14']],
    ['over what is filled', 'a', 'F13', ['a', 'F14']],
    ['round to the beginning', 'b', null, [null, 'F03']],
    ['from an entry that is gone', 'z', null, [null, 'F03']],
  ])('goes %s', (_what, entry, field, expected) => {
    const next = nextOpenField(entries, { entry, field });
    expect(next && [next.entry, next.field]).toEqual(expected);
  });

  test('goes back to an earlier field of the same entry, and nowhere when all is filled', () => {
    const [, a] = entries;
    expect(nextOpenField([a!], { entry: 'a', field: 'F14' })).toEqual({ entry: 'a', field: 'F12' });
    expect(nextOpenField([{ ...a!, open: [] }], { entry: 'a', field: 'F14' })).toBeNull();
    expect(nextOpenField([], { entry: null, field: null })).toBeNull();
  });

  test('walks all entries of a state, the office first', () => {
    const all = allEntries(stateOf(LINES));
    expect(all.map(({ entry }) => entry)).toEqual([null, '培训经费|', '大楼维修|']);
    expect(all.every(({ open, fields }) => open.every((id) => fields.includes(id)))).toBe(true);
  });
});
