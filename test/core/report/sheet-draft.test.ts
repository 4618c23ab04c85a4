import { expect, test } from '@jest/globals';
import { tablePrint } from '../../../src/core/report/look';
import {
  createSheetDraft,
  type SheetDraft,
  type SheetFrame,
} from '../../../src/core/report/sheet-draft';
import type { RowPlan, SheetPlan, TakeRow } from '../../../src/core/sheet/plan';

const FRAME: SheetFrame = {
  key: 'form',
  name: '甲',
  columnWidths: [10, 20],
  print: tablePrint('portrait', ''),
};

/** Five rows, of which the fourth is empty; as many as are told are settled before the last is put. */
function draw(settled: number, take?: TakeRow): { draft: SheetDraft; plan: SheetPlan } {
  const draft = createSheetDraft(take);
  draft.begin(FRAME);
  draft.span({ top: 0, left: 0, bottom: 1, right: 1 }, '甲', { border: 'thin' });
  draft.put(2, 1, '甲', { border: 'thin', bold: true });
  draft.height(2, 20);
  draft.settle(settled);
  draft.breakBefore(4);
  draft.put(4, 0, '乙', { bold: true });
  return { draft, plan: draft.finish(FRAME) };
}

const { plan: whole } = draw(0);

test.each([0, 1, 3, 4])(
  '%d settled rows are taken in order, the plan has the others',
  (settled) => {
    const taken: RowPlan[] = [];
    let seen: SheetPlan | undefined;
    const { draft, plan } = draw(settled, (row, sheet) => {
      taken.push(row);
      seen = sheet;
    });
    expect(taken).toHaveLength(settled);
    expect([...taken, ...plan.rows]).toEqual(whole.rows);
    expect({ ...plan, rows: whole.rows }).toEqual(whole);
    expect(plan.merges).toHaveLength(1);
    expect(plan.print?.rowBreaks).toEqual([4]);
    expect(draft.nextRow()).toBe(5);
    if (settled > 0) expect(seen).toMatchObject({ name: '甲', columnWidths: [10, 20] });
  },
);

test('without anybody who takes rows, settled ones stay', () => {
  expect(draw(4).plan).toEqual(whole);
});

test('nothing is put above a settled row', () => {
  const { draft } = draw(3, () => undefined);
  expect(() => {
    draft.put(2, 0, '丙', {});
  }).toThrow(RangeError);
});
