import type { NarrativeFacts } from './narrative-facts';
import type { Passage } from './read-passages';

/** Whether a number lies in a content control whose text is what the workbook gives now. */
export function isVerified(
  { figures }: Pick<NarrativeFacts, 'figures'>,
  { paragraph }: Passage,
  { index, length }: { readonly index: number; readonly length: number },
): boolean {
  return paragraph.controls.some(({ tag, text, start }) => {
    const isInside = start < index + length && index < start + text.length;
    return isInside && figures?.get(tag) === text;
  });
}
