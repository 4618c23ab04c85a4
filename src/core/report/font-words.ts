/** Font families of official documents; programs without them take their own of the same kind. */
export const FONTS = {
  song: '宋体',
  hei: '黑体',
  kai: '楷体',
  fangSong: '仿宋',
} as const;
