import { withoutNumber } from '../../budget/name-number';
import { briefMatcher, type BriefMatch } from './brief-name';
import { bareForm, isOfRuns, looseText, nameForm, ownLength } from './name-form';

/** How a phrase names a project: by its name or alias, by a part of it, by a shortened or otherwise similar name, by a short form that only its place in the sentence makes a name (`faint` where that may be something else). */
export type Likeness = 'same' | 'alias' | 'part' | 'short' | 'similar' | 'brief' | 'faint';

/** Projects (by index) that a phrase names; several only where they bear the same name. */
export interface NameMatch {
  readonly projects: readonly number[];
  readonly likeness: Likeness;
  /** How sure that is: only to be compared. */
  readonly score: number;
}

/** Names of projects, made ready to be compared with phrases. */
export interface NameBook {
  /** The projects whose name or alias this is, letter for letter but for width and blanks. */
  readonly exact: ReadonlyMap<string, NameMatch>;
  /** The one project that a phrase may mean; null for none or several. `isItem` is true for an entry of a list of projects. */
  readonly match: (phrase: string, isItem: boolean) => NameMatch | null;
  /** The one project whose name a phrase is a short form of, where it stands in a place for names. */
  readonly brief: (phrase: string) => BriefMatch | null;
}

interface Entry {
  readonly form: string;
  readonly bare: string;
  readonly pairs: ReadonlySet<string>;
  readonly projects: number[];
}

const LEAST_SHARE_OF_SHORT = 0.4;
const ALIKE = 0.72;
const MOST_SURE = 6;
const MOST_REMEMBERED = 20_000;

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const numbersOf = (form: string): string => (form.match(/\d+/g) ?? []).join(' ');

function likenessOf(
  form: string,
  entry: Entry,
  isItem: boolean,
): readonly [Likeness, number] | null {
  if (form === entry.form) return ['short', 5];
  if (form === entry.bare || bareForm(form) === entry.bare) {
    return numbersOf(form) === '' || numbersOf(form) === numbersOf(entry.form)
      ? ['part', 4]
      : ['similar', 2];
  }
  const own = ownLength(form);
  if (own >= 2 || (isItem && own >= 1 && form.length >= 3)) {
    if (entry.form.includes(form)) return ['part', 3];
    const share = form.length / entry.bare.length;
    if (share >= LEAST_SHARE_OF_SHORT && form.length >= 4 && isOfRuns(form, entry.form, true)) {
      return ['short', 2 + share / 2];
    }
  }
  const likeness = alike(pairsOf(form), entry.pairs);
  return likeness >= ALIKE && form.length >= 5 ? ['similar', 1 + likeness] : null;
}

/** Makes the names of projects ready; `aliases` leads from another name to a project's name. */
export function createNameBook(
  names: readonly string[],
  aliases: ReadonlyMap<string, string>,
): NameBook {
  const exact = new Map<string, NameMatch>();
  const entries = new Map<string, Entry>();
  names.forEach((name, index) => {
    const form = nameForm(name);
    const entry = entries.get(form);
    if (entry) entry.projects.push(index);
    else {
      const bare = bareForm(form);
      entries.set(form, { form, bare, pairs: pairsOf(bare), projects: [index] });
    }
  });
  for (const text of names) {
    const entry = entries.get(nameForm(text));
    if (!entry) continue;
    const same = { projects: entry.projects, likeness: 'same', score: MOST_SURE } as const;
    exact.set(text, same);
    exact.set(withoutNumber(text), same);
  }
  for (const [alias, name] of aliases) {
    const entry = entries.get(nameForm(name));
    if (entry && !exact.has(alias)) {
      exact.set(alias, { projects: entry.projects, likeness: 'alias', score: MOST_SURE });
    }
  }
  const exactByText = new Map(Array.from(exact, ([text, found]) => [looseText(text), found]));
  const byPair = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    for (const pair of pairsOf(entry.form)) {
      const list = byPair.get(pair);
      if (list) list.push(entry);
      else byPair.set(pair, [entry]);
    }
  }
  const known = new Map<string, NameMatch | null>();
  const match = (phrase: string, isItem: boolean): NameMatch | null => {
    const key = `${isItem ? 'i' : 't'}${phrase}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = exactByText.get(looseText(phrase)) ?? bestMatch(nameForm(phrase), byPair, isItem);
    if (known.size < MOST_REMEMBERED) known.set(key, found);
    return found;
  };
  return { exact, match, brief: briefMatcher([...entries.values()]) };
}

function bestMatch(
  form: string,
  byPair: ReadonlyMap<string, readonly Entry[]>,
  isItem: boolean,
): NameMatch | null {
  if (form.length < 2) return null;
  const candidates = new Map<Entry, number>();
  for (const pair of pairsOf(form)) {
    for (const entry of byPair.get(pair) ?? []) {
      candidates.set(entry, (candidates.get(entry) ?? 0) + 1);
    }
  }
  let best: { readonly entry: Entry; readonly likeness: Likeness; readonly score: number } | null =
    null;
  let isTied = false;
  for (const entry of candidates.keys()) {
    const found = likenessOf(form, entry, isItem);
    if (!found) continue;
    const [likeness, score] = found;
    if (best && Math.abs(score - best.score) < 0.05) isTied = true;
    else if (!best || score > best.score) {
      best = { entry, likeness, score };
      isTied = false;
    }
  }
  if (!best || isTied) return null;
  const { entry, likeness, score } = best;
  return { projects: entry.projects, likeness, score };
}
