/** Data files that the product brings, such as outlines: each is read when it is first asked for, for a run needs one of them. */
export interface DataFiles<Item> {
  readonly ids: readonly string[];
  /** The item of this id; undefined when there is none. */
  find(id: string): Item | undefined;
  /** All of them, in the order of the files. */
  all(): readonly Item[];
}

/** Data files with the way to read one; what that throws comes out of `find` and `all`. */
export function dataFiles<File extends { readonly id: string }, Item>(
  files: readonly File[],
  read: (file: File) => Item,
): DataFiles<Item> {
  const known = new Map<File, Item>();
  const itemOf = (file: File): Item => {
    const item = known.get(file) ?? read(file);
    known.set(file, item);
    return item;
  };
  return {
    ids: files.map(({ id }) => id),
    find(id) {
      const file = files.find((each) => each.id === id);
      return file && itemOf(file);
    },
    all: () => files.map(itemOf),
  };
}
