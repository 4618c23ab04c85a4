import type { EvaluatedProject, SelfEvaluation } from '../evaluation/self-evaluation';
import type { StylePlan } from '../sheet/plan';
import type { NumberWriter } from './amount-content';
import { LOOKS } from './look';
import { numberOf, numberWidth, printedNumber } from './number-width';
import { knownQuantity, rateQuantity, totalQuantity } from './quantities';
import { COMMON_TEXT } from './report-text';
import type { Content } from './sheet-draft';
import type { SummaryColumn } from './summary-columns';
import { plainCell } from './summary-columns';

/** What the summary is drawn from. */
export interface SummaryInput {
  readonly evaluation: SelfEvaluation;
  readonly name: string;
  readonly live: boolean;
  readonly numbers: NumberWriter;
}

const RATE_DECIMALS = 4;
const AMOUNT_DECIMALS = 2;

const SCORE_LOOK: StylePlan = { ...LOOKS.center, numberFormat: '0.00' };

/** How the cells of a column look. */
export function lookOf(column: SummaryColumn): StylePlan {
  switch (column.kind) {
    case 'amount':
      return LOOKS.amount;
    case 'rate':
      return LOOKS.rate;
    case 'name':
    case 'department':
    case 'reason':
      return LOOKS.text;
    case 'no':
    case 'status':
    case 'grade':
      return LOOKS.center;
    case 'score':
      return SCORE_LOOK;
  }
}

/** What a project has in a column. */
export function contentOf(
  column: SummaryColumn,
  { evaluation, numbers }: SummaryInput,
  evaluated: EvaluatedProject,
): Content {
  const { table, project } = evaluated;
  if (column.kind === 'amount') {
    const amount = knownQuantity(table, project, column.field);
    return numbers(amount, 'tenThousandYuan', AMOUNT_DECIMALS);
  }
  if (column.kind === 'rate') {
    return numbers(rateQuantity(table, project), 'plain', RATE_DECIMALS) ?? COMMON_TEXT.none;
  }
  return plainCell(column.kind, evaluation, evaluated);
}

/** What all projects have in a column together. */
export function totalOf(column: SummaryColumn, { evaluation, numbers }: SummaryInput): Content {
  if (column.kind === 'name') return COMMON_TEXT.total;
  if (column.kind === 'amount') {
    const total = totalQuantity(evaluation, column.field);
    return numbers(total, 'tenThousandYuan', AMOUNT_DECIMALS) ?? COMMON_TEXT.none;
  }
  if (column.kind !== 'rate') return null;
  const rate = totalQuantity(evaluation, 'executionRate');
  return numbers(rate, 'plain', RATE_DECIMALS) ?? COMMON_TEXT.none;
}

/** The columns, those of numbers as wide as the longest needs: a narrower one shows ###. */
export function wideEnough(
  columns: readonly SummaryColumn[],
  rows: readonly (readonly Content[])[],
): readonly SummaryColumn[] {
  return columns.map((column, at) => {
    const { numberFormat } = lookOf(column);
    if (column.kind !== 'amount' && column.kind !== 'rate') return column;
    const longest = rows.reduce((text, row) => {
      const number = numberOf(row[at] ?? null);
      const printed = number === null ? '' : printedNumber(number, numberFormat);
      return printed.length > text.length ? printed : text;
    }, '');
    const needed = numberWidth(longest, LOOKS.amount.size);
    return needed > column.width ? { ...column, width: Math.ceil(needed) } : column;
  });
}
