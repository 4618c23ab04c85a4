import { XML_DECLARATION } from '../xml';
import { paragraphXml, runXml, WORD_NAMESPACE } from './wordml';
import { STYLE } from './styles';

/** One character of a page number's size, in twips: how far it stands from the edge of the type area. */
const ONE_CHARACTER = 280;

const field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';

/** A footer with the page number between one-em dashes: on the right of odd pages, on the left of even ones. Source: GB/T 9704-2012, 7.5. */
export function footerXml(pages: 'odd' | 'even'): string {
  const [indent, side] = pages === 'odd' ? ['right', 'right'] : ['left', 'left'];
  const properties = `<w:ind w:${indent}="${ONE_CHARACTER}" w:${indent}Chars="100"/><w:jc w:val="${side}"/>`;
  const content = `${runXml('\u2014 ')}${field}${runXml(' \u2014')}`;
  return `${XML_DECLARATION}<w:ftr xmlns:w="${WORD_NAMESPACE}">${paragraphXml(STYLE.footer, content, properties)}</w:ftr>`;
}

/** A header with the words that mark every page of a draft; empty words give an empty header. */
export function headerXml(mark: string): string {
  const content = mark === '' ? '' : runXml(mark);
  return `${XML_DECLARATION}<w:hdr xmlns:w="${WORD_NAMESPACE}">${paragraphXml(STYLE.header, content)}</w:hdr>`;
}
