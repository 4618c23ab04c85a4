import { describe, expect, test } from '@jest/globals';
import type { BudgetColumn, BudgetTable, Project } from '../../../src/core/budget/budget-table';
import type { FieldValue } from '../../../src/core/evaluation/answers';
import { moneyOf } from '../../../src/core/evaluation/project-money';
import { sheetAnswers } from '../../../src/core/evaluation/sheet-answers';
import { projectOf, tableOf, type ProjectLine } from './budget-fixture';

const column = (index: number, field: 'department' | 'reason', head: string): BudgetColumn => ({
  column: index,
  path: [head],
  field,
  source: null,
  period: null,
  memoOf: null,
  unit: null,
  confidence: 1,
  evidence: [],
});

const tableWith = (heads: { department?: string; reason?: string }): BudgetTable => ({
  ...tableOf([]),
  columns: [
    column(6, 'department', heads.department ?? ''),
    column(7, 'reason', heads.reason ?? ''),
  ],
  fields: { name: 1, department: 6, reason: 7 },
});

const said = (
  line: Partial<ProjectLine>,
  texts: Partial<Pick<Project, 'reason' | 'remark'>>,
  heads: { department?: string; reason?: string } = {},
  given: Readonly<Record<string, FieldValue>> = {},
) => {
  const project = { ...projectOf({ name: '甲项目', ...line }), ...texts };
  return sheetAnswers(tableWith(heads), project, moneyOf(project), given);
};

const MONEY = moneyOf(projectOf({ name: '甲项目' }));
const ADJUSTED = { originalBudget: 8, adjustment: 2 };
const BALANCE = { expenditure: 6 };

describe('the department that leads', () => {
  test.each<[string, string | undefined]>([
    ['牵头科室', '稽核科'],
    ['单位（科室）', '稽核科'],
    ['', '稽核科'],
    ['主管部门', undefined],
    ['预算单位', undefined],
  ])('under the head %j is %j', (head, expected) => {
    expect(said({ department: '稽核科' }, {}, { department: head })['F16']).toBe(expected);
  });

  test('stands behind what she answered', () => {
    const fields = said({ department: '稽核科' }, {}, {}, { F16: '办公室' });
    expect(fields['F16']).toBeUndefined();
  });
});

describe('what was spent the year before', () => {
  const before = projectOf({ name: '甲项目', expenditure: 8 }).amounts;
  const told = (given: Readonly<Record<string, FieldValue>>) =>
    sheetAnswers(tableWith({}), { ...projectOf({ name: '甲项目' }), before }, MONEY, given)['F50'];

  test('stands in 经济性 where she answered nothing there', () => {
    expect(told({})).toEqual({ E1d: 8 });
    expect(told({ F50: { text: '按标准支出' } })).toBeUndefined();
    expect(said({}, {})['F50']).toBeUndefined();
  });
});

describe('a reason of the sheet answers what it speaks of', () => {
  const cases: readonly (readonly [
    string,
    Partial<ProjectLine>,
    Partial<Pick<Project, 'reason' | 'remark'>>,
    string,
    { F32?: string; F33?: string },
  ])[] = [
    ['the only thing due', ADJUSTED, { reason: '增资' }, '原因', { F32: '增资' }],
    ['the only thing due', BALANCE, { reason: '合同未到期' }, '原因', { F33: '合同未到期' }],
    [
      'by the head of its column',
      { ...ADJUSTED, ...BALANCE },
      { reason: '合同未到期' },
      '结转结余原因',
      { F33: '合同未到期' },
    ],
    [
      'by its own words',
      { ...ADJUSTED, ...BALANCE },
      { reason: '年中追加缺口' },
      '原因',
      { F32: '年中追加缺口' },
    ],
    ['neither, where that is open', { ...ADJUSTED, ...BALANCE }, { reason: '人多' }, '原因', {}],
    ['not the other', ADJUSTED, { reason: '合同未到期' }, '结转结余原因', {}],
    ['nothing where nothing is due', {}, { reason: '年中追加' }, '原因', {}],
    ['a remark that says so', ADJUSTED, { remark: '年中追加缺口' }, '', { F32: '年中追加缺口' }],
    ['a remark about something else', ADJUSTED, { remark: '重点项目' }, '', {}],
    ['a remark about the year before', BALANCE, { remark: '上年结转项目' }, '', {}],
  ];
  test.each(cases)('%s', (_, line, texts, head, expected) => {
    const { F32, F33 } = said(line, texts, { reason: head });
    expect({ F32, F33 }).toEqual({ F32: undefined, F33: undefined, ...expected });
  });
});
