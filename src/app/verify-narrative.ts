import type { Finding, Quotation } from '../core/finding';
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

function firstMention({ paragraphs }: DocumentText, name: string): Quotation | undefined {
  const found = paragraphs.find(({ text }) => text.includes(name));
  return found && { paragraph: found.number, quote: name };
}

/**
 * Checks a narrative, by whoever it was written, against a workbook; figures that the product bound are compared
 * with what it would print now. What the sheet itself has wrong is checked by `check`.
 */
export function verifyDocument(
  request: JudgeRequest & { readonly document: DocumentText },
): readonly Finding[] {
  const { document } = request;
  const { evaluation, sheetFindings } = judge(request);
  const own = verifyNarrative({
    document,
    evaluation,
    ...(hasFigures(document) ? { figures: figureTexts(currentFigures(evaluation)) } : {}),
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
