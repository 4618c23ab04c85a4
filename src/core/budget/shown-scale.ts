import { styleAt, valueAt } from '../sheet/grid';
import type { ColumnWords } from './column-candidates';
import { isMoney } from './data-rows';
import { FEN_PER_UNIT, MONEY_UNITS, type MoneyUnit } from './money';
import type { SheetView } from './sheet-view';
import type { UnitStatement } from './surroundings';

/** Formats that show 元 as 万元: a point set before the last four digits, or before the last of the thousands. */
const TEN_THOUSANDTH = /[0#](?:!\.|\\\.|"\.")(?:[0#]{4}(?![0#,])|[0#],(?![0#,]))/;
/** Formats that show thousands: a comma behind the last digit. */
const THOUSANDTH = /[0#],(?![0#,.!\\"])/;

const MOST_ROWS = 200;

function scaleOfFormat(format: string | undefined): number {
  if (format === undefined) return 1;
  if (TEN_THOUSANDTH.test(format)) return 10_000;
  return THOUSANDTH.test(format) ? 1_000 : 1;
}

/** How many times less than it is most numbers of a column are shown by their formats; a total may have been left as it was. */
function shownScale({ grid }: SheetView, column: number, rows: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, MOST_ROWS)) {
    const value = valueAt(grid, row, column);
    if (typeof value !== 'number' || value === 0) continue;
    const scale = scaleOfFormat(styleAt(grid, row, column).numberFormat);
    counts.set(scale, (counts.get(scale) ?? 0) + 1);
  }
  const [[scale] = [1]] = [...counts].sort((a, b) => b[1] - a[1]);
  return scale;
}

/** The unit of which one is shown as one of `unit`; the unit itself where there is none. */
function storedUnit(unit: MoneyUnit, scale: number): MoneyUnit {
  const fen = FEN_PER_UNIT[unit] / scale;
  return MONEY_UNITS.find((each) => FEN_PER_UNIT[each] === fen) ?? unit;
}

/** Heads and statements of units as they hold of what the cells store: what is written speaks of what is shown. */
export function asStored(
  view: SheetView,
  rows: readonly number[],
  words: readonly ColumnWords[],
  statements: readonly UnitStatement[],
): { readonly words: readonly ColumnWords[]; readonly statements: readonly UnitStatement[] } {
  if (view.grid.styles.every(({ numberFormat }) => scaleOfFormat(numberFormat) === 1))
    return { words, statements };
  const scales = new Map(
    words.filter(isMoney).map(({ column }) => [column, shownScale(view, column, rows)]),
  );
  const [scale = 1, ...others] = new Set(scales.values());
  const ofAll = others.length === 0 ? scale : 1;
  return {
    words: words.map((each) => {
      const { unit } = each.head;
      const own = scales.get(each.column) ?? 1;
      return unit && own > 1
        ? { ...each, head: { ...each.head, unit: storedUnit(unit, own) } }
        : each;
    }),
    statements: statements.map((each) =>
      each.unit && ofAll > 1 ? { ...each, unit: storedUnit(each.unit, ofAll) } : each,
    ),
  };
}
