/** One side of a cell's frame, in the words of the API; colours are #RRGGBB. */
export interface BorderSide {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

export const BORDER_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
export type BorderStyle = (typeof BORDER_STYLES)[number];
export const BORDER_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export type BorderWeight = (typeof BORDER_WEIGHTS)[number];

export const SIDES = ['top', 'bottom', 'left', 'right', 'diagonalUp', 'diagonalDown'] as const;
export type Side = (typeof SIDES)[number];

/** The looks of a cell, complete; never changed in place. */
export interface Style {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** null where the cell has no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly orientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<Side, BorderSide>>>;
}

/** What Excel gives a new workbook. */
export const DEFAULT_STYLE: Style = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

const known = new Map<string, Style>();

function keyOf(style: Style): string {
  const { borders, ...plain } = style;
  const sides = SIDES.map((side) => borders[side]).map(
    (border) => border && [border.style, border.weight, border.color],
  );
  return JSON.stringify([
    plain.numberFormat,
    plain.fontName,
    plain.fontSize,
    plain.bold,
    plain.italic,
    plain.underline,
    plain.strikethrough,
    plain.fontColor,
    plain.fill,
    plain.horizontal,
    plain.vertical,
    plain.wrap,
    plain.indent,
    plain.shrink,
    plain.orientation,
    plain.locked,
    plain.formulaHidden,
    sides,
  ]);
}

/** The one object for all equal styles, so that equality is identity. */
export function shared(style: Style): Style {
  const key = keyOf(style);
  const found = known.get(key);
  if (found) return found;
  known.set(key, style);
  return style;
}

/** A change of looks that works out each style once, however many cells bear it. */
export function rememberingStyles(change: (style: Style) => Style): (style: Style) => Style {
  const changed = new Map<Style, Style>();
  return (style) => {
    const found = changed.get(style) ?? shared(change(style));
    changed.set(style, found);
    return found;
  };
}

/** A style with one side of its frame set; a side without a line is left out. */
export function withBorder(style: Style, side: Side, border: BorderSide | undefined): Style {
  const borders: Partial<Record<Side, BorderSide>> = {};
  for (const each of SIDES) {
    const line = each === side ? border : style.borders[each];
    if (line && line.style !== 'None') borders[each] = line;
  }
  return shared({ ...style, borders });
}
