import { emptyAnswers, type Answers, type FieldValue } from '../../../src/core/evaluation/answers';
import type { SelfEvaluation } from '../../../src/core/evaluation/self-evaluation';
import { formatBlank } from '../../../src/core/report/blank-text';
import { createFigureBook } from '../../../src/core/report/figure-book';
import { Narrator } from '../../../src/core/report/narrator';
import type { Run } from '../../../src/core/report/narrative';
import { saySentences } from '../../../src/core/report/sentences';
import { budgetOf, evaluationOf, type Line } from './report-fixture';

/** Answers of one project, by field. */
export type ProjectFields = Readonly<Record<string, FieldValue>>;

/** Runs as a reader sees them. */
export function printRuns(runs: readonly Run[], figures: ReadonlyMap<string, string>): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text;
      return run.kind === 'blank' ? formatBlank(run.text) : (figures.get(run.figure) ?? '?');
    })
    .join('');
}

/** Answers in which the projects of these names have these fields. */
export function answersOf(
  projects: Readonly<Record<string, ProjectFields>>,
  office: ProjectFields = {},
): Answers {
  return {
    ...emptyAnswers(),
    office: { ...office },
    projects: Object.entries(projects).map(([name, fields]) => ({
      code: null,
      name,
      department: null,
      fields: { ...fields },
    })),
  };
}

/** What patterns say of the first project; of all where `whole` is set, in a dimension where its field is given. */
export function say(
  evaluation: SelfEvaluation,
  patterns: readonly string[],
  { whole = false, dimension }: { whole?: boolean; dimension?: string } = {},
): string {
  const book = createFigureBook();
  const field = dimension === undefined ? undefined : evaluation.fields.get(dimension);
  const place = { project: whole ? null : evaluation.projects[0]!, section: '2' };
  const narrator = new Narrator(evaluation, book, field ? { ...place, dimension: field } : place);
  const said = saySentences(narrator, patterns);
  const figures = new Map(book.figures().map(({ id, text }) => [id, text]));
  return said.map((runs) => printRuns(runs, figures)).join('');
}

/** The evaluation of a sheet with these rows, amounts in 万元. */
export function evaluate(lines: readonly Line[], answers = emptyAnswers()): SelfEvaluation {
  return evaluationOf([budgetOf(lines).table], answers);
}
