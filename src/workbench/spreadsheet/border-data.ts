import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from '@univerjs/core';
import type { BorderLook, BorderSide } from './looks';

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const SIDES: readonly (readonly [BorderSide, 'l' | 'r' | 't' | 'b'])[] = [
  ['left', 'l'],
  ['right', 'r'],
  ['top', 't'],
  ['bottom', 'b'],
];
const AUTOMATIC = '000000';

function lineOf({ line, color }: BorderLook): IBorderStyleData | undefined {
  const style = LINES[line];
  return style === undefined ? undefined : { s: style, cl: { rgb: `#${color ?? AUTOMATIC}` } };
}

/** The border of a cell as the spreadsheet draws it. */
export function borderData(
  borders: Readonly<Partial<Record<BorderSide, BorderLook>>>,
): IBorderData {
  const data: IBorderData = {};
  for (const [side, key] of SIDES) {
    const look = borders[side];
    const line = look && lineOf(look);
    if (line) data[key] = line;
  }
  return data;
}
