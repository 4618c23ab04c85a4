import type { Finding, Quotation } from '../core/finding';
import type { SelfEvaluation } from '../core/evaluation/self-evaluation';
import { narrateProject } from '../core/report/narrate';
import type { DocumentText } from '../core/report/verify/document-text';
import { FIGURE_TAG } from '../core/report/verify/figure-tag';
import { verifyNarrative } from '../core/report/verify/verify-narrative';
import { currentFigures, figureTexts } from './current-figures';
import { judge, type JudgeRequest } from './judge';

/** Rules over the sheet that speak of what a narrative quotes too: generic names of projects. */
const QUOTED_SHEET_RULES: ReadonlySet<string> = new Set(['R-F04']);

function hasFigures({ paragraphs }: DocumentText): boolean {
  return paragraphs.some(({ controls }) => controls.some(({ tag }) => FIGURE_TAG.test(tag)));
}

/** What a document is verified with: the workbook, and the document. */
type VerifyRequest = JudgeRequest & { readonly document: DocumentText };

/** What the figures of a document of ours would be now, and whose own report it is. */
function boundTo(
  { document, answers: { office, projects } }: VerifyRequest,
  evaluation: SelfEvaluation,
): { readonly figures: ReadonlyMap<string, string>; readonly only?: string } {
  const tags = document.paragraphs.flatMap(({ controls }) =>
    controls.flatMap(({ tag }) => (FIGURE_TAG.test(tag) ? [tag] : [])),
  );
  const known = figureTexts(currentFigures(evaluation));
  // A workbook without answers cannot tell what the report took from them.
  const isUnanswered = Object.keys(office).length === 0 && projects.length === 0;
  const printed = document.paragraphs.flatMap(({ controls }) =>
    controls.map(({ tag, text }) => [tag, text] as const),
  );
  const untold = isUnanswered ? printed.filter(([tag]) => !known.has(tag)) : [];
  const owner = evaluation.projects.find((project) => {
    if (!project.needsOwnReport) return false;
    const own = new Set(narrateProject(evaluation, project).figures.map(({ id }) => id));
    return tags.every((tag) => own.has(tag) || !known.has(tag)) && tags.some((tag) => own.has(tag));
  });
  return {
    figures: new Map([...known, ...untold]),
    ...(owner ? { only: owner.project.name } : {}),
  };
}

function firstMention({ paragraphs }: DocumentText, name: string): Quotation | undefined {
  const found = paragraphs.find(({ text }) => text.includes(name));
  return found && { paragraph: found.number, quote: name };
}

/**
 * Checks a narrative, by whoever it was written, against a workbook; figures that the product bound are compared
 * with what it would print now. What the sheet itself has wrong is checked by `check`.
 */
export function verifyDocument(request: VerifyRequest): readonly Finding[] {
  const { document } = request;
  const { evaluation, sheetFindings } = judge(request);
  const own = verifyNarrative({
    document,
    evaluation,
    ...(hasFigures(document) ? boundTo(request, evaluation) : {}),
  });
  const quoted = sheetFindings.flatMap((finding): Finding[] => {
    if (!QUOTED_SHEET_RULES.has(finding.code) || finding.project === undefined) return [];
    const quotation = firstMention(document, finding.project);
    return quotation ? [{ ...finding, severity: 'info', quotation }] : [];
  });
  return [...own, ...quoted].sort(
    (a, b) => (a.quotation?.paragraph ?? 0) - (b.quotation?.paragraph ?? 0),
  );
}
