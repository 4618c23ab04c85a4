import type { Amount, MoneyField } from '../../budget/budget-table';
import { MONEY_FIELDS } from '../../budget/budget-table';
import type { Fen } from '../../budget/money';
import { numberOf, recordOf } from '../../evaluation/answer-value';
import { FIELD } from '../../evaluation/field-ids';
import { fenOfAnswer, moneyOf, type ProjectMoney } from '../../evaluation/project-money';
import type { EvaluatedProject, SelfEvaluation } from '../../evaluation/self-evaluation';
import type { SheetArea } from '../../sheet/address';
import { groupsOf } from './groups';
import { sourceKindOf } from './source-kind';
import { FISCAL_KINDS, type SourceKind } from './source-words';
import type { Subject } from './subject';

/** Fields whose amounts the book knows. */
export type BookField = keyof Omit<ProjectMoney, 'executionRate'> | 'carryover' | 'fundsReceived';

/** What a source pays of a project, in fen. */
export interface SourcePart {
  readonly kind: SourceKind | null;
  readonly name: string;
  readonly budget: Fen | null;
  readonly expenditure: Fen | null;
}

/** A project's amounts in fen; null where the sheet does not tell. */
export interface BookProject {
  readonly evaluated: EvaluatedProject;
  readonly name: string;
  readonly amounts: Readonly<Record<BookField, number | null>>;
  /** Spent against the year's budget, 0..1 and beyond; null where unknown. */
  readonly rate: number | null;
  readonly sources: readonly SourcePart[];
}

/** An amount of the sheet, with the cell that holds it where one does, and the amounts that it is the sum of. */
export interface KnownAmount {
  readonly fen: number;
  readonly parts: readonly number[];
  readonly place: SheetArea | null;
}

/** What the workbook says, ready to be asked. */
export interface SheetBook {
  readonly projects: readonly BookProject[];
  readonly departments: ReadonlyMap<string, readonly number[]>;
  /** Groups of projects by the labels of their subtotals. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  /** Indexes of the projects of a subject; null for a subject that cannot be told. */
  readonly projectsOf: (subject: Subject) => readonly number[] | null;
  /** Every amount that this may be: the sum over the subject's projects, and what a total row states. */
  readonly amounts: (subject: Subject, field: BookField) => readonly KnownAmount[];
  /** What sources of this kind pay the subject; null where the sources of one of its projects are unknown. */
  readonly sourceAmount: (
    subject: Subject,
    kind: SourceKind,
    of: 'budget' | 'expenditure',
  ) => number | null;
}

export const BOOK_FIELDS: readonly BookField[] = [
  'originalBudget',
  'adjustment',
  'carryover',
  'adjustedBudget',
  'fundsReceived',
  'expenditure',
  'balance',
];

function sourcesOf({ project, answers }: EvaluatedProject): readonly SourcePart[] {
  const fromSheet = project.sources.map(({ source, amounts }): SourcePart => ({
    kind: sourceKindOf(source),
    name: source,
    budget: amounts.adjustedBudget?.fen ?? amounts.originalBudget?.fen ?? null,
    expenditure: amounts.expenditure?.fen ?? null,
  }));
  if (fromSheet.length > 0) return fromSheet;
  return Object.entries(recordOf(answers[FIELD.sources]) ?? {}).flatMap(([name, given]) => {
    const amount = numberOf(given);
    if (amount === null) return [];
    return [{ kind: sourceKindOf(name), name, budget: fenOfAnswer(amount), expenditure: null }];
  });
}

function projectOf(evaluated: EvaluatedProject): BookProject {
  const { project } = evaluated;
  const { executionRate, ...money } = moneyOf(project);
  const stated = (field: MoneyField): number | null => project.amounts[field]?.fen ?? null;
  return {
    evaluated,
    name: project.name,
    amounts: { ...money, carryover: stated('carryover'), fundsReceived: stated('fundsReceived') },
    rate: executionRate,
    sources: sourcesOf(evaluated),
  };
}

const isMoneyField = (field: BookField): field is MoneyField & BookField =>
  MONEY_FIELDS.some((each) => each === field);

function cellOf(sheet: string, amount: Amount | undefined): SheetArea | null {
  if (!amount || amount.fen === null) return null;
  const { row, column } = amount;
  return { sheet, top: row, left: column, bottom: row, right: column };
}

/** Prepares what the workbook says. */
export function createSheetBook({ projects: evaluated, tables }: SelfEvaluation): SheetBook {
  const projects = evaluated.map(projectOf);
  const all = projects.map((_, index) => index);
  const departments = new Map<string, number[]>();
  projects.forEach(({ evaluated: { project } }, index) => {
    const name = project.department?.trim() ?? '';
    if (name.length < 2) return;
    departments.set(name, [...(departments.get(name) ?? []), index]);
  });
  const groups = new Map<string, readonly number[]>();
  for (const table of tables) {
    for (const { name, rows } of groupsOf(table)) {
      const own = all.filter((index) => {
        const of = projects[index]?.evaluated;
        return of?.table.id === table.id && of.project.rows.some((row) => rows.includes(row));
      });
      groups.set(name, [...new Set([...(groups.get(name) ?? []), ...own])]);
    }
  }
  const projectsOf = (subject: Subject): readonly number[] | null => {
    switch (subject.kind) {
      case 'whole':
        return all;
      case 'projects':
        return subject.projects;
      case 'department':
        return departments.get(subject.name) ?? groups.get(subject.name) ?? null;
      case 'part':
      case 'unknown':
        return null;
    }
  };
  const summed = (indexes: readonly number[], field: BookField): readonly KnownAmount[] => {
    const parts = indexes.map((index) => projects[index]?.amounts[field] ?? null);
    const known = parts.flatMap((fen) => fen ?? []);
    if (known.length === 0 || known.length < parts.length) return [];
    const [only] = indexes;
    const one = indexes.length === 1 && only !== undefined ? projects[only]?.evaluated : undefined;
    const place =
      one && isMoneyField(field) ? cellOf(one.table.sheet, one.project.amounts[field]) : null;
    return [{ fen: known.reduce((sum, fen) => sum + fen, 0), parts: known, place }];
  };
  const totalRows = (field: BookField): readonly KnownAmount[] => {
    if (!isMoneyField(field)) return [];
    return tables.flatMap(({ sheet, totals }) =>
      totals.flatMap(({ kind, amounts }) => {
        const amount = amounts[field];
        if (kind !== 'total' || !amount || amount.fen === null) return [];
        return [{ fen: amount.fen, parts: [amount.fen], place: cellOf(sheet, amount) }];
      }),
    );
  };
  return {
    projects,
    departments,
    groups,
    projectsOf,
    amounts: (subject, field) => {
      const indexes = projectsOf(subject);
      if (!indexes) return [];
      if (subject.kind === 'whole') {
        const rows = totalRows(field);
        const place = rows[0]?.place ?? null;
        return [...summed(indexes, field).map((known) => ({ ...known, place })), ...rows];
      }
      const each = areNamesakes(projects, indexes) ? indexes : [];
      return [...summed(indexes, field), ...each.flatMap((index) => summed([index], field))];
    },
    sourceAmount: (subject, kind, of) => {
      let sum = 0;
      for (const index of projectsOf(subject) ?? []) {
        const sources = projects[index]?.sources ?? [];
        if (sources.length === 0) return null;
        for (const part of sources) {
          const amount = part[of];
          const isOf =
            kind === 'fiscal'
              ? part.kind !== null && FISCAL_KINDS.has(part.kind)
              : part.kind === kind;
          if (!isOf) continue;
          if (amount === null) return null;
          sum += amount;
        }
      }
      return projectsOf(subject) ? sum : null;
    },
  };
}

function areNamesakes(projects: readonly BookProject[], indexes: readonly number[]): boolean {
  const names = new Set(indexes.map((index) => projects[index]?.name));
  return indexes.length > 1 && names.size === 1;
}
