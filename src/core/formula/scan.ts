import { MAX_ROWS, parseColumn } from '../sheet/address';

/** One corner of a reference: 0-based, with its dollar signs. A whole column has no row, a whole row no column. */
export interface Corner {
  readonly row: number | null;
  readonly isRowFixed: boolean;
  readonly column: number | null;
  readonly isColumnFixed: boolean;
}

/**
 * A reference as it stands in a formula; `last` is null for a single cell. The qualifier is the unquoted text
 * before the ! (a sheet, sheets of a 3-D reference, with or without a workbook); the text segment before has it too.
 */
export interface ScannedReference {
  readonly qualifier: string | null;
  readonly first: Corner;
  readonly last: Corner | null;
}

/** A piece of a formula: text that never moves, or a reference. */
export type Segment = string | ScannedReference;

const QUOTE = 34;
const APOSTROPHE = 39;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const HASH = 35;

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 36 ||
    code === 46 ||
    code === 95 ||
    code === 92 ||
    code === 63 ||
    code > 127
  );
}

function endOfWord(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && isWordCode(formula.charCodeAt(at))) at++;
  return at;
}

/** After the closing quote; a doubled quote stands for one. */
function endOfQuoted(formula: string, from: number, quote: number): number {
  let at = from + 1;
  while (at < formula.length) {
    if (formula.charCodeAt(at) === quote) {
      if (formula.charCodeAt(at + 1) !== quote) return at + 1;
      at++;
    }
    at++;
  }
  return at;
}

/** After the bracket that closes a table reference or a workbook name; an apostrophe escapes. */
function endOfBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    if (code === APOSTROPHE) at++;
    else if (code === OPEN_BRACKET) depth++;
    else if (code === CLOSE_BRACKET && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** After an error such as #REF! or #N/A; a lone # is one character. */
function endOfError(formula: string, from: number): number {
  const match = /^#(?:[A-Za-z_]+\/?[A0]?[!?]?)?/.exec(formula.slice(from, from + 16));
  return from + (match?.[0].length ?? 1);
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d{0,6})?$/;

/** The corner that a word such as $B7, $B or 7 names; undefined for any other word. */
function readCorner(word: string): Corner | undefined {
  const match = word.length > 12 ? null : CORNER.exec(word);
  if (!match) return undefined;
  const [, dollar = '', letters, secondDollar = '', digits] = match;
  const column = letters === undefined ? null : parseColumn(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if (column === undefined || (row !== null && row >= MAX_ROWS)) return undefined;
  if (column === null) {
    const isRowFixed = dollar + secondDollar === '$';
    return row === null || dollar + secondDollar === '$$'
      ? undefined
      : { row, isRowFixed, column, isColumnFixed: false };
  }
  if (row === null && secondDollar !== '') return undefined;
  return { row, isRowFixed: secondDollar === '$', column, isColumnFixed: dollar === '$' };
}

function sameKind(a: Corner, b: Corner): boolean {
  return (a.row === null) === (b.row === null) && (a.column === null) === (b.column === null);
}

interface Found {
  readonly reference: ScannedReference;
  readonly end: number;
}

const EXCLAMATION = 33;
const COLON = 58;

/** The unquoted qualifier that ends before the ! at `mark`. */
function qualifierBefore(formula: string, mark: number): string {
  let from = mark;
  if (formula.charCodeAt(mark - 1) === APOSTROPHE) {
    from = mark - 2;
    while (from > 0) {
      if (formula.charCodeAt(from) === APOSTROPHE) {
        if (formula.charCodeAt(from - 1) !== APOSTROPHE) break;
        from--;
      }
      from--;
    }
    return formula.slice(from + 1, mark - 1).replaceAll("''", "'");
  }
  for (; from > 0; from--) {
    const code = formula.charCodeAt(from - 1);
    if (!isWordCode(code) && code !== COLON && code !== OPEN_BRACKET && code !== CLOSE_BRACKET)
      break;
  }
  return formula.slice(from, mark);
}

/** The reference that begins at a word, if it is one and neither a function nor a sheet's name. */
function referenceAt(formula: string, from: number, wordEnd: number): Found | undefined {
  const next = formula[wordEnd];
  if (next === '(' || next === '!' || next === '[') return undefined;
  const first = readCorner(formula.slice(from, wordEnd));
  if (!first) return undefined;
  const qualifier =
    formula.charCodeAt(from - 1) === EXCLAMATION ? qualifierBefore(formula, from - 1) : null;
  if (next === ':') {
    const end = endOfWord(formula, wordEnd + 1);
    const after = formula[end];
    const last =
      after === '(' || after === '!' ? undefined : readCorner(formula.slice(wordEnd + 1, end));
    if (last && sameKind(first, last)) return { reference: { qualifier, first, last }, end };
  }
  return first.row === null || first.column === null
    ? undefined
    : { reference: { qualifier, first, last: null }, end: wordEnd };
}

/** Where the token that begins at `at` ends, references aside. */
function endOfToken(formula: string, at: number): number {
  const code = formula.charCodeAt(at);
  if (code === QUOTE || code === APOSTROPHE) return endOfQuoted(formula, at, code);
  if (code === OPEN_BRACKET) return endOfBrackets(formula, at);
  if (code === HASH) return endOfError(formula, at);
  return at + 1;
}

/**
 * Cuts a formula (without its =) into text and references. Texts in quotes, sheet names, table references,
 * functions and defined names stay text. One pass, linear in the formula's length.
 */
export function scanFormula(formula: string): readonly Segment[] {
  const segments: Segment[] = [];
  let textFrom = 0;
  let at = 0;
  while (at < formula.length) {
    if (!isWordCode(formula.charCodeAt(at))) {
      at = endOfToken(formula, at);
      continue;
    }
    const wordEnd = endOfWord(formula, at);
    const found = referenceAt(formula, at, wordEnd);
    if (found) {
      if (at > textFrom) segments.push(formula.slice(textFrom, at));
      segments.push(found.reference);
      textFrom = found.end;
    }
    at = found?.end ?? wordEnd;
  }
  if (textFrom < formula.length) segments.push(formula.slice(textFrom));
  return segments;
}
