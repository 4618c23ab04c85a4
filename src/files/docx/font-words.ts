/** The typefaces of an official document by their role. Source: GB/T 9704-2012, 5.2.1 and 7.3, as offices apply it. */
export const DOCUMENT_FONTS = {
  /** Body text. */
  body: '仿宋_GB2312',
  /** The title. */
  title: '方正小标宋简体',
  /** First-level headings. */
  black: '黑体',
  /** Second-level headings. */
  script: '楷体_GB2312',
  /** Page numbers and tables. */
  song: '宋体',
  /** Digits and Latin letters. */
  latin: 'Times New Roman',
} as const;

/** What stands for each typeface where it is not installed, best first: Windows, WPS, UOS and Kylin, macOS. */
export const FONT_SUBSTITUTES: Readonly<Record<string, readonly string[]>> = {
  [DOCUMENT_FONTS.body]: ['仿宋', 'FangSong', '方正仿宋_GBK', 'STFangsong', 'Noto Serif CJK SC'],
  [DOCUMENT_FONTS.title]: [
    '方正小标宋_GBK',
    '华文中宋',
    'STZhongsong',
    '宋体',
    'Noto Serif CJK SC',
  ],
  [DOCUMENT_FONTS.black]: ['SimHei', '方正黑体_GBK', 'STHeiti', 'Noto Sans CJK SC'],
  [DOCUMENT_FONTS.script]: ['楷体', 'KaiTi', '方正楷体_GBK', 'STKaiti', 'Noto Serif CJK SC'],
  [DOCUMENT_FONTS.song]: ['SimSun', '方正书宋_GBK', 'STSong', 'Noto Serif CJK SC'],
  [DOCUMENT_FONTS.latin]: ['Liberation Serif', 'Tinos'],
};
