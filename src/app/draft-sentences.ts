import type { OutlineBlock } from '../core/evaluation/outline/outline';
import { walkBlocks } from '../core/evaluation/outline/walk-blocks';
import type { EvaluatedProject, SelfEvaluation } from '../core/evaluation/self-evaluation';
import { createFigureBook } from '../core/report/figure-book';
import { Narrator } from '../core/report/narrator';
import { phraseText } from '../core/report/phrase-text';
import { saySentences } from '../core/report/sentences';

/** A sentence that the numbers of a project say by themselves. */
export interface DraftSentence {
  /** Number of its pattern, such as P09. */
  readonly pattern: string;
  readonly text: string;
}

/**
 * The sentences that the report would make of a project's numbers where this field is told, in the outline's order;
 * nothing is invented. `project` may hold answers that were not evaluated yet.
 */
export function draftSentences(
  evaluation: SelfEvaluation,
  project: EvaluatedProject,
  field: string,
): readonly DraftSentence[] {
  const definition = evaluation.fields.get(field);
  if (!definition) return [];
  const book = createFigureBook();
  const narrator = new Narrator(evaluation, book, {
    project,
    section: '',
    ...(definition.type === 'dimension' && { dimension: definition }),
  });
  const seen = new Set<string>();
  return patternsOf(evaluation.outline.blocks, field).flatMap((pattern) =>
    saySentences(narrator, [pattern]).flatMap((phrase): DraftSentence[] => {
      const text = phraseText(phrase, book);
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ pattern, text }];
    }),
  );
}

function patternsOf(blocks: readonly OutlineBlock[], field: string): readonly string[] {
  const patterns: string[] = [];
  walkBlocks(blocks, (block) => {
    if (block.kind === 'dimension' && block.field === field)
      patterns.push(...(block.patterns ?? []));
    if (block.kind === 'figures' && block.fields?.includes(field)) patterns.push(...block.patterns);
  });
  return patterns;
}
