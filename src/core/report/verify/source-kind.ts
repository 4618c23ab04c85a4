import { normalText } from '../../budget/normal-text';
import { SOURCE_WORDS, type SourceKind } from './source-words';

/** The kind of source that a text names first; null when it names none. */
export function sourceKindOf(text: string): SourceKind | null {
  const plain = normalText(text);
  return SOURCE_WORDS.find(([word]) => plain.includes(word))?.[1] ?? null;
}
