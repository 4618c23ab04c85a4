import { formatArea, type Area } from '../../core/sheet/address';
import type { SheetPlan, StylePlan } from '../../core/sheet/plan';
import { settingsOf } from './looks';
import { BYTES_PER_ACTION, contentBytes, type Piece } from './pieces';
import { addressLists, styleAreas } from '../steps/rectangles';

/** Bytes that setting one property takes in a request. */
const BYTES_PER_SETTING = 170;

/** Looks of a planned sheet: each style once for all rectangles that bear it, never cell by cell. */
export function lookPieces(plan: SheetPlan): readonly Piece[] {
  return styleAreas(plan).flatMap(([style, areas]) => [
    ...stylePieces(plan.name, style, areas),
    ...formatPieces(plan.name, style, areas),
  ]);
}

function stylePieces(name: string, style: StylePlan, areas: readonly Area[]): readonly Piece[] {
  const settings = settingsOf(style);
  if (settings.length === 0) return [];
  return addressLists(areas).map((list) => ({
    bytes: BYTES_PER_ACTION + list.length + settings.length * BYTES_PER_SETTING,
    queue: ({ sheet }) => {
      const { format } = sheet(name).getRanges(list);
      for (const set of settings) set(format);
    },
  }));
}

/** Several areas have no number format of their own, so each is given its one. */
function formatPieces(name: string, style: StylePlan, areas: readonly Area[]): readonly Piece[] {
  const { numberFormat } = style;
  if (numberFormat === undefined || numberFormat === 'General') return [];
  return areas.map((area) => {
    const line = Array.from({ length: area.right - area.left + 1 }, () => numberFormat);
    const rows = area.bottom - area.top + 1;
    return {
      bytes: BYTES_PER_ACTION + rows * contentBytes(line),
      queue: ({ sheet }) => {
        const range = sheet(name).getRange(formatArea(area));
        range.numberFormat = Array.from({ length: rows }, () => line);
      },
    };
  });
}
