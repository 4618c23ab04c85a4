import { decimalOfNumber, fenOfNumber } from '../budget/fen';
import type { FormulaLiteral } from '../formula/literals';
import { literalsIn } from '../formula/literals';
import { referencesOf } from '../formula/references';
import { cellKey, formatArea } from '../sheet/address';
import { insufficient, outcomeOf } from './outcome';
import { columnArea } from './place';
import type { TableRule } from './rule';

/** R-C14: no formula hides an amount. */
export const formulaWithoutAmount: TableRule = {
  code: 'R-C14',
  id: 'formula-without-amount',
  severity: 'warning',
  basis: '电子表格编制惯例：公式里不夹手工数',
  message: '{cells} 的公式 {formula} 里夹着手工数 {value}，请在备注说明。',
  why: '夹在公式里的数看不见来历，审核时说不清。',
  fix: '把这个数移到调整栏或单列一行，并说明原因。',
  check: ({ facts, table }) => {
    if (facts.formulaRuns.length === 0) return insufficient('公式');
    return outcomeOf(
      facts.formulaRuns.flatMap((run) => {
        const column = facts.columns.find((one) => one.column === run.column);
        const typed = literalsIn(run.formula).find(isAmount);
        const at = { sheet: table.sheet, row: run.first, column: run.column };
        if (!column || !typed || referencesOf(run.formula, at).areas.length === 0) return [];
        const place = columnArea(table, run.column, run.first, run.last);
        const { fen } = fenOfNumber(typed.value, column.unit);
        const change = typed.operator === '-' ? Number(fen) : -Number(fen);
        return [
          {
            place,
            data: {
              cells: formatArea(place),
              formula: `=${run.formula}`,
              value: decimalOfNumber(typed.value),
            },
            ...(run.count === 1
              ? { cause: new Map([[cellKey(run.first, run.column), change]]) }
              : {}),
          },
        ];
      }),
    );
  },
};

function isAmount({ role, value, isUnitFactor }: FormulaLiteral): boolean {
  return (role === 'addend' || role === 'summand') && value !== 0 && !isUnitFactor;
}
