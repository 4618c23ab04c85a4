/** The four dimensions of the outline, in its order; equity may join without touching logic. */
export const DIMENSIONS = ['economy', 'efficiency', 'effectiveness', 'sustainability'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
