import type { BorderLine, Horizontal, StylePlan, Vertical } from '../../core/sheet/plan';

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  general: 'General',
} as const satisfies Record<Horizontal, string>;

const VERTICAL = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
} as const satisfies Record<Vertical, string>;

/** Excel's double lines are always thick. */
const LINES = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
} as const satisfies Record<Exclude<BorderLine, 'none'>, object>;

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** One setting on the looks of cells. */
type Setting = (format: Excel.RangeFormat) => void;

/** A colour as Excel writes it. */
export function colorOf(rgb: string): string {
  return `#${rgb}`;
}

/** Settings of a style, number format aside; what it leaves open stays as on a cleared cell. */
export function settingsOf(style: StylePlan): readonly Setting[] {
  const { font, size, color, fill, horizontal, vertical, border, indent = 0 } = style;
  const settings: Setting[] = [];
  if (font !== undefined) settings.push((format) => (format.font.name = font));
  if (size !== undefined) settings.push((format) => (format.font.size = size));
  if (style.bold) settings.push((format) => (format.font.bold = true));
  if (style.italic) settings.push((format) => (format.font.italic = true));
  if (style.underline) settings.push((format) => (format.font.underline = 'Single'));
  if (color !== undefined) settings.push((format) => (format.font.color = colorOf(color)));
  if (fill !== undefined) settings.push((format) => (format.fill.color = colorOf(fill)));
  if (horizontal !== undefined && horizontal !== 'general') {
    settings.push((format) => (format.horizontalAlignment = HORIZONTAL[horizontal]));
  }
  if (vertical !== undefined && vertical !== 'bottom') {
    settings.push((format) => (format.verticalAlignment = VERTICAL[vertical]));
  }
  if (style.wrap) settings.push((format) => (format.wrapText = true));
  if (indent > 0) settings.push((format) => (format.indentLevel = indent));
  if (border !== undefined && border !== 'none') settings.push(...borderSettings(border));
  return settings;
}

function borderSettings(line: Exclude<BorderLine, 'none'>): readonly Setting[] {
  const { style, weight } = LINES[line];
  return EDGES.map((edge): Setting => (format) => {
    const border = format.borders.getItem(edge);
    border.style = style;
    border.weight = weight;
  });
}
