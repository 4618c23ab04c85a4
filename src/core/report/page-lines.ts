import type { SheetDraft } from './sheet-draft';

/** A row of a sheet that has its height, and not yet its place; heights are points. */
export interface PageLine {
  readonly height: number;
  /** It stands on the same page as the line after it. */
  readonly keep: boolean;
  /** It only separates: no page begins or ends with it. */
  readonly isGap?: boolean;
  /** Drawn again above it where it begins a page: the head of a table. */
  readonly repeat?: readonly PageLine[];
  /** How high this line is with those after it that are better not divided. */
  readonly whole?: number;
  /** Draws it on a row. */
  draw(row: number): void;
  /** The line as two, the first of them no higher than `room`; null where it is better left whole. */
  split?(room: number): readonly [PageLine, PageLine] | null;
}

/** A page may stay empty by this share so that a table is not divided. */
const MOST_EMPTY = 1 / 3;

const heightOf = (lines: readonly PageLine[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0);

/** Places lines page by page, so that none is left without what belongs to it. */
class PageLayout {
  #row: number;
  #used = 0;
  readonly #draft: SheetDraft;
  /** Points of a page; endless once a sheet has no more breaks. */
  #page: number;

  constructor(draft: SheetDraft, top: number, page: number) {
    this.#draft = draft;
    this.#row = top;
    this.#page = page;
  }

  /** Places lines of which each keeps with the next. */
  place(chain: readonly PageLine[]): void {
    const [first] = chain;
    if (!first || (first.isGap && (this.#used === 0 || first.height > this.#room))) return;
    if (heightOf(chain) <= this.#room && !this.#isBetterMoved(chain)) {
      chain.forEach((line) => {
        this.#put(line);
      });
      return;
    }
    if (this.#placeDivided(chain)) return;
    this.#beginPage(first);
    if (heightOf(chain) > this.#room && this.#placeDivided(chain)) return;
    for (const line of chain) {
      if (this.#used > 0 && line.height > this.#room) this.#beginPage(line);
      this.#put(line);
    }
  }

  get #room(): number {
    return this.#page - this.#used;
  }

  /** Whether a table begins in the chain that fits a page, but not what is left of this one, which is little. */
  #isBetterMoved(chain: readonly PageLine[]): boolean {
    const at = chain.findIndex(({ whole }) => whole !== undefined);
    if (at < 0 || this.#used === 0) return false;
    const whole = heightOf(chain.slice(0, at)) + (chain[at]?.whole ?? 0);
    return whole > this.#room && whole <= this.#page && this.#room < this.#page * MOST_EMPTY;
  }

  /** Fills the page with the first part of a line that may be divided; the rest begins the next page. */
  #placeDivided(chain: readonly PageLine[]): boolean {
    for (let at = chain.length - 1; at >= 0; at--) {
      const before = chain.slice(0, at);
      const parts = chain[at]?.split?.(this.#room - heightOf(before));
      if (!parts) continue;
      const [upper, lower] = parts;
      for (const line of [...before, upper]) this.#put(line);
      this.#beginPage(lower);
      this.place([lower, ...chain.slice(at + 1)]);
      return true;
    }
    return false;
  }

  #beginPage(first: PageLine): void {
    if (this.#used === 0) return;
    if (!this.#draft.breakBefore(this.#row)) {
      this.#page = Infinity;
      return;
    }
    this.#used = 0;
    first.repeat?.forEach((line) => {
      this.#put(line);
    });
  }

  #put(line: PageLine): void {
    this.#draft.height(this.#row, line.height);
    line.draw(this.#row);
    this.#row++;
    this.#used += line.height;
  }
}

/**
 * Draws lines from `top` down on pages of so many points, with a break of its own above each page: a heading stays with
 * what it heads, a row of a table with its head and a neighbour.
 */
export function drawPages(
  draft: SheetDraft,
  lines: Iterable<PageLine>,
  top: number,
  page: number,
): void {
  const layout = new PageLayout(draft, top, page);
  let chain: PageLine[] = [];
  for (const line of lines) {
    chain.push(line);
    if (line.keep) continue;
    layout.place(chain);
    chain = [];
  }
  layout.place(chain);
}
