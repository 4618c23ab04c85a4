import { readAmountColumn } from './amount-column';
import { withoutCut } from './asked-and-cut';
import type { AmountColumn } from './amount-column';
import { isInRate, isInSum, sampleRows, sumSupport, weightOf } from './arithmetic';
import { assignColumns } from './assign-columns';
import type { Assignment, Contender } from './assign-columns';
import { withBalance } from './balance-by-sums';
import { MONEY_FIELDS } from './budget-table';
import type { BudgetColumn, ColumnField, Evidence, MoneyField } from './budget-table';
import type { ColumnWords } from './column-candidates';
import { holdsFigures, holdsSentences } from './column-cells';
import type { ColumnPlan, FieldPart } from './column-plan';
import {
  amountDoubts,
  fieldDoubts,
  nameDoubts,
  monthDoubts,
  rivalDoubts,
  swappedDoubts,
} from './column-doubts';
import { proofDoubts, unreadDoubts, withProofs } from './column-proofs';
import { copiedColumns } from './copied-columns';
import { groupSumColumns } from './group-sum-columns';
import { leanToResult } from './adjusted-result';
import { passedOnDoubts, withMoneyPassedOn } from './money-passed-on';
import { monthsOf } from './month-columns';
import { withOrdinals } from './ordinal-code';
import { pairAdjustments } from './adjustment-pair';
import { divideColumns } from './column-parts';
import type { ColumnRole } from './column-parts';
import type { MoneyUnit } from './money';
import { readRateColumn } from './rate-column';
import { isRateOfParts } from './rate-of-parts';
import type { SheetView } from './sheet-view';
import { followWholes } from './parts-of-wholes';
import { areSourcesApart, pickTextColumns, rankNameColumns } from './text-columns';

/** Where a table's columns are read: its words, its body rows, its unit and what a person said. */
export interface ColumnInput {
  readonly words: readonly ColumnWords[];
  /** First and last body row, 0-based. */
  readonly top: number;
  readonly bottom: number;
  /** Body rows that hold figures. */
  readonly dataRows: readonly number[];
  readonly unit: MoneyUnit;
  readonly year: number | null;
  readonly fixed: ReadonlyMap<ColumnField, number>;
}

/** Candidates of columns whose words say nothing have priors up to this. */
const WORDLESS = 0.03;

const IS_MONEY: ReadonlySet<string> = new Set<string>([...MONEY_FIELDS, 'executionRate']);

/** Reads what each column is, by words and arithmetic together. */
export function readColumns(view: SheetView, input: ColumnInput): ColumnPlan {
  const { top, bottom, fixed } = input;
  const amounts = new Map<number, AmountColumn>();
  const amountsOf = (column: number, unit: MoneyUnit | null) => {
    const known = amounts.get(column);
    if (known) return known;
    const read = readAmountColumn(view.grid, column, top, bottom, unit ?? input.unit);
    amounts.set(column, read);
    return read;
  };
  const names = rankNameColumns(view, input.words, sampleRows(input.dataRows));
  const name = fixed.get('name') ?? names[0]?.column;
  const copies = new Set([
    ...copiedColumns(input.words, sampleRows(input.dataRows), amountsOf),
    ...groupSumColumns(view, input.words, input, amountsOf),
  ]);
  const words = withOrdinals(
    view,
    input.words.map((each) => {
      if (each.column === name) return each;
      if (copies.has(each.column)) return { ...each, candidates: [], isOther: true };
      const own = withoutName(each);
      return holdsSentences(view, each.column, input.dataRows)
        ? { ...own, isOther: true }
        : asTold(own, fixed);
    }),
    input.dataRows,
  );
  const text = pickTextColumns(words);
  if (name !== undefined) text.set('name', name);
  const source = text.get('source');
  if (source !== undefined && areSourcesApart(view, source, name ?? source, input.dataRows))
    text.delete('source');
  for (const [field, column] of fixed) if (!IS_MONEY.has(field)) text.set(field, column);
  const taken = new Set([...text.values()]);
  const roles = divideColumns(
    words,
    input.year,
    taken,
    (column) => {
      const unit = words.find((each) => each.column === column)?.head.unit ?? null;
      return amountsOf(column, unit);
    },
    (column) => holdsFigures(view, column, input.dataRows),
    (column) => fieldAt(fixed, column),
  );
  for (const { kind, words: each } of roles) {
    if (kind === 'part' || kind === 'memo') amountsOf(each.column, each.head.unit);
  }
  const sample = sampleRows(input.dataRows);
  const { contenders, pair } = pairAdjustments(
    leanToResult(findContenders(view, input, roles, amountsOf, sample), sample),
    sample,
  );
  const money = new Map([...fixed].filter(([field]) => IS_MONEY.has(field)));
  const ways = assignColumns(contenders, sample, money);
  const best = ways[0] ?? { fields: new Map(money), score: 0, identities: [] };
  const fields = new Map([...text, ...best.fields]);
  const memos = roles.flatMap(({ kind, words: { column } }) =>
    kind === 'memo' ? (amounts.get(column) ?? []) : [],
  );
  if (isRateOfParts(contenders, best, memos, sample)) fields.delete('executionRate');
  const settled = followWholes(roles, fields);
  const parts = partsOf(settled, fields);
  if (pair.length > 0 && fields.get('adjustment') === pair[0]?.column)
    parts.set('adjustment', pair);
  const rate = fields.get('executionRate');
  const spent = fields.get('expenditure') ?? -1;
  const months = monthsOf(
    roles,
    parts.has('expenditure') ? undefined : amounts.get(spent),
    ({ column, head: { unit } }) =>
      readAmountColumn(view.grid, column, top, bottom, unit ?? input.unit, sample),
    sample,
  );
  const wholes = roles.flatMap(({ kind, words: { column, head } }) =>
    kind === 'main' ? [amountsOf(column, head.unit)] : [],
  );
  const passedOn = passedOnDoubts(contenders, ways[0], money);
  const only = amountDoubts(contenders, words, fields, money);
  const isAsked = (at: number) => [...passedOn, ...only].some(({ column }) => column === at);
  const isUnknown = (head: string) => view.concept(head).coverage === 0;
  return {
    words,
    columns: settled
      .map((role) => budgetColumn(role, fields, best, amounts, sample))
      .map((each) => (months.has(each.column) ? { ...each, memoOf: spent } : each)),
    fields,
    parts,
    amounts,
    rates: contenders.find(({ column }) => column === rate)?.rates ?? null,
    doubts: [
      ...nameDoubts(names, fixed),
      ...fieldDoubts(contenders, ways, money).filter(({ column }) => !isAsked(column)),
      ...passedOn,
      ...withProofs(
        rivalDoubts(contenders, ways, words, money),
        proofDoubts({ columns: wholes, contenders, best: ways[0], rows: sample, fixed: money }),
      ),
      ...unreadDoubts(roles, isUnknown, wholes, fields, sample),
      ...only,
      ...swappedDoubts(contenders, ways[0], sample, money),
      ...monthDoubts(words, parts.get('expenditure') ?? []),
    ],
  };
}

function fieldAt(fixed: ReadonlyMap<ColumnField, number>, column: number): ColumnField | undefined {
  return [...fixed].find(([, each]) => each === column)?.[0];
}

/** What a person said of a column of amounts counts where its words do not say it. */
function asTold(words: ColumnWords, fixed: ReadonlyMap<ColumnField, number>): ColumnWords {
  const told = fieldAt(fixed, words.column);
  if (told === undefined || !IS_MONEY.has(told)) return words;
  if (words.candidates.some(({ field }) => field === told)) return words;
  return { ...words, isOther: false, candidates: [{ field: told, prior: 1, sign: 1 }] };
}

/** A head such as 项目支出 that may name projects, over a column that does not. */
function withoutName(words: ColumnWords): ColumnWords {
  const candidates = words.candidates.filter(({ field }) => field !== 'name');
  return candidates.length === 0 ? words : { ...words, candidates };
}

/** Whole columns that may be fields; those without telling words only when arithmetic ties them to others. */
function findContenders(
  view: SheetView,
  { top, bottom }: ColumnInput,
  roles: readonly ColumnRole[],
  amountsOf: (column: number, unit: MoneyUnit | null) => AmountColumn,
  sample: readonly number[],
): Contender[] {
  const all = roles.flatMap((role): Contender[] => {
    if (role.kind !== 'main') return [];
    const { column, candidates, head } = role.words;
    const mayBeRate = candidates.some(({ field }) => field === 'executionRate');
    const rates = readRateColumn(view.grid, column, top, mayBeRate ? bottom : top - 1);
    return [{ column, candidates, amounts: amountsOf(column, head.unit), rates }];
  });
  const figures = all.map(({ amounts }) => amounts);
  const isRated = (amounts: AmountColumn) =>
    all.some(({ rates }) => isInRate(amounts, rates, figures, sample));
  const headOf = (at: number) =>
    roles.find(({ words: { column } }) => column === at)?.words.head.path.at(-1) ?? '';
  return withMoneyPassedOn(all, sample, headOf)
    .map((each) => withBalance(withoutCut(each, all, sample), all, sample))
    .filter(({ candidates, amounts }) => {
      if ((candidates[0]?.prior ?? 0) > WORDLESS) return true;
      const others = figures.filter((each) => each !== amounts);
      return isInSum(amounts, others, sample) || amounts.percents > 0 || isRated(amounts);
    })
    .sort((a, b) => (b.candidates[0]?.prior ?? 0) - (a.candidates[0]?.prior ?? 0));
}

function partsOf(
  roles: readonly ColumnRole[],
  fields: Map<ColumnField, number>,
): Map<MoneyField, readonly FieldPart[]> {
  const parts = new Map<MoneyField, readonly FieldPart[]>();
  for (const field of MONEY_FIELDS) {
    if (fields.has(field)) continue;
    const members = roles.filter((role) => role.kind === 'part' && role.field === field);
    const first = members[0];
    if (!first) continue;
    fields.set(field, first.words.column);
    parts.set(
      field,
      members.map(({ words }) => ({ column: words.column, sign: words.candidates[0]?.sign ?? 1 })),
    );
  }
  return parts;
}

/** The source that a part stands for; months are parts without one. */
function sourceOf({ source, period, head, isPart }: ColumnWords): string | null {
  return source ?? (period === null ? (head.path.at(isPart ? -1 : 0) ?? null) : null);
}

function budgetColumn(
  role: ColumnRole,
  fields: ReadonlyMap<ColumnField, number>,
  way: Assignment,
  amounts: ReadonlyMap<number, AmountColumn>,
  sample: readonly number[],
): BudgetColumn {
  const { words } = role;
  const own = [...fields].find(([, column]) => column === words.column)?.[0] ?? null;
  const field = own ?? (role.kind === 'part' ? role.field : null);
  const candidate = words.candidates.find((each) => each.field === field);
  const evidence: Evidence[] = [];
  if (candidate && candidate.prior > WORDLESS) {
    evidence.push({
      kind: 'head-words',
      weight: candidate.prior,
      data: { head: words.head.path.join('/'), field: candidate.field },
    });
  }
  let confidence = candidate?.prior ?? (field === null ? 0.5 : 0.6);
  for (const identity of way.identities) {
    if (!identity.columns.includes(words.column) || identity.weight === 0) continue;
    const columns = identity.columns.map((column) => column + 1).join(',');
    evidence.push({
      kind: `identity-${identity.kind}`,
      weight: Math.abs(identity.weight),
      data: { columns, holds: identity.weight > 0 ? 1 : 0 },
    });
    confidence = Math.max(0, Math.min(1, confidence + identity.weight * 0.5));
  }
  const whole = role.kind === 'part' ? role.whole : null;
  const wholeAmounts = whole === null ? undefined : amounts.get(whole);
  const siblings = amounts.get(words.column);
  if (wholeAmounts && siblings && role.kind === 'part') {
    const support = sumSupport(
      wholeAmounts,
      role.siblings.flatMap((column) => {
        const sibling = amounts.get(column);
        return sibling ? [{ amounts: sibling, sign: 1 as const }] : [];
      }),
      sample,
    );
    evidence.push({
      kind: 'part-of-whole',
      weight: Math.abs(weightOf(support)),
      data: { whole: wholeAmounts.column + 1, holds: weightOf(support) > 0 ? 1 : 0 },
    });
  }
  return {
    column: words.column,
    path: words.head.path,
    field,
    source: role.kind === 'part' ? sourceOf(words) : null,
    period: words.period,
    memoOf: role.kind === 'memo' ? role.whole : null,
    unit: words.head.unit,
    confidence,
    evidence,
  };
}
