import { FEN_DECIMALS, isExact } from './cell-formula';
import type { CellRun } from './cell-runs';
import { runReference } from './cell-runs';
import type { Expression } from './expression';
import { atom, minus, plus } from './expression';
import type { Quantity } from './figure';
import type { CellQuantity, FormulaContext } from './formula-context';
import type { Scale } from './scale';
import { isMoney } from './scale';

type Pairs = Extract<Quantity, { kind: 'equalCount' }>['pairs'];

/** Two columns of amounts side by side, over the same rows. */
interface PairRun {
  readonly left: CellRun;
  readonly right: CellRun;
}

const PLAIN_DECIMALS = 6;

function runOf({ sheet, column, unit, row }: CellQuantity): CellRun {
  return { sheet, column, unit, top: row, bottom: row };
}

function follows(run: CellRun, cell: CellQuantity): boolean {
  const { sheet, column, unit, row } = cell;
  return (
    run.sheet === sheet && run.column === column && run.unit === unit && run.bottom + 1 === row
  );
}

/** Pairs of number cells that stand in one row and unit, joined downwards; the rest is left over. */
function findPairRuns(
  pairs: Pairs,
  context: FormulaContext,
): { readonly runs: readonly PairRun[]; readonly rest: Pairs } {
  const isPlain = (quantity: Quantity): quantity is CellQuantity =>
    quantity.kind === 'cell' && !quantity.isText && isExact(quantity, context);
  const runs: PairRun[] = [];
  const rest: Pairs[number][] = [];
  for (const pair of pairs) {
    const { left, right } = pair;
    const isSide = isPlain(left) && isPlain(right) && left.unit === right.unit;
    if (!isSide || left.sheet !== right.sheet || left.row !== right.row) {
      rest.push(pair);
      continue;
    }
    const last = runs.at(-1);
    if (last && follows(last.left, left) && follows(last.right, right)) {
      const { row } = left;
      runs[runs.length - 1] = {
        left: { ...last.left, bottom: row },
        right: { ...last.right, bottom: row },
      };
    } else runs.push({ left: runOf(left), right: runOf(right) });
  }
  return { runs, rest };
}

function runFormula({ left, right }: PairRun): Expression {
  const { unit, top, bottom } = left;
  const isMoneyUnit = unit !== 'ratio' && unit !== 'percent' && unit !== 'plain';
  const decimals = String(isMoneyUnit ? FEN_DECIMALS[unit] : PLAIN_DECIMALS);
  const isEqual = `ROUND(${runReference(left)}-${runReference(right)},${decimals})=0`;
  return atom(top === bottom ? `IF(${isEqual},1,0)` : `SUMPRODUCT(--(${isEqual}))`);
}

/** How many pairs are equal to the fen. Rows that are sorted keep their pairs, so that names need no look. */
export function equalFormula(
  pairs: Pairs,
  context: FormulaContext,
  express: (quantity: Quantity, scale: Scale) => Expression,
): Expression {
  const { runs, rest } = findPairRuns(pairs, context);
  const others = rest.map(({ left, right }) => {
    const isAmount = isMoney(left) || isMoney(right);
    const scale: Scale = isAmount ? 'yuan' : 'plain';
    const decimals = isAmount ? FEN_DECIMALS.yuan : PLAIN_DECIMALS;
    const gap = minus(express(left, scale), express(right, scale));
    return atom(`IF(ROUND(${gap.text},${String(decimals)})=0,1,0)`);
  });
  const terms = [...runs.map(runFormula), ...others];
  return terms.length === 0 ? atom('0') : plus(terms);
}
