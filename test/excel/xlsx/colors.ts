import { DEFAULT_INDEXED, readThemeColors } from '../../../src/files/xlsx/read-colors';
import type { XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import { attributeOf, type XmlElement } from '../../../src/files/xml-source';

/** The colour that an element names as #RRGGBB; null where it names none or leaves it to the system. */
export type ReadColor = (element: XmlElement | undefined) => string | null;

/** Reads colours by the file's theme. */
export function colorReader(file: XlsxWorkbook): ReadColor {
  const { theme } = file.parts;
  const themes = theme === null ? [] : readThemeColors(file.package.bytes(theme), theme);
  return (element) => {
    if (!element) return null;
    const rgb = attributeOf(element, 'rgb');
    const indexed = attributeOf(element, 'indexed');
    const themed = attributeOf(element, 'theme');
    const plain =
      rgb?.slice(-6) ??
      (indexed === undefined ? undefined : DEFAULT_INDEXED[Number(indexed)]) ??
      (themed === undefined ? undefined : themes[Number(themed)]);
    return plain === undefined
      ? null
      : tinted(plain.toUpperCase(), Number(attributeOf(element, 'tint') ?? 0));
  };
}

/** A colour made lighter (tint above 0) or darker; each channel alone, which is near to what Excel shows. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return `#${color}`;
  const channels = [0, 2, 4].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    const changed = tint > 0 ? value + (255 - value) * tint : value * (1 + tint);
    return Math.round(changed).toString(16).padStart(2, '0').toUpperCase();
  });
  return `#${channels.join('')}`;
}
