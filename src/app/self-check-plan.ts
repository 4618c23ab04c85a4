import type { RowPlan, SheetPlan, StylePlan } from '../core/sheet/plan';

/** Looks that are read back: a number format, and a colour RRGGBB. */
export const MONEY_FORMAT = '#,##0.00';
export const HEAD_FILL = 'DDEBF7';

const PLAIN = 0;
const MONEY = 1;
const HEAD = 2;
const STYLES: readonly StylePlan[] = [
  {},
  { numberFormat: MONEY_FORMAT, horizontal: 'right', border: 'thin' },
  { bold: true, fill: HEAD_FILL, horizontal: 'center', font: '宋体', size: 12 },
];

/** Column A holds names, B what each row tries: text, number, text that looks like a formula, truth, formula. */
const ROWS: readonly RowPlan[] = [
  { height: 24, cells: [{ value: '自检', style: HEAD }, null] },
  { cells: [cell('中文，"引号" & <尖括号>'), cell(1234.5, MONEY)] },
  { cells: [cell('=1+1 只是文字'), cell(-0.1, MONEY)] },
  { cells: [cell('000123'), cell(true)] },
  { cells: [cell('公式'), { value: 1234.4, formula: 'SUM(B2:B3)', style: MONEY }] },
];

function cell(value: string | number | boolean, style = PLAIN): RowPlan['cells'][number] {
  return { value, style };
}

/** The sheet that 宿主自检 writes: a little of everything that the report needs. */
export function planSelfCheck(name: string, visibility: SheetPlan['visibility']): SheetPlan {
  return {
    ...{ key: 'selfCheck', name, visibility, styles: STYLES, rows: ROWS },
    columnWidths: [24, 14],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    ...{ links: [], conditionalFormats: [], charts: [], attachments: [], names: [] },
    showGridLines: false,
  };
}
