import { RangeRef } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType } from '../protocol/host-object';
import { rangeArgument, wholeArgument } from './arguments';
import { rangeObject } from './range';

function location(sheet: Sheet): RangeRef | null {
  const { freeze } = sheet.state;
  if (!freeze) return null;
  const { rows, columns } = freeze;
  return new RangeRef(sheet, {
    top: 0,
    left: 0,
    bottom: rows > 0 ? rows - 1 : 1_048_575,
    right: columns > 0 ? columns - 1 : 16_383,
  });
}

function countArgument(value: unknown): number {
  const count = value === null || value === undefined ? 1 : wholeArgument(value);
  return count > 0 ? count : refuse('InvalidArgument');
}

/** Excel.WorksheetFreezePanes. */
export const freezePanes: HostType<Sheet> = hostType('WorksheetFreezePanes', {
  methods: {
    FreezeAt: (sheet, [range]) => {
      const frozen = rangeArgument(sheet, range);
      const { bottom, right } = frozen.area;
      sheet.change().freeze = {
        rows: frozen.isEntireColumn ? 0 : bottom + 1,
        columns: frozen.isEntireRow ? 0 : right + 1,
      };
    },
    FreezeRows: (sheet, [count]) => {
      sheet.change().freeze = { rows: countArgument(count), columns: 0 };
    },
    FreezeColumns: (sheet, [count]) => {
      sheet.change().freeze = { rows: 0, columns: countArgument(count) };
    },
    GetLocation: (sheet) => rangeObject(location(sheet) ?? refuse('ItemNotFound')),
    GetLocationOrNullObject: (sheet) => {
      const found = location(sheet);
      return found && rangeObject(found);
    },
    Unfreeze: (sheet) => {
      sheet.change().freeze = null;
    },
  },
});
