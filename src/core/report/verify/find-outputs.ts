import { OUTPUT_NUMBER_FIRST, OUTPUT_PATTERNS, NO_RESULT } from './output-words';
import { readSpoken } from './read-spoken';
import type { Passage } from './read-passages';
import { clausesOf, sentencesOf, type Stretch } from './split-sentences';
import { withoutNames } from './without-names';

/** Something counted in the narrative: trainings, people, households. */
export interface StatedOutput {
  /** The same for the same thing of the same projects. */
  readonly key: string;
  readonly paragraph: number;
  readonly text: string;
  readonly value: number;
}

function valueOf(number: string): number {
  return Number(/^\d/.test(number) ? number : (readSpoken(number) ?? 'NaN'));
}

/** The counted results that a paragraph states; targets, parts and comparisons are left out. */
export function findOutputs(passage: Passage): readonly StatedOutput[] {
  const text = withoutNames(passage);
  return sentencesOf(text).flatMap((sentence) => {
    const end = sentence.index + sentence.text.length;
    const named = passage.mentions
      .filter(({ index }) => index >= sentence.index && index < end)
      .flatMap(({ projects }) => projects);
    const projects = named.length > 0 ? named : (passage.scope ?? []);
    if (new Set(projects).size !== 1) return [];
    return clausesOf(sentence).flatMap((clause) =>
      NO_RESULT.test(clause.text) ? [] : outputsIn(clause, passage, projects[0] ?? -1),
    );
  });
}

function outputsIn(clause: Stretch, passage: Passage, project: number): readonly StatedOutput[] {
  const said = (
    match: RegExpMatchArray,
    what: string,
    number: string,
    unit: string,
  ): StatedOutput[] => {
    const value = valueOf(number);
    const index = clause.index + (match.index ?? 0);
    if (Number.isNaN(value)) return [];
    return [
      {
        key: `${String(project)} ${what} ${unit}`,
        paragraph: passage.paragraph.number,
        text: passage.paragraph.text.slice(index, index + match[0].length),
        value,
      },
    ];
  };
  const behind = OUTPUT_PATTERNS.flatMap((pattern) =>
    Array.from(clause.text.matchAll(pattern)).flatMap((match) =>
      said(match, match[1] ?? '', match[2] ?? '', match[3] ?? ''),
    ),
  );
  const before = Array.from(clause.text.matchAll(OUTPUT_NUMBER_FIRST)).flatMap((match) =>
    said(match, match[3] ?? '', match[1] ?? '', match[2] ?? ''),
  );
  return [...behind, ...before];
}
