import { RangeRef } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import { hostType, type HostType } from '../protocol/host-object';
import { rangeObject } from './range';

const filtered = (sheet: Sheet): RangeRef | null =>
  sheet.state.filter && new RangeRef(sheet, sheet.state.filter.area);

/** Excel.AutoFilter, for reading and for taking it off. */
export const autoFilter: HostType<Sheet> = hostType('AutoFilter', {
  properties: {
    Enabled: { get: (sheet) => sheet.state.filter !== null },
    IsDataFiltered: { get: (sheet) => sheet.state.filter?.isFiltering ?? false },
  },
  methods: {
    GetRangeOrNullObject: (sheet) => {
      const range = filtered(sheet);
      return range && rangeObject(range);
    },
    ClearCriteria: (sheet) => {
      showAll(sheet);
      const { filter } = sheet.state;
      if (filter) sheet.change().filter = { ...filter, isFiltering: false };
    },
    Remove: (sheet) => {
      showAll(sheet);
      sheet.change().filter = null;
    },
  },
});

/** Rows that the filter hid come back. */
function showAll(sheet: Sheet): void {
  const { filter } = sheet.state;
  if (!filter?.isFiltering) return;
  const state = sheet.change();
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row++) {
    const line = state.rows.get(row);
    if (line?.isHidden) state.rows.set(row, { ...line, isHidden: false });
  }
}
