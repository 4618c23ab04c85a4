import type { PrintPlan } from '../../core/sheet/plan';
import { escapeXml } from '../xml';

/** Characters that a header or footer may have, codes included. */
const MAX_HEADER = 255;
const A4 = 9;
const LAST_COLUMN = 16_383;

/** The elements of a print set-up, in the order of the standard: from printOptions to rowBreaks. */
export function printXml(print: PrintPlan): string {
  const { margins, orientation } = print;
  const sides = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const)
    .map((side) => ` ${side}="${margins[side]}"`)
    .join('');
  return [
    print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins${sides}/>`,
    `<pageSetup paperSize="${A4}"${print.fitWidth ? ' fitToHeight="0"' : ''} orientation="${orientation}"/>`,
    headerFooterXml(print),
    breaksXml(print.rowBreaks),
  ].join('');
}

function headerFooterXml({ header, footer }: PrintPlan): string {
  if (header === undefined && footer === undefined) return '';
  const element = (local: string, text: string | undefined) =>
    text === undefined ? '' : `<${local}>${escapeXml(text.slice(0, MAX_HEADER))}</${local}>`;
  return `<headerFooter>${element('oddHeader', header)}${element('oddFooter', footer)}</headerFooter>`;
}

/** A break stands after as many rows as its number says, so the 0-based row that begins a page is its number. */
function breaksXml(rows: readonly number[]): string {
  const numbers = [...new Set(rows)].filter((row) => row > 0).sort((a, b) => a - b);
  if (numbers.length === 0) return '';
  const breaks = numbers.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join('');
  return `<rowBreaks count="${numbers.length}" manualBreakCount="${numbers.length}">${breaks}</rowBreaks>`;
}
