import type { SelfEvaluation } from '../evaluation/self-evaluation';
import type { Area } from '../sheet/address';
import { formatArea } from '../sheet/address';
import { LOOKS } from './look';
import { quantityText } from './quantity';
import { rateQuantity } from './quantities';
import { SUMMARY_TEXT } from './report-text';
import type { SheetDraft } from './sheet-draft';
import type { SummaryColumn } from './summary-columns';
import type { ProjectRows } from './summary-marks';

/** More bars than this cannot be read on one page. */
const MOST_BARS = 25;
const ROW_HEIGHT = 15;
const LEAST_CHART_ROWS = 14;

interface Rates {
  readonly names: readonly string[];
  /** Ratios; null where there is none. */
  readonly rates: readonly (number | null)[];
}

function ratesOf({ projects }: SelfEvaluation): Rates {
  const RATE_DECIMALS = 4;
  return {
    names: projects.map(({ project }) => project.name),
    rates: projects.map(({ table, project }) => {
      const rate = rateQuantity(table, project);
      const text = rate && quantityText(rate, 'plain', RATE_DECIMALS);
      return text === null ? null : Number(text);
    }),
  };
}

/**
 * First row of a block of rows below everything: on the same page where all of it surely fits, else on a new one, a row
 * below the break, for the frame of what begins at a break is printed on the page before.
 */
function blockTop(draft: SheetDraft, rows: number, room: number): number {
  const top = draft.nextRow() + 1;
  if ((rows + 2) * ROW_HEIGHT <= room) return top;
  draft.breakBefore(top);
  return top + 1;
}

/** Where a chart of so many rows stands, and rows of even height under it. */
function chartArea(draft: SheetDraft, top: number, rows: number, right: number): Area {
  for (let row = top; row <= top + rows; row++) draft.height(row, ROW_HEIGHT);
  return { top, left: 1, bottom: top + rows, right };
}

/** How many rates lie in each band, from over to zero, with the formula that counts them. */
function bandsOf(rates: readonly (number | null)[], floor: number, area: string) {
  const { bandLabels } = SUMMARY_TEXT;
  const least = String(floor);
  const percent = `${String(Math.round(floor * 100))}%`;
  const count = (holds: (rate: number) => boolean): number =>
    rates.filter((rate) => rate !== null && holds(rate)).length;
  return [
    [bandLabels.over, count((rate) => rate > 1), `COUNTIF(${area},">1")`],
    [bandLabels.full, count((rate) => rate === 1), `COUNTIF(${area},1)`],
    [
      bandLabels.high(percent),
      count((rate) => rate >= floor && rate < 1),
      `COUNTIF(${area},">=${least}")-COUNTIF(${area},">=1")`,
    ],
    [
      bandLabels.low(percent),
      count((rate) => rate < floor && rate !== 0),
      `COUNTIF(${area},"<${least}")-COUNTIF(${area},0)`,
    ],
    [bandLabels.zero, count((rate) => rate === 0), `COUNTIF(${area},0)`],
  ] as const;
}

/** Points of a page, and what is left of the one that the list ends on. */
interface PageRoom {
  readonly page: number;
  readonly room: number;
}

/** A chart of the projects' execution rates; of how many lie in each band where projects are many. */
export function drawRates(
  draft: SheetDraft,
  columns: readonly SummaryColumn[],
  { first, last, room, page }: ProjectRows & PageRoom,
  { evaluation, live }: { readonly evaluation: SelfEvaluation; readonly live: boolean },
): void {
  const rate = columns.findIndex(({ kind }) => kind === 'rate');
  const { names, rates } = ratesOf(evaluation);
  if (rate < 0 || rates.every((value) => value === null)) return;
  const values = { top: first, left: rate, bottom: last, right: rate };
  const right = columns.length;
  const most = Math.floor(page / ROW_HEIGHT) - 3;
  if (names.length <= MOST_BARS) {
    const rows = Math.min(most, Math.max(LEAST_CHART_ROWS, Math.ceil(names.length * 1.4) + 4));
    const anchor = chartArea(draft, blockTop(draft, rows, room), rows, right);
    draft.chart({
      title: SUMMARY_TEXT.chart,
      categories: { top: first, left: 1, bottom: last, right: 1 },
      values,
      cachedCategories: names,
      cachedValues: rates.map((value) => value ?? 0),
      seriesName: SUMMARY_TEXT.rate,
      numberFormat: '0%',
      anchor,
    });
    return;
  }
  const bands = bandsOf(rates, evaluation.profile.executionRateFloor, formatArea(values));
  const top = blockTop(draft, bands.length + LEAST_CHART_ROWS + 2, room);
  draft.put(top, 1, SUMMARY_TEXT.bands, LOOKS.head);
  draft.put(top, 2, SUMMARY_TEXT.bandCount, LOOKS.head);
  bands.forEach(([label, value, formula], index) => {
    draft.put(top + 1 + index, 1, label, LOOKS.text);
    draft.put(top + 1 + index, 2, live ? { value, formula } : value, LOOKS.count);
  });
  const bottom = top + bands.length;
  draft.chart({
    title: SUMMARY_TEXT.bands,
    categories: { top: top + 1, left: 1, bottom, right: 1 },
    values: { top: top + 1, left: 2, bottom, right: 2 },
    cachedCategories: bands.map(([label]) => label),
    cachedValues: bands.map(([, value]) => value),
    seriesName: SUMMARY_TEXT.bandCount,
    numberFormat: '0',
    anchor: chartArea(draft, bottom + 2, LEAST_CHART_ROWS, right),
  });
}
