/** Texts that one finder remembers before it forgets them all; a report of 1,000 projects has some 15,000. */
const MOST_TEXTS = 20_000;

/**
 * The same function of a text, with results of texts met before: between two judgements all texts but one are the same.
 * What it gives must not depend on anything but the text.
 */
export function remembering<Result>(find: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.result;
    const result = find(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, { result });
    return result;
  };
}
