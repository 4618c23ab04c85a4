import type { BorderLine, ConditionalFormatPlan, StylePlan } from '../../core/sheet/plan';
import { escapeAttribute } from '../xml';

/** What new fonts take over from the workbook's default font. */
export interface BaseFont {
  readonly name: string;
  /** Points, as written. */
  readonly size: string;
  readonly family: string | undefined;
  readonly charset: string | undefined;
  readonly scheme: string | undefined;
}

/** Writes a tag name in the prefix of the styles part. */
export type Tag = (local: string) => string;

/** Character set of simplified Chinese: without it old readers choose a font that lacks the characters. */
const CHARSET_CHINESE = '134';
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const BEYOND_LATIN = /[\u2e80-\uffff]/;

/** Whether a style asks for anything but the default font. */
export function hasFont(style: StylePlan): boolean {
  const { font, size, bold, italic, underline, color } = style;
  return [font, size, color].some((part) => part !== undefined) || !!(bold || italic || underline);
}

/** A font: what the style says, over the workbook's default. */
export function fontXml(style: StylePlan, base: BaseFont, tag: Tag): string {
  const name = style.font ?? base.name;
  const isBase = style.font === undefined || style.font === base.name;
  const charset = BEYOND_LATIN.test(name) ? CHARSET_CHINESE : isBase ? base.charset : undefined;
  const value = (local: string, text: string | undefined) =>
    text === undefined ? '' : `<${tag(local)} val="${escapeAttribute(text)}"/>`;
  return [
    `<${tag('font')}>`,
    style.bold ? `<${tag('b')}/>` : '',
    style.italic ? `<${tag('i')}/>` : '',
    style.underline ? `<${tag('u')}/>` : '',
    value('sz', style.size === undefined ? base.size : String(style.size)),
    style.color === undefined ? '' : `<${tag('color')} rgb="FF${escapeAttribute(style.color)}"/>`,
    value('name', name),
    isBase ? value('family', base.family) : '',
    value('charset', charset),
    isBase ? value('scheme', base.scheme) : '',
    `</${tag('font')}>`,
  ].join('');
}

/** One colour all over. */
export function fillXml(color: string, tag: Tag): string {
  return `<${tag('fill')}><${tag('patternFill')} patternType="solid"><${tag('fgColor')} rgb="FF${escapeAttribute(color)}"/><${tag('bgColor')} indexed="64"/></${tag('patternFill')}></${tag('fill')}>`;
}

/** The same line on all four sides. */
export function borderXml(line: Exclude<BorderLine, 'none'>, tag: Tag): string {
  const sides = SIDES.map(
    (side) => `<${tag(side)} style="${line}"><${tag('color')} indexed="64"/></${tag(side)}>`,
  ).join('');
  return `<${tag('border')}>${sides}<${tag('diagonal')}/></${tag('border')}>`;
}

/** Where a text stands in its cell; empty when the style leaves it to the program. */
export function alignmentXml(style: StylePlan, tag: Tag): string {
  const { horizontal = 'general', vertical, wrap, indent = 0 } = style;
  const attributes = [
    horizontal === 'general' ? '' : ` horizontal="${horizontal}"`,
    vertical === undefined || vertical === 'bottom' ? '' : ` vertical="${vertical}"`,
    wrap ? ' wrapText="1"' : '',
    indent > 0 ? ` indent="${indent}"` : '',
  ].join('');
  return attributes === '' ? '' : `<${tag('alignment')}${attributes}/>`;
}

/** What a conditional format changes. */
export function differenceXml(plan: ConditionalFormatPlan, tag: Tag): string {
  const { bold, color, fill } = plan;
  const font = [
    bold === undefined ? '' : `<${tag('b')}${bold ? '' : ' val="0"'}/>`,
    color === undefined ? '' : `<${tag('color')} rgb="FF${escapeAttribute(color)}"/>`,
  ].join('');
  const pattern =
    fill === undefined
      ? ''
      : `<${tag('fill')}><${tag('patternFill')}><${tag('bgColor')} rgb="FF${escapeAttribute(fill)}"/></${tag('patternFill')}></${tag('fill')}>`;
  const fontElement = font === '' ? '' : `<${tag('font')}>${font}</${tag('font')}>`;
  return `<${tag('dxf')}>${fontElement}${pattern}</${tag('dxf')}>`;
}

/** A whole styles part with the least that readers expect. */
export function emptyStylesXml(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
