import type { ConditionalFormatPlan, StylePlan } from '../../core/sheet/plan';
import { escapeAttribute } from '../xml';
import { XmlEdit } from '../xml-edit';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml-source';
import { digitWidth } from './digit-width';
import { StylesList } from './styles-list';
import {
  alignmentXml,
  borderXml,
  differenceXml,
  fillXml,
  fontXml,
  hasFont,
  type BaseFont,
} from './styles-xml';
import { canonicalXml } from './styles-canonical';

/** Numbers below are reserved for formats that every program knows. */
const FIRST_OWN_FORMAT = 176;
/** Formats that have the same number in every language. */
const COMMON_FORMATS: readonly (readonly [string, number])[] = [
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
];

/** The styles part of a workbook while styles are added to it. Existing indexes never move. */
export class StylesEdit {
  readonly #edit: XmlEdit;
  readonly #fonts: StylesList;
  readonly #fills: StylesList;
  readonly #borders: StylesList;
  readonly #formats: StylesList;
  readonly #cells: StylesList;
  readonly #differences: StylesList;
  readonly #base: BaseFont;
  readonly #normal: string | undefined;
  readonly #formatIds: Map<string, number>;
  readonly #tag = (local: string): string => this.#edit.tag(local);

  constructor(text: string, path: string) {
    this.#edit = new XmlEdit(text, path);
    this.#fonts = new StylesList(this.#edit, 'fonts');
    this.#fills = new StylesList(this.#edit, 'fills');
    this.#borders = new StylesList(this.#edit, 'borders');
    this.#formats = new StylesList(this.#edit, 'numFmts');
    this.#cells = new StylesList(this.#edit, 'cellXfs', cellKey);
    this.#differences = new StylesList(this.#edit, 'dxfs');
    this.#base = baseFont(this.#fonts.items[0]);
    this.#normal = normalStyle(this.#edit.root);
    this.#formatIds = knownFormats(this.#formats.items);
  }

  /** Pixels of a digit of the workbook's standard font, which widths in the file are counted in. */
  get digitWidth(): number {
    return digitWidth(this.#base.name, Number(this.#base.size));
  }

  /** The index that cells of this style bear; `isQuoted` for a text that looks like a formula. */
  cellStyle(style: StylePlan, isQuoted: boolean): number {
    const tag = this.#tag;
    const font = hasFont(style) ? this.#fonts.indexOf(fontXml(style, this.#base, tag)) : 0;
    const fill = style.fill === undefined ? 0 : this.#fills.indexOf(fillXml(style.fill, tag));
    const border =
      style.border === undefined || style.border === 'none'
        ? 0
        : this.#borders.indexOf(borderXml(style.border, tag));
    const format = style.numberFormat === undefined ? 0 : this.#formatId(style.numberFormat);
    const alignment = alignmentXml(style, tag);
    const attributes = [
      ` numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"`,
      this.#normal === undefined ? '' : ` xfId="${this.#normal}"`,
      isQuoted ? ' quotePrefix="1"' : '',
      format === 0 ? '' : ' applyNumberFormat="1"',
      font === 0 ? '' : ' applyFont="1"',
      fill === 0 ? '' : ' applyFill="1"',
      border === 0 ? '' : ' applyBorder="1"',
      alignment === '' ? '' : ' applyAlignment="1"',
    ].join('');
    const end = alignment === '' ? '/>' : `>${alignment}</${tag('xf')}>`;
    return this.#cells.indexOf(`<${tag('xf')}${attributes}${end}`);
  }

  /** The index that a conditional format bears. */
  difference(plan: ConditionalFormatPlan): number {
    return this.#differences.indexOf(differenceXml(plan, this.#tag));
  }

  /** The changed text; to be asked once. */
  toString(): string {
    const lists = [this.#formats, this.#fonts, this.#fills, this.#borders, this.#cells];
    for (const list of [...lists, this.#differences]) list.write();
    return this.#edit.toString();
  }

  #formatId(code: string): number {
    const known = this.#formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.#formatIds.values()) + 1;
    this.#formatIds.set(code, id);
    this.#formats.indexOf(
      `<${this.#tag('numFmt')} numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return id;
  }
}

function baseFont(font: XmlElement | undefined): BaseFont {
  const value = (local: string) => {
    const element = font && childOf(font, local);
    return element && attributeOf(element, 'val');
  };
  return {
    name: value('name') ?? 'Calibri',
    size: value('sz') ?? '11',
    family: value('family'),
    charset: value('charset'),
    scheme: value('scheme'),
  };
}

/** The index of the style Normal among the cell styles; undefined when the part has none. */
function normalStyle(root: XmlElement): string | undefined {
  const formats = childOf(root, 'cellStyleXfs');
  if (!formats || formats.children.length === 0) return undefined;
  const styles = childOf(root, 'cellStyles');
  const normal = styles && styles.children.find((style) => attributeOf(style, 'builtinId') === '0');
  return (normal && attributeOf(normal, 'xfId')) ?? '0';
}

/** Numbers of format codes: the common ones, unless the workbook says otherwise, and its own. */
function knownFormats(items: readonly XmlElement[]): Map<string, number> {
  const own = items.map((item): readonly [string, number] => [
    attributeOf(item, 'formatCode') ?? '',
    Number(attributeOf(item, 'numFmtId')),
  ]);
  const taken = new Set(own.map(([, id]) => id));
  const common = COMMON_FORMATS.filter(([, id]) => !taken.has(id));
  return new Map([...common, ...own.filter(([, id]) => Number.isInteger(id))]);
}

const PARTS = [
  ['numFmtId', 'applyNumberFormat'],
  ['fontId', 'applyFont'],
  ['fillId', 'applyFill'],
  ['borderId', 'applyBorder'],
] as const;

/** What a cell format comes to: programs write its flags and zeros in different ways when they save. */
function cellKey(format: XmlElement): string {
  const isOn = (name: string) => /^(1|true)$/.test(attributeOf(format, name) ?? '');
  const parts = PARTS.map(([id, flag]) => {
    const value = attributeOf(format, id) ?? '0';
    return value === '0' || isOn(flag) ? value : `${value} unapplied`;
  });
  const children = childrenOf(format, 'alignment').map(canonicalXml);
  const others = format.children.filter((child) => child.local !== 'alignment').map(canonicalXml);
  const style = attributeOf(format, 'xfId') ?? '-';
  return [...parts, style, isOn('quotePrefix'), ...children, ...others].join('|');
}
