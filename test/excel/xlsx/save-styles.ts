import { escapeAttribute } from '../../../src/files/xml';
import type { ConditionalFormatState } from '../book/sheet-state';
import type { Side, Style } from '../book/style';
import { lineName } from './read-style-table';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FIRST_FORMAT = 176;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

const rgb = (color: string): string => `rgb="FF${color.slice(1)}"`;
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Collects the styles of a workbook as they are met. */
export class StyleSheet {
  readonly #formats: string[] = [];
  readonly #fonts: string[] = [];
  readonly #fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  readonly #borders: string[] = ['<border><left/><right/><top/><bottom/><diagonal/></border>'];
  readonly #cells: string[] = [];
  readonly #differences: string[] = [];
  readonly #known = new Map<Style, number>();

  constructor(normal: Style) {
    this.index(normal);
  }

  #put(items: string[], xml: string): number {
    const at = items.indexOf(xml);
    return at >= 0 ? at : items.push(xml) - 1;
  }

  /** The index that cells of a style bear. */
  index(style: Style): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const format =
      style.numberFormat === 'General'
        ? 0
        : FIRST_FORMAT + this.#put(this.#formats, style.numberFormat);
    const font = this.#put(this.#fonts, fontXml(style));
    const fill =
      style.fill === null
        ? 0
        : this.#put(
            this.#fills,
            `<fill><patternFill patternType="solid"><fgColor ${rgb(style.fill)}/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const border = this.#put(this.#borders, borderXml(style));
    const index = this.#put(
      this.#cells,
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignmentXml(style)}${protectionXml(style)}</xf>`,
    );
    this.#known.set(style, index);
    return index;
  }

  /** The index that a conditional format bears. */
  difference({ fontColor, bold, italic, fill }: ConditionalFormatState): number {
    const flag = (local: string, value: boolean | null): string =>
      value === null ? '' : `<${local} val="${Number(value)}"/>`;
    const font = `${flag('b', bold)}${flag('i', italic)}${fontColor === null ? '' : `<color ${rgb(fontColor)}/>`}`;
    const background =
      fill === null
        ? ''
        : `<fill><patternFill patternType="solid"><bgColor ${rgb(fill)}/></patternFill></fill>`;
    return this.#put(
      this.#differences,
      `<dxf>${font === '' ? '' : `<font>${font}</font>`}${background}</dxf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.map(
      (code, at) =>
        `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return [
      `<styleSheet xmlns="${MAIN}">`,
      list('numFmts', formats),
      list('fonts', this.#fonts),
      list('fills', this.#fills),
      list('borders', this.#borders),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.#cells),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list('dxfs', this.#differences),
      '</styleSheet>',
    ].join('');
  }
}

function fontXml(style: Style): string {
  return [
    '<font>',
    style.bold ? '<b/>' : '',
    style.italic ? '<i/>' : '',
    style.strikethrough ? '<strike/>' : '',
    style.underline === 'None' ? '' : `<u val="${small(style.underline)}"/>`,
    `<sz val="${style.fontSize}"/>`,
    style.fontColor === '#000000' ? '' : `<color ${rgb(style.fontColor)}/>`,
    `<name val="${escapeAttribute(style.fontName)}"/>`,
    '</font>',
  ].join('');
}

function borderXml({ borders }: Style): string {
  const line = (local: string, side: Side): string => {
    const border = borders[side];
    if (!border) return `<${local}/>`;
    return `<${local} style="${lineName(border)}"><color ${rgb(border.color)}/></${local}>`;
  };
  const flags = [
    borders.diagonalUp ? ' diagonalUp="1"' : '',
    borders.diagonalDown ? ' diagonalDown="1"' : '',
  ].join('');
  const diagonal = borders.diagonalUp ? 'diagonalUp' : 'diagonalDown';
  return `<border${flags}>${SIDES.map((side) => line(side, side)).join('')}${line('diagonal', diagonal)}</border>`;
}

function alignmentXml(style: Style): string {
  const rotation =
    style.orientation === 180
      ? 255
      : style.orientation < 0
        ? 90 - style.orientation
        : style.orientation;
  const horizontal =
    style.horizontal === 'CenterAcrossSelection' ? 'centerContinuous' : small(style.horizontal);
  return [
    `<alignment horizontal="${horizontal}" vertical="${small(style.vertical)}"`,
    style.wrap ? ' wrapText="1"' : '',
    style.shrink ? ' shrinkToFit="1"' : '',
    style.indent > 0 ? ` indent="${style.indent}"` : '',
    rotation === 0 ? '' : ` textRotation="${rotation}"`,
    '/>',
  ].join('');
}

function protectionXml({ locked, formulaHidden }: Style): string {
  if (locked && !formulaHidden) return '';
  return `<protection locked="${Number(locked)}" hidden="${Number(formulaHidden)}"/>`;
}
