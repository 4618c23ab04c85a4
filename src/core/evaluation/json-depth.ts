/** Levels of lists and records in answers: what the forms ask for has five. */
export const DEEPEST_ANSWERS = 64;

/** Whether a JSON value nests deeper than `most` levels. Descends without calling itself, so that no depth ends the stack. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((each): readonly unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
  return false;
}
