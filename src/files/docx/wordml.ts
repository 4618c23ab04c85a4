import { escapeXml } from '../xml';

/** Namespace of WordprocessingML, transitional. */
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A typeface for Chinese beside the one for digits and Latin letters. */
export function fontsXml(latin: string, chinese: string): string {
  const l = escapeXml(latin);
  return `<w:rFonts w:ascii="${l}" w:hAnsi="${l}" w:eastAsia="${escapeXml(chinese)}" w:cs="${l}"/>`;
}

function lineXml(line: string): string {
  return `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`;
}

/** A run of text; `properties` is the inner XML of its w:rPr. Line feeds become line breaks. */
export function runXml(text: string, properties = ''): string {
  const inner = text.includes('\n') ? text.split('\n').map(lineXml).join('<w:br/>') : lineXml(text);
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
}

/** A paragraph of a style; `properties` stands after the style in its w:pPr, in the order of the schema. */
export function paragraphXml(style: string, content: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}
