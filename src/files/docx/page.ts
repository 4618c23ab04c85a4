/** A4 and its margins in twips (1/20 pt). Source: GB/T 9704-2012, 5.1 and 5.2: 37 mm above, 28 mm left, a type area of 156 x 225 mm. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  header: 851,
  /** The page number stands 7 mm below the type area. */
  footer: 1588,
  /** 22 lines in 225 mm. */
  line: 579,
} as const;

/** Width of the type area in twips. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Half-points of the sizes that an official document uses. */
export const SIZE = { body: 32, title: 44, pageNumber: 28, table: 21, wideTable: 18 } as const;
