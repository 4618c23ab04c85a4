import { FIELD } from '../evaluation/field-ids';
import type { OutlineBlock } from '../evaluation/outline/outline';
import type { EvaluatedProject, SelfEvaluation } from '../evaluation/self-evaluation';
import { formatBlank } from './blank-text';
import { createFigureBook } from './figure-book';
import { narrateBlocks, type FillText } from './narrate-blocks';
import { DRAFT_MARK, PROJECT_TITLE, projectReportName, REPORT_NAME } from './narrate-text';
import type { Narrative, NarrativeBlock } from './narrative';
import { Narrator } from './narrator';
import { reportDate } from './report-date';

/** Characters of the title's size that fit on a line. Source: GB/T 9704-2012, 156 mm of 22 pt. */
const TITLE_LINE = 20;
const UNIT_MARK = '{unit}';

/** Facts that the outline's texts may name; what nobody told is shown as a blank. */
function fillerOf(evaluation: SelfEvaluation): FillText {
  const blank = (field: string): string => formatBlank(evaluation.fields.get(field)?.blank ?? '');
  const { unitName, year } = evaluation;
  return (text, { project }) => {
    if (!text.includes('{')) return text;
    const facts: Readonly<Record<string, string>> = {
      unit: unitName ?? blank(FIELD.unitName),
      year: year === null ? blank(FIELD.year) : String(year),
      ...(project ? { project: project.project.name, number: String(project.number) } : {}),
    };
    return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => facts[name] ?? whole);
  };
}

const PROJECT_MARK = '{project}';

/** A title on one line where it fits, else the unit's name on a line of its own, and the project's where it is still too long. */
function titleLines(pattern: string, fill: (text: string) => string): readonly string[] {
  const whole = fill(pattern);
  const rest = pattern.startsWith(UNIT_MARK) ? pattern.slice(UNIT_MARK.length) : '';
  if (whole.length <= TITLE_LINE || rest === '') return [whole];
  const cut = rest.indexOf(PROJECT_MARK) + PROJECT_MARK.length;
  const isLong = fill(rest).length > TITLE_LINE && rest.includes(PROJECT_MARK);
  const lines = isLong ? [rest.slice(0, cut), rest.slice(cut)] : [rest];
  return [UNIT_MARK, ...lines].map(fill).filter((line) => line !== '');
}

function signature(evaluation: SelfEvaluation): NarrativeBlock {
  const { fields, unitName } = evaluation;
  const blank = (field: string): string => formatBlank(fields.get(field)?.blank ?? '');
  return {
    kind: 'signature',
    unitName: unitName ?? blank(FIELD.unitName),
    date: reportDate(evaluation),
  };
}

interface Subject {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly OutlineBlock[];
  readonly project: EvaluatedProject | null;
}

function narrateSubject(evaluation: SelfEvaluation, subject: Subject): Narrative {
  const book = createFigureBook();
  const narrator = new Narrator(evaluation, book, { project: subject.project, section: '' });
  const fill = fillerOf(evaluation);
  const { label } = evaluation.outline;
  const body = narrateBlocks(narrator, subject.blocks, fill);
  const blocks: readonly NarrativeBlock[] = [
    ...(label === null ? [] : [{ kind: 'label', text: label } as const]),
    { kind: 'title', lines: titleLines(subject.title, (text) => fill(text, narrator)) },
    ...(evaluation.status === 'draft' ? [{ kind: 'mark', text: DRAFT_MARK } as const] : []),
    ...body,
    signature(evaluation),
  ];
  return { name: subject.name, status: evaluation.status, blocks, figures: book.figures() };
}

/** The report of the whole unit, by its outline: every heading in order, her words, what the numbers say, and a blank for what nobody has told. */
export function narrate(evaluation: SelfEvaluation): Narrative {
  const { outline } = evaluation;
  const { title, blocks } = outline;
  return narrateSubject(evaluation, { name: REPORT_NAME, title, blocks, project: null });
}

/** The report of one project that needs its own. Its figures are listed beside the unit's, so their sections are told apart by the project. */
export function narrateProject(evaluation: SelfEvaluation, project: EvaluatedProject): Narrative {
  const { projectBlocks, projectTitle } = evaluation.outline;
  return narrateSubject(evaluation, {
    name: projectReportName(project.project.name),
    title: projectTitle ?? PROJECT_TITLE,
    blocks: projectBlocks,
    project,
  });
}
