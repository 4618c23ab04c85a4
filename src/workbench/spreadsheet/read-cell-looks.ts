import { DEFAULT_INDEXED, readColor, type Palettes } from '../../files/xlsx/read-colors';
import { utf8Bytes } from '../../files/xlsx/scan-encoding';
import { XmlScanner } from '../../files/xlsx/scan-xml';
import type { BorderLook, BorderSide, CellLook } from './looks';

type FontLook = Pick<CellLook, 'font' | 'size' | 'italic' | 'underline'>;
type BordersLook = NonNullable<CellLook['borders']>;
interface Tables {
  readonly fonts: FontLook[];
  readonly borders: BordersLook[];
  readonly cells: CellLook[];
}

const SIDES: ReadonlyMap<string, BorderSide> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['right', 'right'],
  ['end', 'right'],
  ['top', 'top'],
  ['bottom', 'bottom'],
]);
/** Lines in theme colours are drawn black: almost all are. */
const PALETTES: Palettes = { theme: [], indexed: DEFAULT_INDEXED };

/** What styles.xml says of cells beyond what the grid takes from it, in the order of `cellXfs`. */
export function readCellLooks(bytes: Uint8Array, part: string): readonly CellLook[] {
  const xml = new XmlScanner(utf8Bytes(bytes, part), part);
  const tables: Tables = { fonts: [], borders: [], cells: [] };
  xml.openRoot();
  while (xml.nextChild()) readSection(xml, tables);
  xml.closeRoot();
  return tables.cells;
}

function readSection(xml: XmlScanner, tables: Tables): void {
  switch (xml.name()) {
    case 'fonts':
      while (xml.nextChild()) tables.fonts.push(readFont(xml));
      break;
    case 'borders':
      while (xml.nextChild()) tables.borders.push(readBorders(xml));
      break;
    case 'cellXfs':
      while (xml.nextChild()) tables.cells.push(readCell(xml, tables));
      break;
    default:
      xml.skip();
  }
}

function isOn(xml: XmlScanner): boolean {
  return xml.attribute('val') === undefined || xml.attributes.isTrue('val');
}

function readFont(xml: XmlScanner): FontLook {
  let look: FontLook = {};
  while (xml.nextChild()) {
    const name = xml.name();
    const value = xml.attribute('val');
    if (name === 'name' && value !== undefined) look = { ...look, font: value };
    else if (name === 'sz' && Number(value) > 0) look = { ...look, size: Number(value) };
    else if (name === 'i' && isOn(xml)) look = { ...look, italic: true };
    else if (name === 'u' && value !== 'none') look = { ...look, underline: true };
    xml.skip();
  }
  return look;
}

function readBorders(xml: XmlScanner): BordersLook {
  const borders: Partial<Record<BorderSide, BorderLook>> = {};
  while (xml.nextChild()) {
    const side = SIDES.get(xml.name());
    const line = xml.attribute('style');
    let color: string | undefined;
    while (xml.nextChild()) {
      if (xml.name() === 'color') color = readColor(xml, PALETTES);
      xml.skip();
    }
    if (side && line !== undefined && line !== 'none') {
      borders[side] = color === undefined ? { line } : { line, color };
    }
  }
  return borders;
}

function readCell(xml: XmlScanner, { fonts, borders }: Tables): CellLook {
  const border = borders[Number(xml.attribute('borderId') ?? 0)];
  let look: CellLook = {
    ...fonts[Number(xml.attribute('fontId') ?? 0)],
    ...(border && Object.keys(border).length > 0 && { borders: border }),
  };
  while (xml.nextChild()) {
    if (xml.name() === 'alignment') {
      const vertical = xml.attribute('vertical');
      look = {
        ...look,
        ...(vertical !== undefined && { vertical }),
        ...(xml.attributes.isTrue('wrapText') && { wrap: true }),
      };
    }
    xml.skip();
  }
  return look;
}
