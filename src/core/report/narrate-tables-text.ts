import { cellText, entriesOf } from '../evaluation/answer-value';
import { coveringSections, isCovered } from '../evaluation/coverage';
import { FIELD } from '../evaluation/field-ids';
import { COMPARISON_SIGNS } from '../evaluation/indicator-words';
import type { OutlineBlock } from '../evaluation/outline/outline';
import type { Comparison } from '../evaluation/self-evaluation';
import type { MoneyField } from '../budget/budget-table';
import { FIELD_TERMS } from '../terms';
import { columnValue } from './column-text';
import { indicatorsOf } from './dimension-indicators';
import { sourcesOf, sumOf, totalSources, withMoney } from './fund-sources';
import type { NarrativeBlock, NarrativeCell } from './narrative';
import type { Narrator } from './narrator';
import { phrase } from './phrase';
import { quantitiesOf } from './project-quantities';
import { amountQuantity, rateQuantity, totalQuantity } from './quantities';
import { balanceWord } from './sentence-execution-text';
import { measure } from './sentence-indicators-text';
import { centre, headOf, left, listed, MONEY_NOTE, NUMBER_HEAD, right } from './table-parts-text';

type Table = Extract<NarrativeBlock, { kind: 'table' }>;
type TableKind = Extract<OutlineBlock, { kind: 'table' }>['table'];

const TOTAL = '合计';
const COVERED = '√';
/** A qualitative target needs no sign before its words. */
const TARGET_SIGNS: Readonly<Record<Comparison, string>> = { ...COMPARISON_SIGNS, qualitative: '' };

function totalRow(cells: readonly NarrativeCell[]): readonly NarrativeCell[] {
  const head: NarrativeCell = { runs: phrase(TOTAL), span: 2, align: 'center', bold: true };
  return [head, ...cells];
}

const FUND_COLUMNS: readonly MoneyField[] = [
  'originalBudget',
  'carryover',
  'adjustment',
  'adjustedBudget',
  'expenditure',
  'balance',
];

function funds(narrator: Narrator): Omit<Table, 'kind' | 'caption'> | null {
  const projects = listed(narrator);
  const columns = FUND_COLUMNS.filter((field) =>
    projects.some(({ table, project }) => amountQuantity(table, project, field) !== null),
  );
  if (columns.length === 0) return null;
  const hasRate = projects.some(({ table, project }) => rateQuantity(table, project) !== null);
  const words = columns.map((field) =>
    field === 'balance' ? balanceWord(narrator) : FIELD_TERMS[field],
  );
  const rows = projects.map((evaluated) => {
    const { table, project, number } = evaluated;
    const pen = narrator.at({ project: evaluated, section: narrator.section });
    const cells = columns.map((field) =>
      right(pen.cell(`funds.${field}`, FIELD_TERMS[field], amountQuantity(table, project, field))),
    );
    const { rate } = quantitiesOf(evaluated);
    if (hasRate) {
      cells.push(
        right(pen.cell('funds.executionRate', FIELD_TERMS.executionRate, rate, 'percent')),
      );
    }
    return [centre(phrase(String(number))), left(phrase(project.name)), ...cells];
  });
  if (!narrator.project) {
    const sums = columns.map((field) => {
      const total = totalQuantity(narrator.evaluation, field);
      return right(narrator.cell(`funds.${field}`, FIELD_TERMS[field], total));
    });
    if (hasRate) {
      const rate = totalQuantity(narrator.evaluation, 'executionRate');
      const text = narrator.cell('funds.executionRate', FIELD_TERMS.executionRate, rate, 'percent');
      sums.push(right(text));
    }
    rows.push([...totalRow(sums)]);
  }
  const head = [NUMBER_HEAD, FIELD_TERMS.name, ...words];
  return {
    note: MONEY_NOTE,
    widths: [6, 26, ...columns.map(() => 12), ...(hasRate ? [12] : [])],
    head: [headOf(hasRate ? [...head, FIELD_TERMS.executionRate] : head)],
    body: rows,
  };
}

function sources(narrator: Narrator): Omit<Table, 'kind' | 'caption'> | null {
  const projects = listed(narrator);
  const known = projects.flatMap((evaluated) => sourcesOf(evaluated) ?? []);
  const names = [...new Set(withMoney(known).map(({ source }) => source))];
  if (names.length === 0) return null;
  const rows = projects.map((evaluated) => {
    const { project, number } = evaluated;
    const pen = narrator.at({ project: evaluated, section: narrator.section });
    const own = sourcesOf(evaluated);
    const opening = [centre(phrase(String(number))), left(phrase(project.name))];
    if (!own) {
      const span = names.length + 1;
      return [...opening, { ...centre(phrase(pen.blank(FIELD.sources))), span }];
    }
    const cells = names.map((name) => {
      const terms = own.filter(({ source }) => source === name).map(({ quantity }) => quantity);
      return right(pen.cell(`sources.${name}`, name, terms.length === 0 ? null : sumOf(terms)));
    });
    const whole = sumOf(own.map(({ quantity }) => quantity));
    return [...opening, ...cells, right(pen.cell('sources.total', TOTAL, whole))];
  });
  const totals = narrator.project ? null : totalSources(projects);
  if (totals) {
    const cells = names.map((name) => {
      const found = totals.find(({ source }) => source === name);
      return right(narrator.cell(`sources.${name}`, name, found?.quantity ?? null));
    });
    const whole = sumOf(totals.map(({ quantity }) => quantity));
    rows.push([...totalRow([...cells, right(narrator.cell('sources.total', TOTAL, whole))])]);
  }
  return {
    note: MONEY_NOTE,
    widths: [6, 30, ...names.map(() => 14), 14],
    head: [headOf([NUMBER_HEAD, FIELD_TERMS.name, ...names, TOTAL])],
    body: rows,
  };
}

function indicators(narrator: Narrator): Omit<Table, 'kind' | 'caption'> | null {
  const rows = indicatorsOf(narrator).map((placed) => {
    const { indicator, entry } = placed;
    const slot = `indicators.${entry}`;
    const target = measure(narrator, placed, 'target', slot).said;
    const actual = measure(narrator, placed, 'actual', slot).said;
    const points = (part: string, value: number | null): NarrativeCell =>
      centre(phrase(value === null ? '\u2014' : String(value), part));
    return [
      left(phrase(indicator.category)),
      left(phrase(indicator.name)),
      centre(phrase(TARGET_SIGNS[indicator.comparison], target)),
      centre(actual),
      points('', indicator.weight),
      points('', indicator.statedScore ?? indicator.computedScore),
      left(phrase(indicator.varianceReason)),
    ];
  });
  if (rows.length === 0) return null;
  const words = [
    '二级指标',
    '三级指标',
    '指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因及改进措施',
  ];
  return { note: '', widths: [17, 22, 12, 13, 7, 7, 22], head: [headOf(words)], body: rows };
}

function records(narrator: Narrator, fieldId: string): Omit<Table, 'kind' | 'caption'> | null {
  const field = narrator.field(fieldId);
  const columns = field?.columns ?? [];
  const [head] = columns;
  if (!field || !head) return null;
  const rows = entriesOf(narrator.answer(fieldId)).flatMap((record, index) => {
    if (cellText(record, head.id) === '') return [];
    const cells = columns.map((column) => {
      const place = { field: fieldId, path: `${index}.${column.id}` };
      return left(columnValue(narrator, place, column, record[column.id]) ?? phrase('\u2014'));
    });
    return [[centre(phrase(String(index + 1))), ...cells]];
  });
  if (rows.length === 0) return null;
  const widths = columns.map((_, index) => (index < 3 ? 24 : 14));
  return {
    note: '',
    widths: [6, ...widths],
    head: [headOf([NUMBER_HEAD, ...columns.map(({ label }) => label)])],
    body: rows,
  };
}

function coverage(narrator: Narrator): Omit<Table, 'kind' | 'caption'> | null {
  const { evaluation } = narrator;
  const sections = coveringSections(evaluation.outline);
  if (sections.length === 0) return null;
  const rows = listed(narrator).map((evaluated) => [
    centre(phrase(String(evaluated.number))),
    left(phrase(evaluated.project.name)),
    ...sections.map((section) =>
      centre(phrase(isCovered(evaluated, section) ? COVERED : '\u2014')),
    ),
  ]);
  return {
    note: '',
    widths: [6, 40, ...sections.map(() => 12)],
    head: [headOf([NUMBER_HEAD, FIELD_TERMS.name, ...sections.map(({ section }) => section)])],
    body: rows,
  };
}

const TABLES: Readonly<
  Record<TableKind, (narrator: Narrator) => Omit<Table, 'kind' | 'caption'> | null>
> = {
  funds,
  sources,
  indicators,
  problems: (narrator) => records(narrator, FIELD.problems),
  plans: (narrator) => records(narrator, FIELD.plans),
  coverage,
};

/** Field whose answers a table shows; null for those made from the sheet. */
export const TABLE_FIELDS: Readonly<Record<TableKind, string | null>> = {
  funds: null,
  sources: FIELD.sources,
  indicators: FIELD.indicators,
  problems: FIELD.problems,
  plans: FIELD.plans,
  coverage: null,
};

/** A table of the outline with its caption; null where there is nothing to show. */
export function narrateTable(narrator: Narrator, kind: TableKind, caption: string): Table | null {
  const table = TABLES[kind](narrator);
  return table && { kind: 'table', caption, ...table };
}
