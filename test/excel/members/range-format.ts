import type { RangeRef } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import { withBorder, type Side, type Style } from '../book/style';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType, type PropertyOf } from '../protocol/host-object';
import { booleanArgument, numberArgument, wholeArgument, wordArgument } from './arguments';
import { autofitColumns, autofitRows } from './autofit';
import {
  BORDER_READERS,
  FILL_LOOKS,
  FONT_LOOKS,
  FORMAT_LOOKS,
  PROTECTION_LOOKS,
  borderOf,
  changeBorder,
  type Look,
} from './looks';
import { writeLines, writeStyles } from './range-writing';

/** One range or several, whose looks are read and written together. */
export interface Formatted {
  readonly sheet: Sheet;
  readonly ranges: readonly RangeRef[];
}

const MIXED = Symbol('mixed');

/** What all cells have in common; null where they differ. */
function common({ ranges, sheet }: Formatted, read: (style: Style) => unknown): unknown {
  let answer: unknown = MIXED;
  for (const range of ranges) {
    const styles = new Set<Style>();
    if (range.isEntireColumn || range.isEntireRow) {
      const { top, left } = range.area;
      styles.add(sheet.style(top, left));
      for (const [row, column] of range.present()) styles.add(sheet.style(row, column));
    } else range.each((row, column) => styles.add(sheet.style(row, column)));
    for (const style of styles) {
      const value = read(style);
      if (answer === MIXED) answer = value;
      else if (answer !== value) return null;
    }
  }
  return answer;
}

function lookProperties(
  looks: Readonly<Record<string, Look>>,
): Record<string, PropertyOf<Formatted>> {
  return Object.fromEntries(
    Object.entries(looks).map(([name, look]) => [
      name,
      {
        get: (formatted: Formatted) => common(formatted, look.read),
        set: ({ ranges }: Formatted, value: unknown) => {
          const change = look.write(value);
          writeStyles(ranges, (style) => ({ ...style, ...change }));
        },
      },
    ]),
  );
}

/** Points are whole pixels of 0.75. */
const toPixels = (points: number): number => Math.round(points / 0.75) * 0.75;
const MAX_HEIGHT = 409.5;
const MAX_CHARACTERS = 255;

/** A row height that Excel takes; points. */
export function heightArgument(value: unknown): number {
  const height = numberArgument(value);
  return height >= 0 && height <= MAX_HEIGHT ? toPixels(height) : refuse('InvalidArgument');
}

/** A column width that Excel takes; points. */
export function widthArgument(sheet: Sheet, value: unknown): number {
  const width = numberArgument(value);
  const most = (MAX_CHARACTERS * sheet.book.digitWidth + 5) * 0.75;
  return width >= 0 && width <= most ? toPixels(width) : refuse('InvalidArgument');
}

function commonSize(
  { ranges }: Formatted,
  kind: 'rows' | 'columns',
  size: (index: number) => number,
): number | null {
  const sizes = new Set<number>();
  for (const { area } of ranges) {
    const first = kind === 'rows' ? area.top : area.left;
    const last = kind === 'rows' ? area.bottom : area.right;
    for (let index = first; index <= last && sizes.size < 2; index++) sizes.add(size(index));
  }
  const [only = null] = sizes;
  return sizes.size === 1 ? only : null;
}

/** Excel.RangeFormat. */
export const rangeFormat: HostType<Formatted> = hostType('RangeFormat', {
  properties: {
    ...lookProperties(FORMAT_LOOKS),
    ColumnWidth: {
      get: (formatted) =>
        commonSize(formatted, 'columns', (index) => formatted.sheet.columnWidth(index)),
      set: ({ sheet, ranges }, value) => {
        const size = widthArgument(sheet, value);
        for (const range of ranges) {
          writeLines(range, 'columns', (line) => ({ ...line, size, isHidden: size === 0 }));
        }
      },
    },
    RowHeight: {
      get: (formatted) =>
        commonSize(formatted, 'rows', (index) => formatted.sheet.rowHeight(index)),
      set: ({ ranges }, value) => {
        const size = heightArgument(value);
        for (const range of ranges) {
          writeLines(range, 'rows', (line) => ({ ...line, size, isHidden: size === 0 }));
        }
      },
    },
    UseStandardWidth: {
      get: ({ sheet, ranges }) =>
        ranges.every(({ area }) => sheet.column(area.left).size === undefined),
      set: ({ ranges }, value) => {
        if (!booleanArgument(value)) return;
        for (const range of ranges) {
          writeLines(range, 'columns', (line) => ({ ...line, size: undefined }));
        }
      },
    },
    UseStandardHeight: {
      get: ({ sheet, ranges }) =>
        ranges.every(({ area }) => sheet.row(area.top).size === undefined),
      set: ({ ranges }, value) => {
        if (!booleanArgument(value)) return;
        for (const range of ranges) {
          writeLines(range, 'rows', (line) => ({ ...line, size: undefined }));
        }
      },
    },
  },
  navigation: {
    Fill: (formatted) => rangeFill(formatted),
    Font: (formatted) => rangeFont(formatted),
    Protection: (formatted) => formatProtection(formatted),
    Borders: (formatted) => rangeBorders(formatted),
  },
  methods: {
    AutofitColumns: ({ ranges }) => {
      ranges.forEach(autofitColumns);
    },
    AutofitRows: ({ ranges }) => {
      ranges.forEach(autofitRows);
    },
  },
});

const rangeFont: HostType<Formatted> = hostType('RangeFont', {
  properties: lookProperties(FONT_LOOKS),
});

const rangeFill: HostType<Formatted> = hostType('RangeFill', {
  properties: lookProperties(FILL_LOOKS),
  methods: {
    Clear: ({ ranges }) => {
      writeStyles(ranges, (style) => ({ ...style, fill: null }));
    },
  },
});

const formatProtection: HostType<Formatted> = hostType('FormatProtection', {
  properties: lookProperties(PROTECTION_LOOKS),
});

const EDGES = [
  'DiagonalDown',
  'DiagonalUp',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'EdgeTop',
  'InsideHorizontal',
  'InsideVertical',
] as const;
type Edge = (typeof EDGES)[number];

interface BorderRef {
  readonly formatted: Formatted;
  readonly edge: Edge;
}

/** The cells of a range whose sides make an edge, with the side; inner lines belong to both neighbours. */
function edgeCells(range: RangeRef, edge: Edge): (readonly [RangeRef, Side])[] {
  const { top, bottom, left, right } = range.area;
  const below = bottom > top ? range.with({ top: top + 1 }) : undefined;
  const above = bottom > top ? range.with({ bottom: bottom - 1 }) : undefined;
  const after = right > left ? range.with({ left: left + 1 }) : undefined;
  const before = right > left ? range.with({ right: right - 1 }) : undefined;
  switch (edge) {
    case 'EdgeTop':
      return [[range.with({ bottom: top }), 'top']];
    case 'EdgeBottom':
      return [[range.with({ top: bottom }), 'bottom']];
    case 'EdgeLeft':
      return [[range.with({ right: left }), 'left']];
    case 'EdgeRight':
      return [[range.with({ left: right }), 'right']];
    case 'InsideHorizontal':
      return above && below
        ? [
            [above, 'bottom'],
            [below, 'top'],
          ]
        : [];
    case 'InsideVertical':
      return before && after
        ? [
            [before, 'right'],
            [after, 'left'],
          ]
        : [];
    case 'DiagonalDown':
      return [[range, 'diagonalDown']];
    case 'DiagonalUp':
      return [[range, 'diagonalUp']];
  }
}

function borderProperty(name: string): PropertyOf<BorderRef> {
  return {
    get: ({ formatted, edge }) => {
      const answers = new Set<unknown>();
      for (const range of formatted.ranges) {
        for (const [cells, side] of edgeCells(range, edge)) {
          cells.each((row, column) =>
            answers.add(BORDER_READERS[name]?.(borderOf(formatted.sheet.style(row, column), side))),
          );
        }
      }
      const [only = null] = answers;
      return answers.size === 1 ? only : null;
    },
    set: ({ formatted, edge }, value) => {
      const edges = formatted.ranges.flatMap((range) => edgeCells(range, edge));
      for (const side of new Set(edges.map(([, each]) => each))) {
        writeStyles(
          edges.flatMap(([cells, each]) => (each === side ? [cells] : [])),
          (style) => withBorder(style, side, changeBorder(style.borders[side], name, value)),
        );
      }
    },
  };
}

const rangeBorder: HostType<BorderRef> = hostType('RangeBorder', {
  id: ({ edge }) => edge,
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: borderProperty('Style'),
    Weight: borderProperty('Weight'),
    Color: borderProperty('Color'),
  },
});

const rangeBorders: HostType<Formatted> = hostType('RangeBorderCollection', {
  properties: { Count: { get: () => EDGES.length } },
  items: (formatted) => EDGES.map((edge) => rangeBorder({ formatted, edge })),
  item: (formatted, key) => rangeBorder({ formatted, edge: wordArgument(key, EDGES) }),
  methods: {
    GetItemAt: (formatted, [index]) =>
      rangeBorder({ formatted, edge: EDGES[wholeArgument(index)] ?? refuse('InvalidArgument') }),
  },
});
