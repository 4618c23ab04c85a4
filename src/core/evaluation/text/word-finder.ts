import type { TextMatch } from './text-match';

/**
 * A finder of many words at once: every place where one of them stands, from left to right,
 * a longer word winning over a shorter one at the same place; matches never overlap.
 */
export function wordFinder(words: readonly string[]): (text: string) => readonly TextMatch[] {
  const byBeginning = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    if (word === '') continue;
    const beginning = word.charAt(0);
    const bucket = byBeginning.get(beginning);
    if (bucket) bucket.push(word);
    else byBeginning.set(beginning, [word]);
  }
  return (text) => {
    const matches: TextMatch[] = [];
    for (let index = 0; index < text.length;) {
      const bucket = byBeginning.get(text.charAt(index));
      const word = bucket?.find((candidate) => text.startsWith(candidate, index));
      if (word !== undefined) matches.push({ index, length: word.length });
      index += word?.length ?? 1;
    }
    return matches;
  };
}
