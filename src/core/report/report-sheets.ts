import type { ReportSheetKey, SheetPlan, SheetToDraw, TakeRow } from '../sheet/plan';
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

/** Every report sheet, to be drawn in order; the store's sheet is planned by whoever keeps the store. */
export function reportSheets(input: ReportInput): readonly SheetToDraw[] {
  const { evaluation, sheetNames, date, live } = input;
  const grids = input.grids ?? new Map();
  const context = createFormulaContext(evaluation.tables, grids, () => null);
  const numbers = numberWriter(context, live);
  const layout = findFormLayout(evaluation.outline.form);
  const sheet = (
    key: Exclude<ReportSheetKey, 'selfCheck' | 'store'>,
    drawAs: (name: string, take?: TakeRow) => SheetPlan,
  ): SheetToDraw => {
    const name = sheetNames[key];
    return { key, name, visibility: 'visible', draw: (take) => drawAs(name, take) };
  };
  return [
    sheet('summary', (name) => planSummary({ evaluation, name, live, numbers })),
    ...(layout
      ? [sheet('form', (name, take) => planForms({ evaluation, layout, name, numbers }, take))]
      : []),
    sheet('narrative', (name) =>
      planNarrativeSheet({ narrative: input.narrative, name, attachments: input.attachments }),
    ),
    sheet('findings', (name, take) => {
      const { findings, openQuestions } = input;
      return planFindings({ evaluation, findings, openQuestions, name, date }, take);
    }),
    sheet('crossFooting', (name, take) => {
      const narratives = [input.narrative, ...(input.ownNarratives ?? [])];
      const figures = figuresOf(input);
      const sections = sectionsOf(input);
      return planCrossFooting(
        { evaluation, figures, narratives, sections, name, live, grids },
        take,
      );
    }),
  ];
}

/** The same, all drawn. */
export function planReport(input: ReportInput): readonly SheetPlan[] {
  return reportSheets(input).map((sheet) => sheet.draw());
}
