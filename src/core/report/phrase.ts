import type { Run } from './narrative';

/** A stretch of text with figures and blanks in it. */
export type Phrase = readonly Run[];

function add(runs: Run[], run: Run): void {
  if (run.kind === 'text' && run.text === '') return;
  const last = runs.at(-1);
  if (last?.kind === 'text' && run.kind === 'text' && last.bold === run.bold) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else runs.push(run);
}

/** Parts as one phrase; plain strings become text, texts that meet are joined, empty ones dropped. */
export function phrase(...parts: readonly (string | Run | Phrase)[]): Phrase {
  const runs: Run[] = [];
  for (const part of parts) {
    if (typeof part === 'string') add(runs, { kind: 'text', text: part });
    else if ('kind' in part) add(runs, part);
    else for (const run of part) add(runs, run);
  }
  return runs;
}

/** Phrases with a text between each two. */
export function joinPhrases(phrases: readonly Phrase[], between: string): Phrase {
  return phrase(...phrases.flatMap((each, index) => (index === 0 ? [each] : [between, each])));
}
