/** Index of the last item that a test accepts; -1 when there is none. Older web views lack findLastIndex. */
export function lastIndexOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item !== undefined && test(item)) return index;
  }
  return -1;
}

/** The last item that a test accepts; undefined when there is none. */
export function lastOf<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): Item | undefined {
  return items[lastIndexOf(items, test)];
}
