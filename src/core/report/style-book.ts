import type { StylePlan } from '../sheet/plan';

/** Collects the styles of a sheet so that each look is kept once. */
export interface StyleBook {
  /** Index of the look. */
  use(style: StylePlan): number;
  styles(): readonly StylePlan[];
}

function keyOf(style: StylePlan): string {
  return JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An empty book of styles. */
export function createStyleBook(): StyleBook {
  const indexes = new Map<string, number>();
  const styles: StylePlan[] = [];
  const seen = new WeakMap<StylePlan, number>();
  const indexOf = (style: StylePlan): number => {
    const key = keyOf(style);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, styles.length);
    return styles.push(style) - 1;
  };
  return {
    use(style) {
      const index = seen.get(style) ?? indexOf(style);
      seen.set(style, index);
      return index;
    },
    styles: () => styles,
  };
}
