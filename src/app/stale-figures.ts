import type { SelfEvaluation } from '../core/evaluation/self-evaluation';
import type { Finding } from '../core/finding';
import type { Figure } from '../core/report/figure';
import { figureStale, staleText } from '../core/report/verify/rules/figure-stale';
import type { SheetArea } from '../core/sheet/address';
import { currentFigures } from './current-figures';
import type { StoredReport } from './store-state';

function placeOf(figure: Figure | undefined): SheetArea | null {
  if (figure?.quantity.kind !== 'cell') return null;
  const { sheet, row, column } = figure.quantity;
  return { sheet, top: row, left: column, bottom: row, right: column };
}

/**
 * Figures of the last report that the workbook no longer gives, each difference once: what was printed, and what it
 * would be now. A report after another outline has other figures and is not compared.
 */
export function staleFigures(
  report: StoredReport | null,
  evaluation: SelfEvaluation,
): readonly Finding[] {
  if (report?.outline !== evaluation.outline.id || report.figures.length === 0) return [];
  const now = new Map(currentFigures(evaluation).map((figure) => [figure.id, figure]));
  const found = new Map<string, Finding>();
  for (const stored of report.figures) {
    const figure = now.get(stored.id);
    if (figure?.text === stored.text) continue;
    const project = figure?.project ?? null;
    const label = figure?.label ?? '';
    const key = JSON.stringify([project, label, stored.text, figure?.text]);
    if (found.has(key)) continue;
    found.set(key, {
      code: figureStale.code,
      rule: figureStale.id,
      severity: figureStale.severity,
      place: placeOf(figure),
      related: [],
      data: {
        figure: stored.id,
        section: figure?.section ?? null,
        stated: stored.text,
        expected: figure?.text ?? null,
        ...staleText(figure?.text, label, project),
      },
      fix: null,
      consequences: [],
      ...(project === null ? {} : { project }),
    });
  }
  return [...found.values()];
}
