import { BLANK_MARK } from '../../evaluation/answer-words';
import type { Dimension } from '../../evaluation/dimension';
import type { NarrativeFacts } from './narrative-facts';
import type { Passage } from './read-passages';
import { DIMENSION_HEADING, DIMENSION_LABEL, DIMENSION_OF } from './section-words';

/** A stretch of a paragraph that speaks of one dimension. */
export interface DimensionText {
  readonly dimension: Dimension;
  readonly passage: Passage;
  readonly index: number;
  readonly text: string;
  /** Projects that it stands under or names first; empty for all. */
  readonly projects: readonly number[];
}

const dimensionOf = (word: string): Dimension | undefined =>
  Object.entries(DIMENSION_OF).find(([name]) => name === word)?.[1];

/** The texts of dimensions, behind a label such as a dimension's name and a colon or under such a heading; those with blanks are not written yet. */
export function findDimensions(facts: NarrativeFacts): readonly DimensionText[] {
  return segmentsOf(facts).filter(({ text }) => text.trim() !== '' && !text.includes(BLANK_MARK));
}

function segmentsOf({ prose }: NarrativeFacts): readonly DimensionText[] {
  let under: Dimension | null = null;
  return prose.flatMap((passage): DimensionText[] => {
    if (passage.heading) {
      const word = DIMENSION_HEADING.exec(passage.heading.core)?.[1];
      under = word === undefined ? null : (dimensionOf(word) ?? null);
      if (passage.text.slice(passage.heading.end).trim() === '') return [];
    }
    const labels = Array.from(passage.text.matchAll(DIMENSION_LABEL)).flatMap((match) => {
      const dimension = dimensionOf(match[1] ?? '');
      return dimension ? [{ dimension, at: match.index, end: match.index + match[0].length }] : [];
    });
    if (labels.length === 0) {
      const start = passage.heading?.end ?? 0;
      if (under === null || passage.text.slice(start).trim() === '') return [];
      return [segmentOf(passage, under, start, passage.text.length, start)];
    }
    return labels.map(({ dimension, end }, place) =>
      segmentOf(
        passage,
        dimension,
        end,
        labels[place + 1]?.at ?? passage.text.length,
        labels[0]?.at ?? 0,
      ),
    );
  });
}

function segmentOf(
  passage: Passage,
  dimension: Dimension,
  start: number,
  end: number,
  leadEnd: number,
): DimensionText {
  const inside = passage.mentions.find(({ index }) => index >= start && index < end);
  const lead = passage.mentions.find(({ index }) => index < leadEnd);
  const projects = passage.scope ?? lead?.projects ?? inside?.projects ?? [];
  return {
    dimension,
    passage,
    index: start,
    text: passage.paragraph.text.slice(start, end),
    projects,
  };
}
