import { formatArea, type Area } from '../../core/sheet/address';
import { columnPixels } from '../../core/sheet/column-width';
import type { BorderLine, SheetPlan, StylePlan } from '../../core/sheet/plan';
import { addressLists, columnLists, rowLists, styleAreas } from '../steps/rectangles';
import { bgrOf, EDGES, HORIZONTAL, LINES, UNDERLINE_SINGLE, VERTICAL } from './et-constants';
import type { EtRange, EtSheet } from './et-types';
import type { Step } from './step';

/** Characters that an address in this object model may have. */
const ADDRESS_LENGTH = 240;
/** Points; no row is higher. */
const MAX_HEIGHT = 409.5;
const POINTS_PER_PIXEL = 0.75;
/** Pixels of a cell's padding. */
const PADDING = 5;

/** Looks of a planned sheet: each style once for all rectangles that bear it. */
export function lookSteps(plan: SheetPlan, sheet: () => EtSheet): readonly Step[] {
  return styleAreas(plan).flatMap(([style, areas]) => [
    ...addressLists(areas, ADDRESS_LENGTH).map((list) => () => {
      setLooks(sheet().Range(list), style);
    }),
    ...frameSteps(sheet, areas, style.border),
  ]);
}

function setLooks(range: EtRange, style: StylePlan): void {
  const { font, size, color, fill, horizontal, vertical, numberFormat, indent = 0 } = style;
  if (font !== undefined) range.Font.Name = font;
  if (size !== undefined) range.Font.Size = size;
  if (style.bold) range.Font.Bold = true;
  if (style.italic) range.Font.Italic = true;
  if (style.underline) range.Font.Underline = UNDERLINE_SINGLE;
  if (color !== undefined) range.Font.Color = bgrOf(color);
  if (fill !== undefined) range.Interior.Color = bgrOf(fill);
  if (horizontal !== undefined && horizontal !== 'general') {
    range.HorizontalAlignment = HORIZONTAL[horizontal];
  }
  if (vertical !== undefined && vertical !== 'bottom') {
    range.VerticalAlignment = VERTICAL[vertical];
  }
  if (style.wrap) range.WrapText = true;
  if (indent > 0) range.IndentLevel = indent;
  if (numberFormat !== undefined && numberFormat !== 'General') range.NumberFormat = numberFormat;
}

/** Frames go area by area: inner lines of a single row or column do not exist and may be refused. */
function frameSteps(
  sheet: () => EtSheet,
  areas: readonly Area[],
  border: BorderLine | undefined,
): readonly Step[] {
  if (border === undefined || border === 'none') return [];
  const { style, weight } = LINES[border];
  return areas.map((area) => () => {
    const { Borders: borders } = sheet().Range(formatArea(area));
    for (const edge of EDGES) {
      if (edge === 11 && area.left === area.right) continue;
      if (edge === 12 && area.top === area.bottom) continue;
      const line = borders.Item(edge);
      line.LineStyle = style;
      line.Weight = weight;
    }
  });
}

/** Widths, heights and merges; `digit` is the width of a digit in pixels. */
export function layoutSteps(plan: SheetPlan, sheet: () => EtSheet, digit: number): readonly Step[] {
  const widths = plan.columnWidths.map((width) => charactersOf(width, digit));
  const heights = plan.rows.map(({ height }) =>
    height === undefined ? undefined : Math.min(Math.max(height, 0), MAX_HEIGHT),
  );
  const perList = (
    lists: ReadonlyMap<number, readonly string[]>,
    set: (range: EtRange, size: number) => void,
  ): readonly Step[] =>
    [...lists].flatMap(([size, addresses]) =>
      addresses.map((list) => () => {
        set(sheet().Range(list), size);
      }),
    );
  return [
    ...perList(columnLists(widths, ADDRESS_LENGTH), (range, characters) => {
      range.ColumnWidth = characters;
    }),
    ...perList(rowLists(heights, ADDRESS_LENGTH), (range, points) => {
      range.RowHeight = points;
    }),
    ...plan.merges.map((area) => () => {
      sheet().Range(formatArea(area)).Merge(false);
    }),
  ];
}

/** Width of a digit in pixels, from a column of so many points and characters: points grow evenly with characters. */
export function digitWidth(points: number, characters: number): number {
  const pixels = points / POINTS_PER_PIXEL - PADDING;
  return Math.max(1, pixels / Math.max(1, characters));
}

/** Planned widths count the cell's padding, this object model's don't; a character here is a digit of the standard font. */
function charactersOf(planned: number, digit: number): number {
  return Math.max(0, (columnPixels(planned) - PADDING) / digit);
}
