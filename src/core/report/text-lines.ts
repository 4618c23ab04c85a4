import type { StylePlan } from '../sheet/plan';
import { PAGE_PIXELS } from './page-columns';
import type { PageColumns } from './page-columns';
import type { PageLine } from './page-lines';
import type { SheetDraft } from './sheet-draft';
import { LONG_SENTENCE, piecesOf, splitByHeight } from './split-text';
import { countLinesIn, linesHeight, mostLines } from './text-height';

/** How a text is set across the page. */
export interface TextSetting {
  readonly draft: SheetDraft;
  readonly columns: PageColumns;
  readonly look: StylePlan & { readonly size: number };
  /** Points that its row has at least. */
  readonly least: number;
  /** It stands on the same page as what follows. */
  readonly keep: boolean;
}

/** Lines of a text that stand alone at a page's foot or head at the fewest. */
const LEAST_LINES = 2;

const linesOf = (text: string, { look }: TextSetting): number =>
  countLinesIn(text, PAGE_PIXELS, look.size);

/** The longest beginning of a text that ends with a sentence, or a clause of a long one, and is no longer than so many lines, and the rest. */
function cut(text: string, most: number, setting: TextSetting): readonly [string, string] | null {
  let upper = '';
  for (const piece of piecesOf(text, PAGE_PIXELS, setting.look.size, LONG_SENTENCE)) {
    if (linesOf(upper + piece, setting) > most) break;
    upper += piece;
  }
  const lower = text.slice(upper.length);
  return upper === '' || lower === '' ? null : [upper, lower];
}

function splitText(
  text: string,
  room: number,
  setting: TextSetting,
): readonly [PageLine, PageLine] | null {
  const { size } = setting.look;
  let most = 0;
  while (linesHeight(most + 1, size) <= room && most < mostLines(size)) most++;
  if (most < LEAST_LINES || linesOf(text, setting) < LEAST_LINES * 2) return null;
  const parts = cut(text, most, setting);
  if (!parts || parts.some((part) => linesOf(part, setting) < LEAST_LINES)) return null;
  const [upper, lower] = parts;
  return [textLine(upper, { ...setting, keep: false }), textLine(lower, setting)];
}

/** A text over the whole width as one line, that may be divided after a sentence. */
function textLine(text: string, setting: TextSetting): PageLine {
  const { draft, columns, look, least, keep } = setting;
  return {
    height: Math.max(least, linesHeight(linesOf(text, setting), look.size)),
    keep,
    draw(row) {
      draft.span({ top: row, left: 0, bottom: row, right: columns.right }, text, look);
    },
    split: (room) => splitText(text, room, setting),
  };
}

/** A text over the whole width as lines, none higher than a row may be; the last keeps with what follows where it shall. */
export function textLines(text: string, setting: TextSetting): readonly PageLine[] {
  const parts = splitByHeight(text, PAGE_PIXELS, setting.look.size);
  const last = parts.length - 1;
  return parts.map((part, index) =>
    textLine(part, { ...setting, keep: setting.keep && index === last }),
  );
}
