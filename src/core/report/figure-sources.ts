import type { Figure, Quantity } from './figure';
import type { AnswerQuantity, CellQuantity } from './formula-context';

/** The cells and answers at the leaves of an expression, in order. */
export function leavesOf(quantity: Quantity): readonly (CellQuantity | AnswerQuantity)[] {
  switch (quantity.kind) {
    case 'cell':
    case 'answer':
      return [quantity];
    case 'constant':
      return [];
    case 'sum':
    case 'maximum':
    case 'count':
      return quantity.terms.flatMap(leavesOf);
    case 'difference':
      return [...leavesOf(quantity.from), ...leavesOf(quantity.less)];
    case 'quotient':
      return [...leavesOf(quantity.dividend), ...leavesOf(quantity.divisor)];
    case 'equalCount':
      return quantity.pairs.flatMap(({ left, right }) => [...leavesOf(left), ...leavesOf(right)]);
  }
}

/** One key for each answered number. */
export function answerKey({ project, field, path }: AnswerQuantity): string {
  return JSON.stringify([project, field, path]);
}

/** Every answered number that figures are made of, each once, in order of first use. */
export function answersOf(figures: readonly Figure[]): readonly AnswerQuantity[] {
  const found = new Map<string, AnswerQuantity>();
  for (const { quantity } of figures) {
    for (const leaf of leavesOf(quantity)) {
      if (leaf.kind === 'answer' && !found.has(answerKey(leaf))) found.set(answerKey(leaf), leaf);
    }
  }
  return [...found.values()];
}

/** Whether a figure hangs on cells or answers, and not on words alone. */
export function isBound({ origin }: Figure): boolean {
  return origin !== 'text';
}
