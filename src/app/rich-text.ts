import type { DocumentParagraph } from '../core/report/verify/document-text';
import { readDocument } from './read-document';

/** A document's content for the clipboard. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

const MOST_LEVELS = 6;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

function paragraphHtml({ text, heading }: DocumentParagraph): string {
  const tag = heading === null ? 'p' : `h${String(Math.min(MOST_LEVELS, heading))}`;
  return `<${tag}>${escaped(text)}</${tag}>`;
}

/** Cells by row and column, each with its paragraphs. */
function tableRows(paragraphs: readonly DocumentParagraph[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { table, text } of paragraphs) {
    if (!table) continue;
    const row = (rows[table.row] ??= []);
    const before = row[table.column];
    row[table.column] = before === undefined ? text : `${before}\n${text}`;
  }
  return rows.map((row) => Array.from(row, (cell: string | undefined) => cell ?? ''));
}

function tableHtml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<table border="1" style="border-collapse:collapse">${lines.join('')}</table>`;
}

/** Paragraphs of one table together, all others by themselves. */
function groups(paragraphs: readonly DocumentParagraph[]): readonly DocumentParagraph[][] {
  const found: DocumentParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = found.at(-1);
    const isSame = paragraph.table && last?.[0]?.table?.table === paragraph.table.table;
    if (last && isSame) last.push(paragraph);
    else found.push([paragraph]);
  }
  return found;
}

/**
 * The content of a .docx to paste elsewhere: headings, paragraphs and tables, without the fixed format. Throws FileRefusal
 * where the bytes are no .docx.
 */
export function richTextOf(bytes: Uint8Array): RichText {
  const { paragraphs } = readDocument(bytes);
  const html: string[] = [];
  const text: string[] = [];
  for (const group of groups(paragraphs)) {
    const [first] = group;
    if (!first) continue;
    if (first.table) {
      const rows = tableRows(group);
      html.push(tableHtml(rows));
      text.push(...rows.map((row) => row.join('\t').replaceAll('\n', ' ')));
    } else {
      html.push(paragraphHtml(first));
      text.push(first.text);
    }
  }
  return { html: html.join('\n'), text: text.join('\n') };
}
