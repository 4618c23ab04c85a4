import {
  BORDER_STYLES,
  BORDER_WEIGHTS,
  withBorder,
  type BorderSide,
  type Side,
  type Style,
} from '../book/style';
import { refuse } from '../protocol/host-error';
import {
  booleanArgument,
  colorArgument,
  numberArgument,
  recordArgument,
  textArgument,
  wholeArgument,
  wordArgument,
} from './arguments';

/** One look of a cell as the API reads and writes it. */
export interface Look {
  readonly read: (style: Style) => unknown;
  readonly write: (value: unknown) => Partial<Style>;
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const MAX_INDENT = 250;
const MAX_FONT_SIZE = 409;
/** Stacked text. */
const VERTICAL_TEXT = 180;

function fontSize(value: unknown): number {
  const size = numberArgument(value);
  return size >= 1 && size <= MAX_FONT_SIZE ? size : refuse('InvalidArgument');
}

function indent(value: unknown): number {
  const level = wholeArgument(value);
  return level >= 0 && level <= MAX_INDENT ? level : refuse('InvalidArgument');
}

function orientation(value: unknown): number {
  const degrees = wholeArgument(value);
  return Math.abs(degrees) <= 90 || degrees === VERTICAL_TEXT ? degrees : refuse('InvalidArgument');
}

/** Looks that RangeFormat holds itself. */
export const FORMAT_LOOKS: Readonly<Record<string, Look>> = {
  HorizontalAlignment: {
    read: (style) => style.horizontal,
    write: (value) => ({ horizontal: wordArgument(value, HORIZONTAL) }),
  },
  VerticalAlignment: {
    read: (style) => style.vertical,
    write: (value) => ({ vertical: wordArgument(value, VERTICAL) }),
  },
  WrapText: {
    read: (style) => style.wrap,
    write: (value) => ({ wrap: booleanArgument(value) }),
  },
  IndentLevel: {
    read: (style) => style.indent,
    write: (value) => ({ indent: indent(value) }),
  },
  ShrinkToFit: {
    read: (style) => style.shrink,
    write: (value) => ({ shrink: booleanArgument(value) }),
  },
  TextOrientation: {
    read: (style) => style.orientation,
    write: (value) => ({ orientation: orientation(value) }),
  },
};

export const FONT_LOOKS: Readonly<Record<string, Look>> = {
  Bold: { read: (style) => style.bold, write: (value) => ({ bold: booleanArgument(value) }) },
  Italic: { read: (style) => style.italic, write: (value) => ({ italic: booleanArgument(value) }) },
  Underline: {
    read: (style) => style.underline,
    write: (value) => ({ underline: wordArgument(value, UNDERLINES) }),
  },
  Strikethrough: {
    read: (style) => style.strikethrough,
    write: (value) => ({ strikethrough: booleanArgument(value) }),
  },
  Color: {
    read: (style) => style.fontColor,
    write: (value) => ({ fontColor: colorArgument(value) }),
  },
  Name: { read: (style) => style.fontName, write: (value) => ({ fontName: textArgument(value) }) },
  Size: { read: (style) => style.fontSize, write: (value) => ({ fontSize: fontSize(value) }) },
};

/** What a cell without a fill answers. */
const NO_FILL = '#FFFFFF';

export const FILL_LOOKS: Readonly<Record<string, Look>> = {
  Color: {
    read: (style) => style.fill ?? NO_FILL,
    write: (value) => ({ fill: value === '' ? null : colorArgument(value) }),
  },
};

export const PROTECTION_LOOKS: Readonly<Record<string, Look>> = {
  Locked: { read: (style) => style.locked, write: (value) => ({ locked: booleanArgument(value) }) },
  FormulaHidden: {
    read: (style) => style.formulaHidden,
    write: (value) => ({ formulaHidden: booleanArgument(value) }),
  },
};

const NO_LINE: BorderSide = { style: 'None', weight: 'Thin', color: '#000000' };

/** One property of a side of the frame. */
export const BORDER_READERS: Readonly<Record<string, (border: BorderSide) => unknown>> = {
  Style: (border) => border.style,
  Weight: (border) => border.weight,
  Color: (border) => border.color,
};

/** A side after one of its properties was set: a weight or colour draws a line where there was none. */
export function changeBorder(
  old: BorderSide | undefined,
  name: string,
  value: unknown,
): BorderSide {
  const before = old ?? NO_LINE;
  const drawn: BorderSide = before.style === 'None' ? { ...before, style: 'Continuous' } : before;
  switch (name) {
    case 'Style': {
      const style = wordArgument(value, BORDER_STYLES);
      const weight = style === 'Double' ? 'Thick' : old ? before.weight : 'Thin';
      return { ...before, style, weight };
    }
    case 'Weight':
      return { ...drawn, weight: wordArgument(value, BORDER_WEIGHTS) };
    default:
      return { ...drawn, color: colorArgument(value) };
  }
}

/** A side as it is read. */
export function borderOf(style: Style, side: Side): BorderSide {
  return style.borders[side] ?? NO_LINE;
}

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const GROUPS: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
  font: FONT_LOOKS,
  fill: FILL_LOOKS,
  protection: PROTECTION_LOOKS,
};
const OPTION_SIDES = ['top', 'bottom', 'left', 'right', 'diagonalUp', 'diagonalDown'] as const;

/** A style after the `format` of a cell's properties was set. */
export function applyFormatOptions(style: Style, options: unknown): Style {
  let result = style;
  for (const [name, value] of Object.entries(recordArgument(options))) {
    if (value === undefined || value === null) continue;
    const group = GROUPS[name];
    if (group) result = applyLooks(result, group, value);
    else if (name === 'borders') result = applyBorders(result, value);
    else result = applyLooks(result, FORMAT_LOOKS, { [name]: value });
  }
  return result;
}

function applyLooks(style: Style, looks: Readonly<Record<string, Look>>, options: unknown): Style {
  let result = style;
  for (const [name, value] of Object.entries(recordArgument(options))) {
    if (value === undefined || value === null) continue;
    const look = looks[upper(name)] ?? refuse('ApiNotFound', `Unknown cell property ${name}.`);
    result = { ...result, ...look.write(value) };
  }
  return result;
}

function applyBorders(style: Style, options: unknown): Style {
  let result = style;
  for (const [name, value] of Object.entries(recordArgument(options))) {
    if (value === undefined || value === null) continue;
    const side = OPTION_SIDES.find((each) => each === name) ?? refuse('InvalidArgument');
    let border = result.borders[side];
    for (const [property, wanted] of Object.entries(recordArgument(value))) {
      border = changeBorder(border, upper(property), wanted);
    }
    result = withBorder(result, side, border);
  }
  return result;
}

/** What a cell's properties answer for the looks that were asked for. */
export function readFormatOptions(style: Style, wanted: unknown): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(recordArgument(wanted))) {
    if (value === false || value === undefined || value === null) continue;
    const group = GROUPS[name];
    if (group) answer[name] = readLooks(style, group, value);
    else if (name === 'borders') answer[name] = readBorders(style);
    else {
      const look = FORMAT_LOOKS[upper(name)] ?? refuse('ApiNotFound', `Unknown look ${name}.`);
      answer[name] = look.read(style);
    }
  }
  return answer;
}

function readLooks(style: Style, looks: Readonly<Record<string, Look>>, wanted: unknown): unknown {
  const names =
    wanted === true ? Object.keys(looks) : Object.keys(recordArgument(wanted)).map(upper);
  return Object.fromEntries(
    names.map((name) => {
      const look = looks[name] ?? refuse('ApiNotFound', `Unknown look ${name}.`);
      return [name.charAt(0).toLowerCase() + name.slice(1), look.read(style)];
    }),
  );
}

function readBorders(style: Style): unknown {
  return Object.fromEntries(OPTION_SIDES.map((side) => [side, borderOf(style, side)]));
}
