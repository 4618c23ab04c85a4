/**
 * Texts that stand in more than one row, each project having one text (null for none) and its rows. A list of many
 * projects mostly has none, which this tells without a list for each text.
 */
export function repeatedTexts<Item extends { readonly rows: readonly number[] }>(
  projects: readonly Item[],
  textOf: (project: Item, index: number) => string | null,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  projects.forEach((project, index) => {
    const text = textOf(project, index);
    if (text === null) return;
    const before = seen.size;
    if (seen.add(text).size === before || project.rows.length > 1) repeated.add(text);
  });
  return repeated;
}
