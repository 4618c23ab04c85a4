import type { Figure, Quantity } from './figure';
import type { AnswerQuantity, CellQuantity } from './formula-context';

type Leaf = CellQuantity | AnswerQuantity;

/** The cells and answers at the leaves of an expression, in order. */
export function leavesOf(quantity: Quantity): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collectLeaves(quantity, leaves);
  return leaves;
}

/** Of `quantity` alone; a total has a thousand parts, so no list is made for each. */
function collectLeaves(quantity: Quantity, leaves: Leaf[]): void {
  switch (quantity.kind) {
    case 'cell':
    case 'answer':
      leaves.push(quantity);
      return;
    case 'constant':
      return;
    case 'sum':
    case 'maximum':
    case 'count':
      for (const term of quantity.terms) collectLeaves(term, leaves);
      return;
    case 'difference':
      collectLeaves(quantity.from, leaves);
      collectLeaves(quantity.less, leaves);
      return;
    case 'quotient':
      collectLeaves(quantity.dividend, leaves);
      collectLeaves(quantity.divisor, leaves);
      return;
    case 'equalCount':
      for (const { left, right } of quantity.pairs) {
        collectLeaves(left, leaves);
        collectLeaves(right, leaves);
      }
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
      if (leaf.kind !== 'answer') continue;
      const key = answerKey(leaf);
      if (!found.has(key)) found.set(key, leaf);
    }
  }
  return [...found.values()];
}

/** Whether a figure hangs on cells or answers, and not on words alone. */
export function isBound({ origin }: Figure): boolean {
  return origin !== 'text';
}
