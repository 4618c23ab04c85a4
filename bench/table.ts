import type { Used } from './measure';

const widthOf = (text: string): number =>
  text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);

/** Prints rows in columns, the first to the left, the others to the right; wide letters count two. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  for (const row of rows) {
    const cells = row.map((text, column) => {
      const gap = ' '.repeat((widths[column] ?? 0) - widthOf(text));
      return column === 0 ? text + gap : gap + text;
    });
    console.log(`  ${cells.join('  ')}`);
  }
}

/** Prints what programs took beside each other: medians, and each one's time against the first. */
export function printUsed(title: string, used: ReadonlyMap<string, Used>): void {
  const first = used.values().next().value;
  console.log(`\n${title}`);
  printTable([
    ['', 'wall ms', 'CPU ms', 'peak MB', 'x ours'],
    ...[...used].map(([name, { wall, cpu, peak }]) => [
      name,
      wall.toFixed(0),
      cpu.toFixed(0),
      (peak / 1024 / 1024).toFixed(0),
      first ? (wall / first.wall).toFixed(2) : '',
    ]),
  ]);
}
