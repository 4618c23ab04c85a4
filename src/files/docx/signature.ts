import { STYLE } from './styles';
import { paragraphXml, runXml } from './wordml';

/** One character of the body in twips. */
const CHARACTER = 320;
/** A sealed document's date ends four characters from the edge. Source: GB/T 9704-2012, 7.3.5. */
const DATE_INDENT = 4;
const LEAST_INDENT = 2;

/** Width in characters: digits and Latin letters count half. */
function textWidth(text: string): number {
  return Array.from(text).reduce((width, sign) => width + (sign < '\u0100' ? 0.5 : 1), 0);
}

function line(text: string, indent: number, keep: boolean): string {
  const twips = Math.round(indent * CHARACTER);
  const properties = `${keep ? '<w:keepNext/>' : ''}<w:ind w:right="${twips}" w:rightChars="${Math.round(indent * 100)}"/>`;
  return paragraphXml(STYLE.signature, runXml(text), properties);
}

/** The unit's name centred over the date, kept on one page with it; no date leaves it out. */
export function signatureXml(unitName: string, date: string): string {
  const gap = paragraphXml(STYLE.signature, '', '<w:keepNext/>');
  if (date === '') return `${gap}${line(unitName, DATE_INDENT, false)}`;
  const half = (textWidth(unitName) - textWidth(date)) / 2;
  const unitIndent = Math.max(LEAST_INDENT, DATE_INDENT - half);
  return `${gap}${line(unitName, unitIndent, true)}${line(date, unitIndent + half, false)}`;
}
