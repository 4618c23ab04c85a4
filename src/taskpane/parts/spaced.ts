import type { GriffelStyle } from '@fluentui/react-components';

/** Chromium before 84, which knows gaps in grids only; nothing says so but what came with the same version. */
const WITHOUT_GAP = '@supports not (appearance: none)';

/**
 * Space between the children of a flex box, in CSS pixels: `row` between lines, where it wraps. By margins in web views of WPS
 * that are too old for gaps.
 */
export const spaced = (column: number, row = 0): GriffelStyle => ({
  gap: `${String(row)}px ${String(column)}px`,
  [WITHOUT_GAP]: {
    '& > *:not(:last-child)': { marginRight: `${String(column)}px` },
    ...(row > 0 && {
      '& > *': { marginTop: `${String(row / 2)}px`, marginBottom: `${String(row / 2)}px` },
    }),
  },
});
