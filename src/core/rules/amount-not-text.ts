import { FEN_PER_UNIT } from '../budget/money';
import type { Fix } from '../finding';
import { cellKey } from '../sheet/address';
import { money } from './money-data';
import { outcomeOf } from './outcome';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';
import type { TextRun } from './text-run';
import { readTextRuns } from './text-run';
import { contentOf } from './total-formula';
import type { TableRule } from './rule';

/** R-B01: an amount is a number, not a text. */
export const amountNotText: TableRule = {
  code: 'R-B01',
  id: 'amount-not-text',
  severity: 'info',
  basis: '电子表格常识：求和函数不计入文本',
  message: '{cells} 是文本型数字（如“{text}”），按 {value} 处理；求和公式不会计入它。',
  why: '文本看着像数，却不参加求和，合计会少算。',
  fix: '转换为数字。',
  check: ({ facts }) =>
    outcomeOf(
      readTextRuns(facts, ({ parsed }) => parsed.kind === 'amount').map((run) => ({
        place: run.place,
        data: {
          cells: run.text,
          text: run.first.text.trim(),
          value: money(fenAt(facts, run.column, run.first.row)),
          count: run.cells.length,
        },
        fix: fixText(facts, run),
        cause: leftOut(facts, run),
      })),
    ),
};

function fixText(facts: TableFacts, { column, cells }: TextRun): Fix {
  return {
    kind: 'convert-text',
    edits: cells.map(({ row }) => ({
      sheet: facts.table.sheet,
      row,
      column: column.column,
      before: contentOf(facts.grid, row, column.column),
      after: { value: fenAt(facts, column, row) / FEN_PER_UNIT[column.unit], formula: null },
    })),
  };
}

/** What totals by formula would gain if the texts were numbers, fen by cellKey. */
function leftOut(facts: TableFacts, { column, cells }: TextRun): ReadonlyMap<number, number> {
  const gains = new Map<number, number>();
  for (const total of facts.totals) {
    if (!facts.grid.formulas.has(total.row, column.column)) continue;
    const covers = new Set(total.covers);
    const fen = cells
      .filter(({ row }) => covers.has(row))
      .reduce((sum, { row }) => sum + fenAt(facts, column, row), 0);
    if (fen !== 0) gains.set(cellKey(total.row, column.column), fen);
  }
  return gains;
}
