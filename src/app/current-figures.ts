import type { SelfEvaluation } from '../core/evaluation/self-evaluation';
import type { Figure } from '../core/report/figure';
import { narrate, narrateProject } from '../core/report/narrate';

/** Every figure that the narratives of this evaluation would print now, those of single projects too. */
export function currentFigures(evaluation: SelfEvaluation): readonly Figure[] {
  const own = evaluation.projects.filter(({ needsOwnReport }) => needsOwnReport);
  return [
    narrate(evaluation),
    ...own.map((project) => narrateProject(evaluation, project)),
  ].flatMap(({ figures }) => figures);
}

/** The printed text of each figure, by id. */
export function figureTexts(figures: readonly Figure[]): ReadonlyMap<string, string> {
  return new Map(figures.map(({ id, text }) => [id, text]));
}
