import type { CellStyle } from '../../core/sheet/grid';
import builtinFormats from './builtin-formats.json';
import { DEFAULT_INDEXED, parseRgb, readColor, type Palettes } from './read-colors';
import { utf8Bytes } from './scan-encoding';
import { XmlScanner } from './scan-xml';

interface Font {
  readonly color: string | undefined;
  readonly isBold: boolean;
  readonly isStruck: boolean;
}

interface StyleTables {
  readonly formats: Map<number, string>;
  readonly fonts: Font[];
  readonly fills: (string | undefined)[];
  readonly styles: CellStyle[];
}

/**
 * The styles that cells of the workbook point to, in the order of `cellXfs`. Built-in number formats are those of a
 * Chinese Excel (ISO/IEC 29500-1 18.8.30). Throws FileRefusal broken-xml.
 */
export function readStyles(
  bytes: Uint8Array,
  part: string,
  themeColors: readonly (string | undefined)[],
): readonly CellStyle[] {
  const utf8 = utf8Bytes(bytes, part);
  const palettes: Palettes = { theme: themeColors, indexed: readIndexedColors(utf8, part) };
  const xml = new XmlScanner(utf8, part);
  const formats = new Map(Object.entries(builtinFormats).map(([id, code]) => [Number(id), code]));
  const tables: StyleTables = { formats, fonts: [], fills: [], styles: [] };
  xml.openRoot();
  while (xml.nextChild()) readSection(xml, tables, palettes);
  xml.closeRoot();
  return tables.styles.length > 0 ? tables.styles : [{}];
}

function readSection(xml: XmlScanner, tables: StyleTables, palettes: Palettes): void {
  switch (xml.name()) {
    case 'numFmts':
      eachChild(xml, () => {
        const code = xml.attribute('formatCode');
        if (code !== undefined) tables.formats.set(Number(xml.attribute('numFmtId')), code);
        xml.skip();
      });
      break;
    case 'fonts':
      eachChild(xml, () => tables.fonts.push(readFont(xml, palettes)));
      break;
    case 'fills':
      eachChild(xml, () => tables.fills.push(readFill(xml, palettes)));
      break;
    case 'cellXfs':
      eachChild(xml, () => tables.styles.push(readStyle(xml, tables)));
      break;
    default:
      xml.skip();
  }
}

function eachChild(xml: XmlScanner, read: () => void): void {
  while (xml.nextChild()) read();
}

function readFont(xml: XmlScanner, palettes: Palettes): Font {
  let color: string | undefined;
  let isBold = false;
  let isStruck = false;
  while (xml.nextChild()) {
    const name = xml.name();
    if (name === 'color') color = readColor(xml, palettes);
    else if (name === 'b') isBold = isOn(xml);
    else if (name === 'strike') isStruck = isOn(xml);
    xml.skip();
  }
  return { color, isBold, isStruck };
}

/** A switch such as `<b/>` is on unless its value says otherwise. */
function isOn(xml: XmlScanner): boolean {
  return xml.attribute('val') === undefined || xml.attributes.isTrue('val');
}

/** The colour of a solid fill; other patterns count as none. */
function readFill(xml: XmlScanner, palettes: Palettes): string | undefined {
  let color: string | undefined;
  while (xml.nextChild()) {
    const isSolid = xml.name() === 'patternFill' && xml.attribute('patternType') === 'solid';
    while (xml.nextChild()) {
      if (isSolid && xml.name() === 'fgColor') color = readColor(xml, palettes);
      xml.skip();
    }
  }
  return color;
}

function readStyle(xml: XmlScanner, tables: StyleTables): CellStyle {
  const format = tables.formats.get(Number(xml.attribute('numFmtId') ?? 0));
  const font = tables.fonts[Number(xml.attribute('fontId') ?? 0)];
  const fill = tables.fills[Number(xml.attribute('fillId') ?? 0)];
  let indent = 0;
  let horizontal: string | undefined;
  while (xml.nextChild()) {
    if (xml.name() === 'alignment') {
      indent = Number(xml.attribute('indent') ?? 0);
      horizontal = xml.attribute('horizontal');
    }
    xml.skip();
  }
  return {
    ...(format !== undefined && format !== 'General' && { numberFormat: format }),
    ...(font?.color !== undefined && { fontColor: font.color }),
    ...(fill !== undefined && { fillColor: fill }),
    ...(font?.isBold === true && { bold: true }),
    ...(font?.isStruck === true && { strike: true }),
    ...(indent > 0 && { indent }),
    ...(horizontal !== undefined && horizontal !== 'general' && { horizontal }),
  };
}

/** The workbook's own palette, which stands behind the styles that use it. */
function readIndexedColors(utf8: Uint8Array, part: string): readonly (string | undefined)[] {
  const xml = new XmlScanner(utf8, part);
  const own: (string | undefined)[] = [];
  xml.openRoot();
  while (xml.nextChild()) {
    if (xml.name() !== 'colors') {
      xml.skip();
      continue;
    }
    while (xml.nextChild()) {
      const isPalette = xml.name() === 'indexedColors';
      while (xml.nextChild()) {
        if (isPalette) own.push(parseRgb(xml.attribute('rgb')));
        xml.skip();
      }
    }
  }
  return DEFAULT_INDEXED.map((color, index) => own[index] ?? color);
}
