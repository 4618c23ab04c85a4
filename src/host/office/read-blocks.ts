import type { SheetFacts } from './sheet-facts';

/** Bytes that an answer is filled with; Excel on the web refuses answers over 5 MB, and estimates may fall short. */
const BYTES_PER_ANSWER = 3_200_000;
/** What is expected beyond what was met: later rows may be fuller. */
const MARGIN = 1.1;
/** Bytes that an empty cell takes. */
const LEAST_PER_CELL = 8;

/** How much of a sheet is read, and what its cells are first expected to take in an answer. */
export interface ReadDepth {
  /** Whether number formats, looks, merges and hidden lines are read, and not content only. */
  readonly looks: boolean;
  /** Whether formulas are read too; else every cell is taken for a constant. */
  readonly formulas: boolean;
  /** Bytes. */
  readonly perCell: number;
}

/** Her sheets: numbers and short texts, with formats and looks. */
export const WHOLE: ReadDepth = { looks: true, formulas: true, perCell: 110 };
/** Reports of the product: long formulas, read to see whether she edited them. Their merges alone may be megabytes. */
export const CONTENT: ReadDepth = { looks: false, formulas: true, perCell: 290 };
/** The store: a quarter of its cells are full of text, and none is a formula. */
export const STORED: ReadDepth = { looks: false, formulas: false, perCell: 10_000 };

/** Rows of one sheet that are asked for together, 0-based, both inclusive; none for an empty sheet. */
export interface Block {
  readonly facts: SheetFacts;
  readonly depth: ReadDepth;
  readonly first: number;
  readonly last: number;
}

interface Progress {
  readonly facts: SheetFacts;
  readonly depth: ReadDepth;
  perCell: number;
  /** The next row to ask for; -1 when nothing was asked yet. */
  next: number;
}

/** Parts sheets into requests, learning from each answer how much the cells of a sheet really take. */
export class BlockPacker {
  readonly #sheets: readonly Progress[];

  constructor(sheets: readonly SheetFacts[], depthOf: (sheet: string) => ReadDepth) {
    this.#sheets = sheets.map((facts) => {
      const depth = depthOf(facts.name);
      return { facts, depth, perCell: depth.perCell, next: -1 };
    });
  }

  /** What the next request asks for; nothing when all is asked for. */
  next(): readonly Block[] {
    const blocks: Block[] = [];
    let room = BYTES_PER_ANSWER;
    for (const sheet of this.#sheets) {
      const { facts, depth } = sheet;
      if (sheet.next >= facts.rowCount && sheet.next >= 0) continue;
      const perRow = Math.max(1, facts.columnCount) * sheet.perCell;
      const first = Math.max(0, sheet.next);
      const rows = Math.min(facts.rowCount - first, Math.floor(room / perRow));
      if (rows < 1 && facts.rowCount > 0 && blocks.length > 0) break;
      const last = facts.rowCount === 0 ? -1 : first + Math.max(1, rows) - 1;
      blocks.push({ facts, depth, first, last });
      sheet.next = last + 1;
      room -= (last - first + 1) * perRow;
    }
    return blocks;
  }

  /** Takes note of what the cells of a block took. */
  learn(name: string, cells: number, bytes: number): void {
    const sheet = this.#sheets.find(({ facts }) => facts.name === name);
    if (sheet && cells > 0) sheet.perCell = Math.max(LEAST_PER_CELL, (bytes / cells) * MARGIN);
  }
}
