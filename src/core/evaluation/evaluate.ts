import type { BudgetTable, Project } from '../budget/budget-table';
import { numberOf, textOf } from './answer-value';
import type { Answers, ProjectAnswers } from './answers';
import { FIELD } from './field-ids';
import { countOpenFields, dueFields, openFinder, type FindOpen, type ProjectFacts } from './form';
import { limitsOf, type Limits } from './limits';
import { matchAllAnswers } from './match-answers';
import { isPriorYearName } from './name-year';
import type { Outline } from './outline/outline';
import type { Profile } from './profile/profile';
import { mapSteps, PROJECTS_A_STEP, runSteps, type Steps } from '../steps';
import { proseSteps } from './prose';
import { budgetOf, moneyOf } from './project-money';
import { hasEvaluationErrorsSteps } from './rules/check-evaluation';
import { scoreProject } from './score';
import type { EvaluatedProject, SelfEvaluation } from './self-evaluation';
import { sheetAnswers, withOffice } from './sheet-answers';
import { addTotals } from './totals';

/** All that an evaluation is made from. */
export interface EvaluationInput {
  /** The chosen tables, in order; their projects are evaluated in this order. */
  readonly tables: readonly BudgetTable[];
  readonly answers: Answers;
  readonly outline: Outline;
  readonly profile: Profile;
  /** How many findings of severity error stand. */
  readonly errors: number;
  /** The day that somebody chose for the report, YYYY-MM-DD; absent or null where nobody did. */
  readonly chosenDate?: string | null;
}

/** Joins what the sheet says with what a person said: scores, what is open, totals, draft or final. */
export function evaluate(input: EvaluationInput): SelfEvaluation {
  return runSteps(evaluateSteps(input));
}

/** The same in steps that each take little time. */
export function* evaluateSteps(input: EvaluationInput): Steps<SelfEvaluation> {
  const { tables, outline, profile, errors } = input;
  const answers = withOffice(input.answers, tables, input.chosenDate ?? null);
  const fields = new Map(outline.fields.map((field) => [field.id, field]));
  const year = numberOf(answers.office[FIELD.year]);
  const context: ProjectContext = {
    outline,
    profile,
    year,
    limits: limitsOf(profile, answers),
    findOpen: openFinder(),
  };
  const matches = matchAllAnswers(
    tables.flatMap((table) => table.projects),
    answers.projects,
  );
  yield;
  const lines = tables.flatMap((table) => table.projects.map((project) => ({ table, project })));
  const parts = yield* mapSteps(
    lines,
    ({ table, project }, index) =>
      evaluateProject(
        { table, project, given: matches.byProject.get(project) },
        index + 1,
        context,
      ),
    PROJECTS_A_STEP,
  );
  const office = outline.fields.filter(({ level }) => level === 'office');
  const officeOpen = context.findOpen(office, answers.office);
  yield;
  const projects = parts.map(({ evaluated }) => evaluated);
  const evaluation: SelfEvaluation = {
    outline,
    profile,
    answers,
    unitName: textOf(answers.office[FIELD.unitName]) || null,
    year,
    tables,
    projects,
    totals: addTotals(parts.map(({ facts }) => facts)),
    officeOpen,
    status: errors > 0 || countOpenFields({ officeOpen, projects }) > 0 ? 'draft' : 'final',
    fields,
    unmatched: matches.unmatched,
  };
  // Scores that contradict themselves keep a report a draft just as errors of the sheet do.
  yield* proseSteps(evaluation);
  const isDraft = evaluation.status === 'draft' || (yield* hasEvaluationErrorsSteps(evaluation));
  return isDraft ? { ...evaluation, status: 'draft' } : evaluation;
}

interface ProjectContext {
  readonly outline: Outline;
  readonly profile: Profile;
  readonly year: number | null;
  readonly limits: Limits;
  readonly findOpen: FindOpen;
}

interface ProjectInput {
  readonly table: BudgetTable;
  readonly project: Project;
  readonly given: ProjectAnswers | undefined;
}

function evaluateProject(
  { table, project, given }: ProjectInput,
  number: number,
  { outline, profile, year, limits, findOpen }: ProjectContext,
): { readonly evaluated: EvaluatedProject; readonly facts: ProjectFacts } {
  const money = moneyOf(project);
  const facts: ProjectFacts = {
    money,
    status: project.status,
    isPriorYear: isPriorYearName(project.name, year),
    needsOwnReport: (budgetOf(money) ?? 0) >= limits.ownReportThreshold,
    executionRateFloor: limits.executionRateFloor,
  };
  const own = given?.fields ?? {};
  const answers = { ...own, ...sheetAnswers(table, project, money, own) };
  const { status, isPriorYear, needsOwnReport } = facts;
  const open = findOpen(dueFields(outline, facts), answers);
  const score = scoreProject(answers, money.executionRate, profile);
  return {
    // One literal: of a hundred thousand, each spread is felt.
    evaluated: {
      project,
      table,
      answers,
      status,
      score,
      open,
      needsOwnReport,
      isPriorYear,
      number,
    },
    facts,
  };
}
