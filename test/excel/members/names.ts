import { parseFormula } from '../../../src/core/formula/expression';
import { parseCell } from '../../../src/core/sheet/address';
import type { CellValue } from '../../../src/core/sheet/grid';
import type { Book } from '../book/book';
import { findRange } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import type { NameState } from '../book/sheet-state';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType, isHostObject } from '../protocol/host-object';
import { booleanArgument, rangeArgument, textArgument } from './arguments';
import { rangeObject } from './range';
import { worksheet } from './worksheet';

/** Names of the workbook, or of one sheet. */
interface NameScope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

interface NameRef extends NameScope {
  /** In lower case. */
  readonly key: string;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const MAX_LENGTH = 255;

const namesOf = ({ book, sheet }: NameScope): readonly NameState[] =>
  sheet ? sheet.state.names : book.state.names;

function replaceNames({ book, sheet }: NameScope, names: readonly NameState[]): void {
  if (sheet) sheet.change().names = names;
  else book.change().names = names;
  book.calculation.invalidate();
}

function stateOf(ref: NameRef): NameState {
  const found = namesOf(ref).find(({ name }) => name.toLowerCase() === ref.key);
  return found ?? refuse('ItemNotFound');
}

function changeName(ref: NameRef, change: Partial<NameState>): void {
  const state = stateOf(ref);
  replaceNames(
    ref,
    namesOf(ref).map((name) => (name === state ? { ...name, ...change } : name)),
  );
}

function find(scope: NameScope, key: unknown): NameRef | null {
  const lower = textArgument(key).toLowerCase();
  const exists = namesOf(scope).some(({ name }) => name.toLowerCase() === lower);
  return exists ? { ...scope, key: lower } : null;
}

function formulaArgument(text: string): string {
  if (!text.startsWith('=')) return refuse('InvalidArgument');
  return parseFormula(text.slice(1)) ? text : refuse('InvalidArgument');
}

function add(scope: NameScope, args: readonly unknown[]): NameRef {
  const [nameArgument, reference, comment] = args;
  const name = textArgument(nameArgument);
  const isBad =
    !NAME.test(name) ||
    name.length > MAX_LENGTH ||
    parseCell(name) !== undefined ||
    /^(?:[rc]|r\d*c\d*)$/i.test(name);
  if (isBad || find(scope, name)) refuse('InvalidArgument');
  const from = scope.sheet ?? scope.book.active;
  const formula = isHostObject(reference)
    ? `=${rangeArgument(from, reference).reference}`
    : formulaArgument(textArgument(reference));
  const state: NameState = {
    name,
    formula,
    visible: true,
    comment: typeof comment === 'string' ? comment : '',
  };
  replaceNames(scope, [...namesOf(scope), state]);
  return { ...scope, key: name.toLowerCase() };
}

function target(ref: NameRef): ReturnType<typeof findRange> {
  return findRange(ref.sheet ?? ref.book.active, stateOf(ref).formula);
}

function typeOf(ref: NameRef): string {
  if (target(ref)) return 'Range';
  const text = stateOf(ref).formula.slice(1);
  if (/^-?[\d.]+$/.test(text)) return 'Double';
  if (/^(?:true|false)$/i.test(text)) return 'Boolean';
  return text.startsWith('"') ? 'String' : 'Error';
}

function valueOf(ref: NameRef): CellValue | string {
  const range = target(ref);
  if (range) return range.address;
  const text = stateOf(ref).formula.slice(1);
  switch (typeOf(ref)) {
    case 'Double':
      return Number(text);
    case 'Boolean':
      return /^true$/i.test(text);
    case 'String':
      return text.slice(1, -1).replaceAll('""', '"');
    default:
      return '#REF!';
  }
}

/** Excel.NamedItem. */
const namedItem: HostType<NameRef> = hostType('NamedItem', {
  id: ({ key }) => key,
  properties: {
    Name: { get: (ref) => stateOf(ref).name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: {
      get: (ref) => stateOf(ref).formula,
      set: (ref, value) => {
        changeName(ref, { formula: formulaArgument(textArgument(value)) });
      },
    },
    Visible: {
      get: (ref) => stateOf(ref).visible,
      set: (ref, value) => {
        changeName(ref, { visible: booleanArgument(value) });
      },
    },
    Comment: {
      get: (ref) => stateOf(ref).comment,
      set: (ref, value) => {
        changeName(ref, { comment: textArgument(value) });
      },
    },
    Scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
  },
  navigation: {
    Worksheet: ({ sheet }) => worksheet(sheet ?? refuse('InvalidOperation')),
    WorksheetOrNullObject: ({ sheet }) => sheet && worksheet(sheet),
  },
  methods: {
    Delete: (ref) => {
      const state = stateOf(ref);
      replaceNames(
        ref,
        namesOf(ref).filter((name) => name !== state),
      );
    },
    GetRange: (ref) => rangeObject(target(ref) ?? refuse('InvalidOperation')),
    GetRangeOrNullObject: (ref) => {
      const range = target(ref);
      return range ? rangeObject(range) : null;
    },
  },
});

/** Excel.NamedItemCollection. A workbook's collection holds its own names only. */
export const namedItems: HostType<NameScope> = hostType('NamedItemCollection', {
  items: (scope) =>
    namesOf(scope).map(({ name }) => namedItem({ ...scope, key: name.toLowerCase() })),
  item: (scope, key) => {
    const found = find(scope, key);
    return found && namedItem(found);
  },
  methods: {
    Add: (scope, args) => namedItem(add(scope, args)),
    GetCount: (scope) => namesOf(scope).length,
    GetItemOrNullObject: (scope, [key]) => {
      const found = find(scope, key);
      return found && namedItem(found);
    },
  },
});
