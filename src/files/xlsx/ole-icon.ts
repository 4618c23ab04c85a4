import type { Area } from '../../core/sheet/address';
import type { SheetPlan } from '../../core/sheet/plan';
import { encodePng } from './png';

type Color = readonly [number, number, number];

const WHITE: Color = [255, 255, 255];
const EDGE: Color = [160, 160, 160];
const TEXT: Color = [200, 205, 215];
const INK: Record<string, Color> = { docx: [43, 87, 154], xlsx: [33, 115, 70] };

/** Pixels of a point: pictures are drawn larger than shown, so that they stay sharp. */
const SCALE = 2;
/** Points of a character of the default font and of a row without a height. */
const CHARACTER = 5.5;
const COLUMN = 9;
const ROW = 14.25;
/** The largest side of a picture in pixels. */
const MAX_SIDE = 600;

/**
 * A picture of a file for an anchor: a sheet of paper with a coloured band and lines, in the middle of a white ground
 * of the anchor's shape, so that programs that stretch it don't distort it.
 */
export function iconPng(plan: SheetPlan, anchor: Area, extension: string): Uint8Array {
  const [points, lines] = sizeOf(plan, anchor);
  const shrink = Math.min(SCALE, MAX_SIDE / Math.max(points, lines));
  const width = Math.max(8, Math.round(points * shrink));
  const height = Math.max(8, Math.round(lines * shrink));
  const pixels = new Uint8Array(width * height * 3).fill(255);
  const paint = (left: number, top: number, right: number, bottom: number, color: Color) => {
    for (let y = Math.round(top); y < Math.min(height, Math.round(bottom)); y++) {
      for (let x = Math.round(left); x < Math.min(width, Math.round(right)); x++) {
        pixels.set(color, (y * width + x) * 3);
      }
    }
  };

  const side = Math.min(width / 0.8, height) * 0.9;
  const left = (width - side * 0.8) / 2;
  const top = (height - side) / 2;
  const right = left + side * 0.8;
  const edge = Math.max(1, side / 60);
  const ink = INK[extension] ?? EDGE;
  paint(left, top, right, top + side, EDGE);
  paint(left + edge, top + edge, right - edge, top + side - edge, WHITE);
  paint(left + edge, top + edge, right - edge, top + side * 0.28, ink);
  paint(left + side * 0.1, top + side * 0.11, right - side * 0.3, top + side * 0.17, WHITE);
  for (let line = 0; line < 5; line++) {
    const y = top + side * (0.38 + line * 0.11);
    const end = line === 4 ? right - side * 0.35 : right - side * 0.1;
    paint(left + side * 0.1, y, end, y + side * 0.045, TEXT);
  }
  return encodePng(width, height, pixels);
}

/** Width and height of an anchor in points, near enough for the shape of a picture. */
function sizeOf(plan: SheetPlan, anchor: Area): readonly [number, number] {
  let width = 0;
  for (let column = anchor.left; column < anchor.right; column++) {
    width += (plan.columnWidths[column] ?? COLUMN) * CHARACTER;
  }
  let height = 0;
  for (let row = anchor.top; row < anchor.bottom; row++) height += plan.rows[row]?.height ?? ROW;
  return [width || CHARACTER * COLUMN, height || ROW];
}
