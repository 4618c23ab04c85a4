import { XmlScanner } from './scan-xml';
import { utf8Bytes } from './scan-encoding';

/** Palettes that colours of a workbook may point to; RRGGBB, undefined where the system chooses. */
export interface Palettes {
  readonly theme: readonly (string | undefined)[];
  readonly indexed: readonly (string | undefined)[];
}

/** In the order in which styles number them: lt1, dk1, lt2, dk2, accents 1 to 6, hlink, folHlink. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const BASIC = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** The palette of ISO/IEC 29500-1 18.8.27; 64 and 65, the system's own, are left to the system. */
export const DEFAULT_INDEXED: readonly string[] = [
  ...BASIC,
  ...BASIC,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
];

/** The colours of a theme part, in the order of styles. Throws FileRefusal broken-xml. */
export function readThemeColors(bytes: Uint8Array, part: string): (string | undefined)[] {
  const xml = new XmlScanner(utf8Bytes(bytes, part), part);
  const found = new Map<string, string>();
  xml.openRoot();
  while (xml.nextChild()) {
    if (xml.name() !== 'themeElements') {
      xml.skip();
      continue;
    }
    while (xml.nextChild()) {
      if (xml.name() === 'clrScheme') readScheme(xml, found);
      else xml.skip();
    }
  }
  xml.closeRoot();
  return THEME_ORDER.map((name) => found.get(name));
}

function readScheme(xml: XmlScanner, found: Map<string, string>): void {
  while (xml.nextChild()) {
    const name = xml.name();
    while (xml.nextChild()) {
      const color = parseRgb(xml.attribute('lastClr') ?? xml.attribute('val'));
      if (color !== undefined) found.set(name, color);
      xml.skip();
    }
  }
}

/** The colour that the current element's attributes name; undefined when it is automatic, tinted or unknown. */
export function readColor(xml: XmlScanner, palettes: Palettes): string | undefined {
  const rgb = xml.attribute('rgb');
  if (rgb !== undefined) return parseRgb(rgb);
  const indexed = xml.attribute('indexed');
  if (indexed !== undefined) return palettes.indexed[Number(indexed)];
  const theme = xml.attribute('theme');
  if (theme === undefined || Number(xml.attribute('tint') ?? 0) !== 0) return undefined;
  return palettes.theme[Number(theme)];
}

/** RRGGBB, upper case, of RRGGBB or AARRGGBB; undefined for anything else. */
export function parseRgb(text: string | undefined): string | undefined {
  if (text === undefined || !/^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(text)) return undefined;
  return text.slice(-6).toUpperCase();
}
