import builtinFormats from '../../../src/files/xlsx/builtin-formats.json';
import type { XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import {
  attributeOf,
  childOf,
  childrenOf,
  indexXml,
  type XmlElement,
} from '../../../src/files/xml-source';
import {
  DEFAULT_STYLE,
  SIDES,
  shared,
  type BorderSide,
  type Side,
  type Style,
} from '../book/style';
import { colorReader, type ReadColor } from './colors';

/** Looks of a conditional format. */
export interface Difference {
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly fill: string | null;
}

/** Styles that cells and conditional formats of a file point to. */
export interface StyleTable {
  readonly cells: readonly Style[];
  readonly differences: readonly Difference[];
  readonly color: ReadColor;
}

type FontLooks = Pick<
  Style,
  'fontName' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor'
>;

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|none)$/.test(attributeOf(element, 'val') ?? '1');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Every cell style of a file, complete. */
export function readStyles(file: XlsxWorkbook): StyleTable {
  const path = file.parts.styles;
  const color = colorReader(file);
  if (path === null) return { cells: [DEFAULT_STYLE], differences: [], color };
  const root = indexXml(file.package.text(path), path);
  const list = (group: string, local: string): readonly XmlElement[] => {
    const found = childOf(root, group);
    return found ? childrenOf(found, local) : [];
  };
  const formats = new Map<number, string>(
    Object.entries(builtinFormats).map(([id, code]) => [Number(id), code]),
  );
  for (const format of list('numFmts', 'numFmt')) {
    formats.set(Number(attributeOf(format, 'numFmtId')), attributeOf(format, 'formatCode') ?? '');
  }
  const fonts = list('fonts', 'font').map((font) => fontLooks(font, color));
  const fills = list('fills', 'fill').map((fill) => fillColor(fill, color));
  const borders = list('borders', 'border').map((border) => borderSides(border, color));
  const cells = list('cellXfs', 'xf').map((format): Style => {
    const index = (name: string): number => Number(attributeOf(format, name) ?? 0);
    return shared({
      ...DEFAULT_STYLE,
      ...fonts[index('fontId')],
      numberFormat: formats.get(index('numFmtId')) ?? 'General',
      fill: fills[index('fillId')] ?? null,
      borders: borders[index('borderId')] ?? {},
      ...alignment(childOf(format, 'alignment')),
      ...protection(childOf(format, 'protection')),
    });
  });
  const differences = list('dxfs', 'dxf').map((format) => difference(format, color));
  return { cells: cells.length > 0 ? cells : [DEFAULT_STYLE], differences, color };
}

function fontLooks(font: XmlElement, color: ReadColor): FontLooks {
  const value = (local: string): string | undefined => {
    const element = childOf(font, local);
    return element && attributeOf(element, 'val');
  };
  const underline = childOf(font, 'u');
  return {
    fontName: value('name') ?? DEFAULT_STYLE.fontName,
    fontSize: Number(value('sz') ?? DEFAULT_STYLE.fontSize),
    bold: isOn(childOf(font, 'b')),
    italic: isOn(childOf(font, 'i')),
    strikethrough: isOn(childOf(font, 'strike')),
    underline: isOn(underline) ? capital(value('u') ?? 'single') : 'None',
    fontColor: color(childOf(font, 'color')) ?? DEFAULT_STYLE.fontColor,
  };
}

function fillColor(fill: XmlElement, color: ReadColor): string | null {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern || attributeOf(pattern, 'patternType') !== 'solid') return null;
  return color(childOf(pattern, 'fgColor'));
}

const LINES: Readonly<Record<string, Pick<BorderSide, 'style' | 'weight'>>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  double: { style: 'Double', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

/** The file's word for a line. */
export function lineName(border: BorderSide): string {
  const found = Object.entries(LINES).find(
    ([, { style, weight }]) => style === border.style && weight === border.weight,
  );
  return found?.[0] ?? 'thin';
}

function borderSides(border: XmlElement, color: ReadColor): Style['borders'] {
  const sides: Partial<Record<Side, BorderSide>> = {};
  for (const side of SIDES) {
    const isDiagonal = side === 'diagonalUp' || side === 'diagonalDown';
    if (isDiagonal && !/^(?:1|true)$/.test(attributeOf(border, side) ?? '')) continue;
    const element = childOf(border, isDiagonal ? 'diagonal' : side);
    const line = element && LINES[attributeOf(element, 'style') ?? ''];
    if (line) sides[side] = { ...line, color: color(childOf(element, 'color')) ?? '#000000' };
  }
  return sides;
}

function alignment(element: XmlElement | undefined): Partial<Style> {
  if (!element) return {};
  const word = (name: string, standard: string): string =>
    capital(attributeOf(element, name) ?? standard).replace(
      'CenterContinuous',
      'CenterAcrossSelection',
    );
  const isSet = (name: string): boolean => /^(?:1|true)$/.test(attributeOf(element, name) ?? '');
  const rotation = Number(attributeOf(element, 'textRotation') ?? 0);
  return {
    horizontal: word('horizontal', 'general'),
    vertical: word('vertical', 'bottom'),
    wrap: isSet('wrapText'),
    shrink: isSet('shrinkToFit'),
    indent: Number(attributeOf(element, 'indent') ?? 0),
    orientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
  };
}

function protection(element: XmlElement | undefined): Partial<Style> {
  if (!element) return {};
  const value = (name: string): string => attributeOf(element, name) ?? '';
  return {
    locked: !/^(?:0|false)$/.test(value('locked')),
    formulaHidden: /^(?:1|true)$/.test(value('hidden')),
  };
}

function difference(format: XmlElement, color: ReadColor): Difference {
  const font = childOf(format, 'font');
  const fill = childOf(format, 'fill');
  const pattern = fill && childOf(fill, 'patternFill');
  const flag = (local: string): boolean | null => {
    const element = font && childOf(font, local);
    return element ? isOn(element) : null;
  };
  return {
    fontColor: font ? color(childOf(font, 'color')) : null,
    bold: flag('b'),
    italic: flag('i'),
    fill: pattern
      ? (color(childOf(pattern, 'bgColor')) ?? color(childOf(pattern, 'fgColor')))
      : null,
  };
}
