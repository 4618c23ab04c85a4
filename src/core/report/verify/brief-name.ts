import { GENERIC_TAIL } from './brief-words';
import { isOfRuns, nameForm, ownLength } from './name-form';

/** A project's name as it is compared, with the projects that bear it. */
export interface NamedForm {
  readonly form: string;
  readonly bare: string;
  readonly projects: readonly number[];
}

/** The projects of the one name that a short name is cut out of. */
export interface BriefMatch {
  readonly projects: readonly number[];
  /** So little is left of the name that other things may be called so, too. */
  readonly isFaint: boolean;
}

const SHORTEST_CORE = 2;
/** A core of this length is enough where most of it is of the common stock of names. */
const PLAIN_CORE = 3;
const CLEAR_LENGTH = 4;
const CLEAR_SHARE = 0.4;
const MOST_REMEMBERED = 20_000;

/** How a core was cut out of a name, the surer the higher: not at all, by single characters in order, in pieces of two characters and more, in one piece. */
const CUT = { none: 0, signs: 1, runs: 2, piece: 3 } as const;

function cutOf(core: string, form: string): number {
  if (form.includes(core)) return CUT.piece;
  if (core.length < PLAIN_CORE) return isInOrder(core, form) ? CUT.signs : CUT.none;
  if (isOfRuns(core, form, false)) return CUT.runs;
  return isInOrder(core, form) ? CUT.signs : CUT.none;
}

function isInOrder(core: string, form: string): boolean {
  let at = 0;
  for (const sign of form) if (sign === core.charAt(at)) at++;
  return at === core.length;
}

/** A finder of the one name that a phrase is a short form of; null for none and for several. */
export function briefMatcher(names: readonly NamedForm[]): (phrase: string) => BriefMatch | null {
  const bySign = new Map<string, NamedForm[]>();
  for (const name of names) {
    for (const sign of new Set(name.form)) {
      const list = bySign.get(sign);
      if (list) list.push(name);
      else bySign.set(sign, [name]);
    }
  }
  const known = new Map<string, BriefMatch | null>();
  return (phrase) => {
    const before = known.get(phrase);
    if (before !== undefined) return before;
    const found = bestOf(phrase, bySign);
    if (known.size < MOST_REMEMBERED) known.set(phrase, found);
    return found;
  };
}

function bestOf(
  phrase: string,
  bySign: ReadonlyMap<string, readonly NamedForm[]>,
): BriefMatch | null {
  const form = nameForm(phrase);
  const core = form.replace(GENERIC_TAIL, '');
  const isEnough = ownLength(core) >= SHORTEST_CORE || core.length >= PLAIN_CORE;
  if (core.length < SHORTEST_CORE || !isEnough || ownLength(core) === 0) return null;
  const hasTail = core !== form;
  let best: number = CUT.none;
  let fits: NamedForm[] = [];
  for (const name of bySign.get(core.charAt(0)) ?? []) {
    const cut = cutOf(core, name.form);
    // Two single characters make a short name only where a word for money says that it is one.
    if (cut === CUT.none || (cut === CUT.signs && core.length < PLAIN_CORE && !hasTail)) continue;
    if (cut > best) fits = [];
    if (cut >= best) fits.push(name);
    best = Math.max(best, cut);
  }
  const [only, more] = fits;
  if (!only || more) return null;
  const isLong = core.length >= CLEAR_LENGTH;
  const isClear =
    best === CUT.signs
      ? isLong && hasTail
      : isLong || core.length / only.bare.length >= CLEAR_SHARE;
  return { projects: only.projects, isFaint: !isClear };
}
