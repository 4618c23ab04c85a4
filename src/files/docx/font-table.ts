import { escapeXml, XML_DECLARATION } from '../xml';
import { DOCUMENT_FONTS, FONT_SUBSTITUTES } from './font-words';
import { WORD_NAMESPACE } from './wordml';

/** Character set byte of simplified Chinese, and of Western text, in hexadecimal. */
const CHINESE = '86';
const WESTERN = '00';

function fontXml(name: string): string {
  const others = FONT_SUBSTITUTES[name];
  const isChinese = name !== DOCUMENT_FONTS.latin;
  const alternative = others ? `<w:altName w:val="${escapeXml(others.join(','))}"/>` : '';
  const charset = `<w:charset w:val="${isChinese ? CHINESE : WESTERN}"/>`;
  return `<w:font w:name="${escapeXml(name)}">${alternative}${charset}<w:family w:val="${isChinese ? 'modern' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`;
}

/** word/fontTable.xml: each typeface with what may stand for it, so that no machine shows boxes. */
export function fontTableXml(): string {
  const fonts = Object.values(DOCUMENT_FONTS).map(fontXml).join('');
  return `${XML_DECLARATION}<w:fonts xmlns:w="${WORD_NAMESPACE}">${fonts}</w:fonts>`;
}
