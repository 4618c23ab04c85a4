import { refuse } from '../protocol/host-error';
import { hostType, type HostType } from '../protocol/host-object';
import type { AreasRef } from './arguments';
import { wholeArgument } from './arguments';
import { clearRange } from './clear-range';
import { rangeObject } from './range';
import { rangeFormat } from './range-format';
import { worksheet } from './worksheet';

/** Excel.RangeAreas. */
export const rangeAreas: HostType<AreasRef> = hostType('RangeAreas', {
  isTracked: true,
  properties: {
    Address: { get: ({ ranges }) => ranges.map((range) => range.address).join(',') },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((sum, range) => sum + range.cellCount, 0) },
    IsEntireColumn: { get: ({ ranges }) => ranges.every((range) => range.isEntireColumn) },
    IsEntireRow: { get: ({ ranges }) => ranges.every((range) => range.isEntireRow) },
  },
  navigation: {
    Areas: (areas) => rangeCollection(areas),
    Format: (areas) => rangeFormat(areas),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
  methods: {
    Clear: ({ ranges }, [applyTo]) => {
      for (const range of ranges) clearRange(range, applyTo);
    },
  },
});

const rangeCollection: HostType<AreasRef> = hostType('RangeCollection', {
  items: ({ ranges }) => ranges.map(rangeObject),
  methods: {
    GetCount: ({ ranges }) => ranges.length,
    GetItemAt: ({ ranges }, [index]) =>
      rangeObject(ranges[wholeArgument(index)] ?? refuse('InvalidArgument')),
  },
});
