import type { Passage } from './read-passages';

/** The text with the names of projects blanked, so that words in names are not read as words of the sentence. */
export function withoutNames({ text, mentions }: Pick<Passage, 'text' | 'mentions'>): string {
  let bare = text;
  for (const { index, length } of mentions) {
    bare = bare.slice(0, index) + ' '.repeat(length) + bare.slice(index + length);
  }
  return bare;
}
