import type { Area } from '../../../src/core/sheet/address';
import type { Book } from '../book/book';
import { RangeRef, requireRange } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import { refuse } from '../protocol/host-error';
import { isHostObject } from '../protocol/host-object';

/** Several areas of one sheet. */
export class AreasRef {
  readonly sheet: Sheet;
  readonly ranges: readonly RangeRef[];

  constructor(sheet: Sheet, areas: readonly Area[]) {
    this.sheet = sheet;
    this.ranges = areas.map((area) => new RangeRef(sheet, area));
  }
}

export function textArgument(value: unknown): string {
  return typeof value === 'string' ? value : refuse('InvalidArgument');
}

export function numberArgument(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse('InvalidArgument');
}

export function wholeArgument(value: unknown): number {
  const number = numberArgument(value);
  return Number.isInteger(number) ? number : refuse('InvalidArgument');
}

export function booleanArgument(value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse('InvalidArgument');
}

/** One of the words of an enumeration, whatever its case. */
export function wordArgument<W extends string>(value: unknown, words: readonly W[]): W {
  const text = textArgument(value).toLowerCase();
  return words.find((word) => word.toLowerCase() === text) ?? refuse('InvalidArgument');
}

export function recordArgument(value: unknown): Readonly<Record<string, unknown>> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? Object.fromEntries(Object.entries(value)) : refuse('InvalidArgument');
}

/** A range given as an object or as an address. */
export function rangeArgument(from: Sheet, value: unknown): RangeRef {
  if (isHostObject(value)) {
    return value.target instanceof RangeRef ? value.target : refuse('InvalidArgument');
  }
  return requireRange(from, textArgument(value));
}

/** Areas given as a range, several areas, or addresses parted by commas. */
export function areasArgument(from: Sheet, value: unknown): AreasRef {
  if (isHostObject(value)) {
    if (value.target instanceof AreasRef) return value.target;
    return new AreasRef(from, [rangeArgument(from, value).area]);
  }
  const parts = textArgument(value).split(',');
  return new AreasRef(
    from,
    parts.map((part) => requireRange(from, part.trim()).area),
  );
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

/** #RRGGBB in upper case from an HTML colour. */
export function colorArgument(value: unknown): string {
  const text = textArgument(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return NAMED_COLORS[text.toLowerCase()] ?? refuse('InvalidArgument');
}

/** Refuses changes of a structure that is protected. */
export function requireFreeStructure(book: Book): void {
  if (book.state.protection) {
    refuse('AccessDenied', 'The structure of the workbook is protected.');
  }
}

/** Refuses a change on a protected sheet unless an option of its protection allows it. */
export function requireAllowed(sheet: Sheet, option: string | null): void {
  const { protection } = sheet.state;
  if (!protection || (option !== null && protection.options[option] === true)) return;
  refuse(
    'AccessDenied',
    "You cannot perform the requested operation. The cell or chart you're trying to change is on a protected sheet.",
  );
}

/** Refuses new content for cells that the sheet's protection locks. */
export function requireUnlocked(range: RangeRef): void {
  const { sheet } = range;
  if (!sheet.state.protection) return;
  if (range.isEntireColumn || range.isEntireRow) requireAllowed(sheet, null);
  range.each((row, column) => {
    if (sheet.style(row, column).locked) requireAllowed(sheet, null);
  });
}
