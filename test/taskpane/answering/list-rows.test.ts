import { describe, expect, test } from '@jest/globals';
import {
  filterRows,
  listRows,
  type ListFilter,
  type ListRow,
} from '../../../src/taskpane/answering/list-rows';
import { answersOf } from '../../core/evaluation/budget-fixture';
import { stateOf } from './state';

const LINES = [
  { name: '培训经费', department: '办公室' },
  { name: '大楼维修', code: '530114', adjustedBudget: 300, expenditure: 100 },
];

describe('listRows', () => {
  test('has the office first, then the projects with their marks', () => {
    const rows = listRows(stateOf(LINES), '本单位');
    expect(rows.map(({ entry, number, name }) => [entry, number, name])).toEqual([
      [null, null, '本单位'],
      ['培训经费|办公室', 1, '培训经费'],
      ['530114', 2, '大楼维修'],
    ]);
    expect(rows[2]).toMatchObject({ status: 'partial', needsOwnReport: true });
    expect(rows[1]!.open).toBeGreaterThan(0);
  });

  test('counts errors and warnings of a project, not that its answers are open', () => {
    const short = { F50: { text: '节约。' } };
    const rows = listRows(stateOf(LINES, answersOf({ 培训经费: short })), '本单位');
    expect(rows.map(({ findings }) => findings)).toEqual([0, 2, 0]);
  });

  test('is empty before the first judgement', () => {
    expect(listRows({ ...stateOf(LINES), evaluation: null }, '本单位')).toEqual([]);
  });
});

describe('filterRows', () => {
  const row = (name: string, changes: Partial<ListRow>): ListRow => ({
    entry: name,
    number: 1,
    name,
    department: null,
    code: null,
    open: 0,
    due: 20,
    findings: 0,
    status: 'complete',
    needsOwnReport: false,
    ...changes,
  });
  const rows = [
    row('本单位', { entry: null, number: null, status: null }),
    row('培训经费', { number: 12, department: '办公室', open: 3 }),
    row('ABC系统维护费', { number: 3, findings: 2, status: 'none', needsOwnReport: true }),
  ];

  test.each<[string, ListFilter, string[]]>([
    ['', 'all', ['本单位', '培训经费', 'ABC系统维护费']],
    ['培训', 'all', ['培训经费']],
    ['办公室 经费', 'all', ['培训经费']],
    ['ａｂｃ', 'all', ['ABC系统维护费']],
    ['12', 'all', ['培训经费']],
    ['没有', 'all', []],
    ['', 'incomplete', ['培训经费']],
    ['', 'complete', ['本单位', 'ABC系统维护费']],
    ['', 'findings', ['ABC系统维护费']],
    ['', 'own-report', ['ABC系统维护费']],
    ['', 'not-all-spent', ['ABC系统维护费']],
    ['维护', 'incomplete', []],
  ])('“%s” among %s', (search, filter, expected) => {
    expect(filterRows(rows, search, filter).map(({ name }) => name)).toEqual(expected);
  });
});
