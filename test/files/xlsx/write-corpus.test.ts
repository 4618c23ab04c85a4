import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { CellEdit } from '../../../src/core/sheet/edit';
import { FileRefusal } from '../../../src/files/refusal';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { setCells } from '../../../src/files/xlsx/set-cells';
import type { XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import { writeSheets } from '../../../src/files/xlsx/write-sheets';
import { FULL_PLAN } from './report-plan';

const CORPUS = resolve('../shared/corpus');
const TIME = new Date(Date.UTC(2024, 0, 2));
const files = existsSync(CORPUS)
  ? readdirSync(CORPUS).filter((name) => name.endsWith('.xlsx'))
  : [];
if (files.length === 0) console.log(`no workbooks in ${CORPUS}: writing into them is not tested`);

function open(name: string): XlsxWorkbook | undefined {
  try {
    return openWorkbook(new Uint8Array(readFileSync(join(CORPUS, name))), name);
  } catch (error) {
    if (error instanceof FileRefusal) return undefined;
    throw error;
  }
}

function changedParts(before: XlsxWorkbook, after: XlsxWorkbook): readonly string[] {
  return before.package.names.filter(
    (name) =>
      !after.package.has(name) ||
      !Buffer.from(before.package.bytes(name)).equals(after.package.bytes(name)),
  );
}

describe(`workbooks of others (${files.length})`, () => {
  const each = files.length > 0 ? test.each(files) : test.skip.each(['none']);
  const opened = (name: string) => {
    const book = open(name);
    return book && { book, parts: book.parts };
  };

  each('a report leaves %s as it was', (name) => {
    const found = opened(name);
    if (!found) return;
    const { book, parts } = found;
    const changes = { plans: [FULL_PLAN], setAside: [], remove: [] };
    const bytes = writeSheets(book, changes).package.toBytes(TIME);
    const after = openWorkbook(bytes, name);
    const allowed = ['[Content_Types].xml', parts.workbook, parts.relations, parts.styles];
    expect(changedParts(book, after).filter((part) => !allowed.includes(part))).toEqual([]);
    expect(after.readGrid(FULL_PLAN.name)?.values[2]?.[1]).toBe(120.5);
    expect(Buffer.from(writeSheets(after, changes).package.toBytes(TIME)).equals(bytes)).toBe(true);
  });

  each('an edit of a number changes it and what depends on it in %s', (name) => {
    const found = opened(name);
    if (!found) return;
    const { book, parts } = found;
    const edits = parts.sheets.flatMap((sheet) => firstNumber(book, sheet.name) ?? []);
    const after = openWorkbook(setCells(book, edits).book.package.toBytes(TIME), name);
    const allowed = [parts.workbook, ...parts.sheets.map((sheet) => sheet.path)];
    expect(changedParts(book, after).filter((part) => !allowed.includes(part))).toEqual([]);
    for (const { sheet, row, column, after: content } of edits) {
      expect(after.readGrid(sheet)?.values[row]?.[column]).toBe(content.value);
    }
    for (const { name: sheet } of parts.sheets) {
      const [was, is] = [book.readGrid(sheet), after.readGrid(sheet)];
      const formulas = [...(was?.formulas.cells() ?? [])];
      expect([...(is?.formulas.cells() ?? [])]).toEqual(formulas);
      expect(formulas.filter(([r, c]) => was?.formulas.at(r, c) !== is?.formulas.at(r, c))).toEqual(
        [],
      );
    }
  });
});

function firstNumber(book: XlsxWorkbook, sheet: string): CellEdit | undefined {
  const grid = book.readGrid(sheet);
  for (const [row, values] of grid?.values.entries() ?? []) {
    for (const [column, value] of values.entries()) {
      if (typeof value !== 'number' || grid?.formulas.has(row, column)) continue;
      const before = { value, formula: null };
      return { sheet, row, column, before, after: { value: value + 1, formula: null } };
    }
  }
  return undefined;
}
