import type { Area } from '../../src/core/sheet/address';
import type { RangeRef } from '../excel/book/range-ref';
import type { ConditionalFormatState } from '../excel/book/sheet-state';
import { withBorder, type BorderSide, type Side } from '../excel/book/style';
import { writeStyles } from '../excel/members/range-writing';
import type { FakeEt } from './fake-et';
import { strict } from './strict';

/** #RRGGBB of a number blue, green, red. */
export function colorText(value: unknown): string {
  const number = Number(value);
  const parts = [number & 255, (number >> 8) & 255, (number >> 16) & 255];
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** The number of #RRGGBB. */
export function colorNumber(text: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
  return (blue! << 16) | (green! << 8) | red!;
}

/** The cells of a range whose sides make an edge; inner lines belong to both neighbours. */
function sidesOf(range: RangeRef, edge: number): (readonly [RangeRef, Side])[] {
  const { top, bottom, left, right } = range.area;
  if (edge === 7) return [[range.with({ right: left }), 'left']];
  if (edge === 8) return [[range.with({ bottom: top }), 'top']];
  if (edge === 9) return [[range.with({ top: bottom }), 'bottom']];
  if (edge === 10) return [[range.with({ left: right }), 'right']];
  if (edge === 11 && right > left) {
    return [
      [range.with({ right: right - 1 }), 'right'],
      [range.with({ left: left + 1 }), 'left'],
    ];
  }
  if (edge === 12 && bottom > top) {
    return [
      [range.with({ bottom: bottom - 1 }), 'bottom'],
      [range.with({ top: top + 1 }), 'top'],
    ];
  }
  throw new Error(`no line ${edge} here`);
}

const STYLES: Readonly<Record<number, BorderSide['style']>> = {
  1: 'Continuous',
  [-4119]: 'Double',
};
const WEIGHTS: Readonly<Record<number, BorderSide['weight']>> = {
  2: 'Thin',
  [-4138]: 'Medium',
  4: 'Thick',
};
const PLAIN: BorderSide = { style: 'Continuous', weight: 'Thin', color: '#000000' };

export function bordersOf(et: FakeEt, ranges: readonly RangeRef[]) {
  return strict(
    'Borders',
    {
      Item: (edge: number) => {
        const set = (change: Partial<BorderSide>): void => {
          et.change(() => {
            for (const range of ranges) {
              for (const [cells, side] of sidesOf(range, edge)) {
                writeStyles([cells], (style) =>
                  withBorder(style, side, { ...PLAIN, ...style.borders[side], ...change }),
                );
              }
            }
          });
        };
        return strict(
          'Border',
          {
            get LineStyle(): unknown {
              return null;
            },
            set LineStyle(value: unknown) {
              set({ style: STYLES[Number(value)]! });
            },
            get Weight(): unknown {
              return null;
            },
            set Weight(value: unknown) {
              set({ weight: WEIGHTS[Number(value)]! });
            },
          },
          et.log,
        );
      },
    },
    et.log,
  );
}

const isFirst = (area: Area, selected: Area | undefined): boolean =>
  selected?.top === area.top && selected.left === area.left;

/** Conditional formats; their formulas are read from the active cell, so another active cell would shift them. */
export function conditionsOf(et: FakeEt, ranges: readonly RangeRef[]) {
  const { sheet, area } = ranges[0]!;
  return strict(
    'FormatConditions',
    {
      Delete() {
        et.change(() => {
          sheet.change().conditionalFormats = [];
        });
      },
      Add(type: number, _operator: undefined, formula: string) {
        if (type !== 2) throw new Error('not emulated');
        if (sheet.book.active !== sheet || !isFirst(area, et.selected.get(sheet))) {
          throw new Error('the formula would be shifted');
        }
        const id = sheet.book.newId();
        const added: ConditionalFormatState = {
          ...{ id, type: 'Custom', areas: ranges.map((range) => range.area), formula },
          ...{ fontColor: null, bold: null, italic: null, fill: null, stopIfTrue: false },
        };
        et.change(() => {
          const state = sheet.change();
          state.conditionalFormats = [...state.conditionalFormats, added];
        });
        const set = (change: Partial<ConditionalFormatState>): void => {
          et.change(() => {
            const state = sheet.change();
            state.conditionalFormats = state.conditionalFormats.map((each) =>
              each.id === id ? { ...each, ...change } : each,
            );
          });
        };
        return strict(
          'FormatCondition',
          {
            Font: strict(
              'Font',
              {
                get Color(): unknown {
                  return null;
                },
                set Color(value: unknown) {
                  set({ fontColor: colorText(value) });
                },
                get Bold(): unknown {
                  return null;
                },
                set Bold(value: unknown) {
                  set({ bold: value === true });
                },
              },
              et.log,
            ),
            Interior: strict(
              'Interior',
              {
                get Color(): unknown {
                  return null;
                },
                set Color(value: unknown) {
                  set({ fill: colorText(value) });
                },
              },
              et.log,
            ),
          },
          et.log,
        );
      },
    },
    et.log,
  );
}
