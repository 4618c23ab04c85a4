import { normalText } from '../../budget/normal-text';
import { SOURCE_WORDS, type SourceKind } from './source-words';

/** Every kind of source that a text names. */
export function sourceKindsOf(text: string): readonly SourceKind[] {
  const plain = normalText(text);
  return [
    ...new Set(SOURCE_WORDS.filter(([word]) => plain.includes(word)).map(([, kind]) => kind)),
  ];
}

/** The kind of source that a text names first; null when it names none. */
export function sourceKindOf(text: string): SourceKind | null {
  const plain = normalText(text);
  return SOURCE_WORDS.find(([word]) => plain.includes(word))?.[1] ?? null;
}

/** Whether money of the one kind can never be called the other. */
export function excludes(a: SourceKind, b: SourceKind): boolean {
  return EXCLUSIVE.some((kinds) => kinds.has(a) && kinds.has(b)) && a !== b;
}

const EXCLUSIVE: readonly ReadonlySet<SourceKind>[] = [
  new Set(['generalBudget', 'governmentFund', 'stateCapital', 'specialAccount', 'unitFunds']),
  new Set(['fiscal', 'unitFunds']),
];
