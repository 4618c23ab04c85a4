import { MAX_COLUMNS, MAX_ROWS } from '../sheet/address';
import type { Area } from '../sheet/address';
import { scanFormula } from './scan';
import type { ScannedReference } from './scan';

/** Where a reference's cells are: a sheet (null: the formula's own), sheets from one to another, another workbook. */
export type Qualifier =
  | { readonly kind: 'sheet'; readonly sheet: string | null }
  | { readonly kind: 'sheets'; readonly first: string; readonly last: string }
  | { readonly kind: 'external'; readonly text: string };

/** Reads an unquoted qualifier. A bracket can only name another workbook, a colon only join two sheets. */
export function readQualifier(text: string | null): Qualifier {
  if (text === null) return { kind: 'sheet', sheet: null };
  if (text.includes('[')) return { kind: 'external', text };
  const colon = text.indexOf(':');
  return colon < 0
    ? { kind: 'sheet', sheet: text }
    : { kind: 'sheets', first: text.slice(0, colon), last: text.slice(colon + 1) };
}

/** The area of a reference; whole columns and rows reach to the sheet's edges. */
export function areaOfReference({ first, last }: ScannedReference): Area {
  const end = last ?? first;
  const isWholeColumns = first.row === null;
  const isWholeRows = first.column === null;
  return {
    top: isWholeColumns ? 0 : Math.min(first.row, end.row ?? 0),
    bottom: isWholeColumns ? MAX_ROWS - 1 : Math.max(first.row, end.row ?? 0),
    left: isWholeRows ? 0 : Math.min(first.column, end.column ?? 0),
    right: isWholeRows ? MAX_COLUMNS - 1 : Math.max(first.column, end.column ?? 0),
  };
}

/** The only reference of a text such as 'Sheet 1'!$B$2; undefined when the text is anything more or less. */
export function parseReference(text: string): ScannedReference | undefined {
  const references = scanFormula(text).filter((segment) => typeof segment !== 'string');
  const rest = scanFormula(text)
    .filter((segment) => typeof segment === 'string')
    .join('');
  const [reference] = references;
  if (references.length !== 1 || !reference) return undefined;
  const isBare = rest === '' || (reference.qualifier !== null && rest.endsWith('!'));
  return isBare ? reference : undefined;
}
