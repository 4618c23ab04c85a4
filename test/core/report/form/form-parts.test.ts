import { expect, test } from '@jest/globals';
import { emptyAnswers } from '../../../../src/core/evaluation/answers';
import { planReport } from '../../../../src/core/report/report-sheets';
import { narrate } from '../../../../src/core/report/narrate';
import { formLayoutSchema } from '../../../../src/core/report/form/form-layout';
import { allFormLayouts } from '../../../../src/core/report/form/form-layouts';
import { parseData } from '../../../../src/core/evaluation/outline/parse-data';
import type { FieldValue } from '../../../../src/core/evaluation/answers';
import type { SheetPlan } from '../../../../src/core/sheet/plan';
import { budgetOf, evaluationOf } from '../report-fixture';

const NAMES = {
  ...{ summary: 'a', form: 'b', narrative: 'c', findings: 'd', crossFooting: 'e', store: 'f' },
};

/** The form of a project that spent too little of a budget that was raised. */
function formWith(fields: Readonly<Record<string, FieldValue>>): SheetPlan {
  const line = { name: '维护费', adjustedBudget: 30, adjustment: 5, expenditure: 20, balance: 10 };
  const evaluation = evaluationOf(
    [budgetOf([line]).table],
    { ...emptyAnswers(), projects: [{ code: null, name: '维护费', department: null, fields }] },
    'sichuan-2023-form',
  );
  const plans = planReport({
    ...{ evaluation, narrative: narrate(evaluation), findings: [], openQuestions: [] },
    ...{ sheetNames: NAMES, attachments: [], date: '2020-03-20', live: true },
  });
  return plans.find(({ key }) => key === 'form')!;
}

const textsOf = ({ rows }: SheetPlan): readonly string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
  );

/** Points of the rows that a cell with this text covers. */
function heightOf({ rows, merges }: SheetPlan, text: string): number {
  const top = rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === text));
  const left = rows[top]?.cells.findIndex((cell) => cell?.value === text);
  const area = merges.find((merge) => merge.top === top && merge.left === left);
  return rows
    .slice(top, (area?.bottom ?? top) + 1)
    .reduce((sum, { height = 0 }) => sum + height, 0);
}

const LONG =
  '系统扩容，经局务会研究并报区财政局同意，年中追加设备租赁和安全测评所需的经费。'.repeat(2);

test('the Sichuan form shows the reason for what is left and the reason for what was added, each by itself', () => {
  const form = formWith({ F33: '尾款未到付款期。', F32: LONG });
  const both = `结转结余的原因：尾款未到付款期。\n预算调整的原因及批复：${LONG}`;
  expect(textsOf(form)).toContain(both);
  // Some 100 characters in a column of nine of them: the rows beside it grow, so that nothing is cut in print.
  expect(heightOf(form, both)).toBeGreaterThan(13 * 12);
});

test('one reason stands alone, and one that is due and not given is a blank', () => {
  expect(textsOf(formWith({ F33: '尾款未到付款期。', F32: '无' }))).toContain(
    '结转结余的原因：尾款未到付款期。\n预算调整的原因及批复：无',
  );
  expect(textsOf(formWith({ F33: '尾款未到付款期。' }))).toContain(
    '结转结余的原因：尾款未到付款期。\n预算调整的原因及批复：【待填：调整原因及批复文件】',
  );
});

test('a form that names a part which nobody registered is refused in one sentence', () => {
  const [first] = allFormLayouts();
  const [row] = first!.rows;
  const cell = { ...row!.cells[0]!, bind: { kind: 'layout', layout: 'no-such-part' } };
  const file = { ...first, id: 'mine', rows: [{ ...row, cells: [cell] }] };
  expect(() => parseData(formLayoutSchema, file)).toThrow(
    '数据文件“mine”不能用：rows.0.cells.0.bind.layout 处，没有登记过名为“no-such-part”的版式。已登记的有：execution-reasons。',
  );
});
