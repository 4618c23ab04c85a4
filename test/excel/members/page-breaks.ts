import { RangeRef } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType } from '../protocol/host-object';
import { rangeArgument, wholeArgument } from './arguments';
import { rangeObject } from './range';

interface BreaksOf {
  readonly sheet: Sheet;
  readonly kind: 'rowBreaks' | 'columnBreaks';
}

interface BreakRef extends BreaksOf {
  /** The row or column (0-based) that begins a page. */
  readonly at: number;
}

/** Excel refuses more manual breaks on a sheet. */
const MAX_BREAKS = 1026;

function add(breaks: BreaksOf, value: unknown): BreakRef {
  const { sheet, kind } = breaks;
  const { area } = rangeArgument(sheet, value);
  const at = kind === 'rowBreaks' ? area.top : area.left;
  const before = sheet.state[kind];
  if (at === 0 || (!before.includes(at) && before.length >= MAX_BREAKS)) refuse('InvalidArgument');
  sheet.change()[kind] = [...new Set([...before, at])].sort((a, b) => a - b);
  return { ...breaks, at };
}

const breakAt = (breaks: BreaksOf, index: unknown): BreakRef => ({
  ...breaks,
  at: breaks.sheet.state[breaks.kind][wholeArgument(index)] ?? refuse('InvalidArgument'),
});

const pageBreak: HostType<BreakRef> = hostType('PageBreak', {
  id: ({ at }) => String(at),
  properties: {
    _Id: { get: ({ at }) => String(at) },
    RowIndex: { get: ({ kind, at }) => (kind === 'rowBreaks' ? at : 0) },
    ColumnIndex: { get: ({ kind, at }) => (kind === 'rowBreaks' ? 0 : at) },
  },
  methods: {
    Delete: ({ sheet, kind, at }) => {
      sheet.change()[kind] = sheet.state[kind].filter((each) => each !== at);
    },
    GetCellAfterBreak: ({ sheet, kind, at }) => {
      const top = kind === 'rowBreaks' ? at : 0;
      const left = kind === 'rowBreaks' ? 0 : at;
      return rangeObject(new RangeRef(sheet, { top, left, bottom: top, right: left }));
    },
  },
});

/** Excel.PageBreakCollection, of rows or of columns. */
export const pageBreaks: HostType<BreaksOf> = hostType('PageBreakCollection', {
  items: (breaks) => breaks.sheet.state[breaks.kind].map((at) => pageBreak({ ...breaks, at })),
  item: (breaks, index) => pageBreak(breakAt(breaks, index)),
  methods: {
    Add: (breaks, [range]) => pageBreak(add(breaks, range)),
    GetCount: ({ sheet, kind }) => sheet.state[kind].length,
    RemovePageBreaks: ({ sheet, kind }) => {
      sheet.change()[kind] = [];
    },
  },
});
