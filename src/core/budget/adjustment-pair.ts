import type { AmountColumn } from './amount-column';
import type { Contender } from './assign-columns';
import type { FieldPart } from './column-plan';

const SURE_WORDS = 0.6;

/** Contenders with increase and decrease joined to one adjustment, and its parts; none where they are not two. */
export interface PairedAdjustments {
  readonly contenders: readonly Contender[];
  readonly pair: readonly FieldPart[];
}

/**
 * 追加 and 追减 as two columns are one adjustment: increases less decreases. A decrease written with minus
 * signs is added as it stands.
 */
export function pairAdjustments(
  contenders: readonly Contender[],
  rows: readonly number[],
): PairedAdjustments {
  // 调整预算 beside 追加 and 追减 may be either: no third adjustment.
  const signed = contenders.filter(
    ({ candidates: [best] }) => best?.field === 'adjustment' && best.prior >= SURE_WORDS,
  );
  const increases = signed.filter(({ candidates }) => candidates[0]?.sign === 1);
  const decreases = signed.filter(({ candidates }) => candidates[0]?.sign === -1);
  const [increase, decrease] = [increases[0], decreases[0]];
  if (!increase || !decrease || signed.length > 2) return { contenders, pair: [] };
  const sign = isNegative(decrease.amounts, rows) ? 1 : -1;
  const joined = { ...increase, amounts: add(increase.amounts, decrease.amounts, sign) };
  return {
    contenders: contenders.flatMap((each) =>
      each === increase ? [joined] : each === decrease ? [] : [each],
    ),
    pair: [
      { column: increase.column, sign: 1 },
      { column: decrease.column, sign },
    ],
  };
}

/** Whether most amounts of a column that are not 0 are below it. */
export function isNegative({ fen, top }: AmountColumn, rows: readonly number[]): boolean {
  let balance = 0;
  for (const row of rows) balance += Math.sign(fen[row - top] ?? 0) || 0;
  return balance < 0;
}

function add(a: AmountColumn, b: AmountColumn, sign: 1 | -1): AmountColumn {
  const fen = a.fen.map((amount, index) => {
    const other = b.fen[index] ?? NaN;
    if (Number.isNaN(other)) return amount;
    return (Number.isNaN(amount) ? 0 : amount) + sign * other;
  });
  return { ...a, fen, isClean: a.isClean && b.isClean };
}
