import type { StylePlan } from '../sheet/plan';
import { FONTS } from './font-words';
import { COLORS } from './look';

/** Looks of the printed narrative after GB/T 9704: title 二号 song, body 三号 仿宋, headings 黑体 and 楷体; sizes in points. */
export const NARRATIVE_LOOKS = {
  label: { font: FONTS.hei, size: 16, horizontal: 'left', vertical: 'center' },
  title: {
    font: FONTS.song,
    size: 22,
    bold: true,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  mark: { font: FONTS.hei, size: 14, horizontal: 'center', vertical: 'center', color: COLORS.bad },
  paragraph: { font: FONTS.fangSong, size: 16, horizontal: 'left', vertical: 'top', wrap: true },
  caption: { font: FONTS.hei, size: 12, horizontal: 'center', vertical: 'center', wrap: true },
  tableNote: { font: FONTS.song, size: 10.5, horizontal: 'right', vertical: 'center' },
  signature: { font: FONTS.fangSong, size: 16, horizontal: 'right', vertical: 'center', indent: 3 },
  band: {
    font: FONTS.song,
    size: 9,
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
    color: COLORS.quiet,
  },
} as const satisfies Record<string, StylePlan>;

const level = { size: 16, horizontal: 'left', vertical: 'center', wrap: true } as const;

/** Looks of headings by level, 1 to 4. */
export const HEADING_LOOKS: Readonly<Record<1 | 2 | 3 | 4, StylePlan & { size: number }>> = {
  1: { ...level, font: FONTS.hei },
  2: { ...level, font: FONTS.kai },
  3: { ...level, font: FONTS.fangSong, bold: true },
  4: { ...level, font: FONTS.fangSong },
};
