import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(__dirname, '../../../docs');
const PAGE = /^install.*\.md$/;
/** What the pages write where the package has its own address and folder. */
const SAMPLE_ORIGIN = 'https://单位网址/目录';
const SAMPLE_FOLDER = 'self-evaluation_版本';
/** Lines that begin something of their own: an item, a number, a heading, a row of a table, nothing. */
const BEGINS = /^ *(?:- |\d+\. |【|\||$)/;

/** The pages of docs about installing, by their names without .md. */
export function readInstallPages(): ReadonlyMap<string, string> {
  const names = readdirSync(DOCS).filter((name) => PAGE.test(name));
  return new Map(
    names.map((name) => [name.replace(/\.md$/, ''), readFileSync(join(DOCS, name), 'utf8')]),
  );
}

/** A page with the package's own address and folder in place of those that stand for any. */
export function filledPage(
  page: string,
  { origin, folder }: { readonly origin: string; readonly folder: string },
): string {
  return page.replaceAll(SAMPLE_ORIGIN, origin).replaceAll(SAMPLE_FOLDER, folder);
}

/**
 * A page as plain text for Windows' own editor, older ones of which know a file's encoding by its first mark only and an end
 * of line by both its signs: without the marks of markdown, links as their words, and a paragraph on one line.
 */
export function plainText(page: string): string {
  const lines: string[] = [];
  let isCode = false;
  let isOpen = false;
  for (const raw of page.split('\n')) {
    if (raw.startsWith('```')) {
      isCode = !isCode;
      isOpen = false;
      continue;
    }
    const line = isCode ? `    ${raw}` : withoutMarks(raw);
    if (/^\|[-|]+$/.test(line)) continue;
    const isNew = isCode || !isOpen || BEGINS.test(line);
    if (isNew) lines.push(row(line));
    else lines.push(joined(lines.pop() ?? '', line.trim()));
    isOpen = !isCode && !/^ *$|^【|^\|/.test(line);
  }
  return `\uFEFF${lines.join('\r\n')}`;
}

function withoutMarks(line: string): string {
  return line
    .replace(/^#+ (.*)$/, '【$1】')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '“$1”')
    .replaceAll('`', '');
}

/** A row of a table as its cells with space between. */
function row(line: string): string {
  return line.startsWith('| ') ? line.slice(2, -2).split(' | ').join('　　') : line;
}

/** Two lines of a paragraph: between Latin words there is a blank, between Chinese ones none. */
function joined(first: string, second: string): string {
  const isLatin = /[\w.,]$/.test(first) && /^\w/.test(second);
  return `${first}${isLatin ? ' ' : ''}${second}`;
}
