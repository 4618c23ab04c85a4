import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from '@univerjs/core';
import type { CellStyle } from '../../core/sheet/grid';
import { borderData } from './border-data';
import type { CellLook } from './looks';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
/** One step of indentation is about three spaces, here in pixels. */
const INDENT_WIDTH = 12;
const CELL_PADDING = 2;

const rgb = (color: string): { rgb: string } => ({ rgb: `#${color}` });

/** A cell's style as the spreadsheet draws it. */
export function styleDataOf(style: CellStyle, look: CellLook | undefined): IStyleData {
  const horizontal = style.horizontal && HORIZONTAL[style.horizontal];
  return {
    ...(look?.font !== undefined && { ff: look.font }),
    ...(look?.size !== undefined && { fs: look.size }),
    ...(style.bold === true && { bl: BooleanNumber.TRUE }),
    ...(look?.italic === true && { it: BooleanNumber.TRUE }),
    ...(look?.underline === true && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.strike === true && { st: { s: BooleanNumber.TRUE } }),
    ...(style.fontColor !== undefined && { cl: rgb(style.fontColor) }),
    ...(style.fillColor !== undefined && { bg: rgb(style.fillColor) }),
    ...(horizontal && { ht: horizontal }),
    vt: VERTICAL[look?.vertical ?? 'bottom'] ?? VerticalAlign.BOTTOM,
    ...(look?.wrap === true && { tb: WrapStrategy.WRAP }),
    ...(style.indent !== undefined && {
      pd: { l: CELL_PADDING + style.indent * INDENT_WIDTH, r: CELL_PADDING, t: 0, b: 0 },
    }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(look?.borders && { bd: borderData(look.borders) }),
  };
}
