import type { SheetPlan } from '../sheet/plan';
import { numberWriter } from './amount-content';
import { planCrossFooting } from './cross-footing-sheet';
import type { Figure } from './figure';
import { planForms } from './form/form-sheet';
import { findFormLayout } from './form/form-layouts';
import { planFindings } from './findings-sheet';
import { planNarrativeSheet } from './narrative-sheet';
import { createFormulaContext } from './report-context';
import type { ReportInput } from './report-input';
import { planSummary } from './summary-sheet';

/** All figures of all narratives, each once. */
function figuresOf({ narrative, ownNarratives = [] }: ReportInput): readonly Figure[] {
  const figures = [narrative, ...ownNarratives].flatMap((each) => each.figures);
  return [...new Map(figures.map((figure) => [figure.id, figure])).values()];
}

/** Headings of the narrative's sections by their ids; the first of an id counts. */
function sectionsOf({ narrative }: ReportInput): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  for (const block of narrative.blocks) {
    if (block.kind === 'heading' && !sections.has(block.section)) {
      sections.set(block.section, block.text);
    }
  }
  return sections;
}

/** Plans every report sheet; the store's sheet is planned by whoever keeps the store. */
export function planReport(input: ReportInput): readonly SheetPlan[] {
  const { evaluation, sheetNames, date, live } = input;
  const grids = input.grids ?? new Map();
  const context = createFormulaContext(evaluation.tables, grids, () => null);
  const numbers = numberWriter(context, live);
  const layout = findFormLayout(evaluation.outline.form);
  return [
    planSummary({ evaluation, name: sheetNames.summary, live, numbers }),
    ...(layout ? [planForms({ evaluation, layout, name: sheetNames.form, numbers })] : []),
    planNarrativeSheet({
      narrative: input.narrative,
      name: sheetNames.narrative,
      attachments: input.attachments,
    }),
    planFindings({
      evaluation,
      findings: input.findings,
      openQuestions: input.openQuestions,
      name: sheetNames.findings,
      date,
    }),
    planCrossFooting({
      evaluation,
      figures: figuresOf(input),
      narratives: [input.narrative, ...(input.ownNarratives ?? [])],
      sections: sectionsOf(input),
      name: sheetNames.crossFooting,
      live,
      grids,
    }),
  ];
}
