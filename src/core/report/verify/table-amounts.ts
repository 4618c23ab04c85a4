import { fenOfDecimal } from '../../budget/fen';
import { FEN_PER_UNIT, type MoneyUnit } from '../../budget/money';
import { normalText } from '../../budget/normal-text';
import { parseAmount } from '../../budget/parse-amount';
import type { StatedNumber } from './find-numbers';
import type { NarrativeFacts } from './narrative-facts';
import type { BookField } from './sheet-book';
import { projectsSubject, WHOLE, type Subject } from './subject';
import { BUDGET_HEAD, TABLE_HEADS, TABLE_UNITS, TOTAL_ROW, UNIT_NOTE } from './table-words';
import type { TextCell, TextTable } from './text-tables';

/** A number in a table of the narrative, with the row's subject and what its column holds. */
export interface TableAmount {
  readonly cell: TextCell;
  readonly subject: Subject;
  /** Fields that the column may hold, the likeliest first; `rate` for an execution rate. */
  readonly fields: readonly BookField[] | 'rate';
  /** The number in each unit that the table may be kept in; one where the table names its unit. */
  readonly readings: readonly StatedNumber[];
}

type Column = {
  readonly fields: readonly BookField[] | 'rate' | 'name';
  readonly unit: MoneyUnit | null;
} | null;

const HEAD_ROWS = 3;
const GUESSED_UNITS: readonly MoneyUnit[] = ['tenThousandYuan', 'yuan'];

function unitIn(text: string): MoneyUnit | null {
  return TABLE_UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function columnOf(head: string): Column {
  const plain = normalText(head);
  const bare = plain.replace(/[()].*$/, '');
  const unit = unitIn(plain.slice(bare.length));
  if (BUDGET_HEAD.test(bare)) return { fields: ['adjustedBudget', 'originalBudget'], unit };
  const found = TABLE_HEADS.find(([pattern]) => pattern.test(bare))?.[1];
  if (found === undefined) return null;
  return { fields: found === 'name' || found === 'rate' ? found : [found], unit };
}

function readingOf(decimal: string, unit: MoneyUnit): StatedNumber {
  const places = decimal.split('.')[1]?.length ?? 0;
  return {
    index: 0,
    length: decimal.length,
    kind: 'money',
    value: fenOfDecimal(decimal, unit).fen,
    step: Math.max(1, FEN_PER_UNIT[unit] / 10 ** places),
    bound: null,
    isOther: false,
    isBare: false,
  };
}

function readingsOf(
  text: string,
  column: NonNullable<Column>,
  unit: MoneyUnit | null,
): readonly StatedNumber[] {
  const percent = /^(\d{1,5}(?:\.\d{1,6})?)\s?[%％]$/.exec(normalText(text))?.[1];
  if (column.fields === 'rate') {
    if (percent === undefined) return [];
    const places = percent.split('.')[1]?.length ?? 0;
    const reading = readingOf('0', 'yuan');
    return [{ ...reading, kind: 'ratio', value: Number(percent) / 100, step: 10 ** -(places + 2) }];
  }
  const parsed = parseAmount(text);
  if (parsed.kind !== 'amount') return [];
  const known = parsed.unit ?? column.unit ?? unit;
  return (known === null ? GUESSED_UNITS : [known]).map((each) => readingOf(parsed.decimal, each));
}

/** The numbers in the narrative's tables that stand in a project's row or the row of all, under a head that tells what they are. */
export function tableAmounts({ tables, names }: NarrativeFacts): readonly TableAmount[] {
  return tables.flatMap((table) => {
    const at = table.rows.slice(0, HEAD_ROWS).findIndex(({ cells }) => {
      const columns = cells.map(({ text }) => columnOf(text));
      return columns.some((column) => column?.fields === 'name') && columns.some(isMeasured);
    });
    const head = table.rows[at];
    if (!head) return [];
    const columns = head.cells.map(({ text }) => columnOf(text));
    const unit = tableUnit(table, at);
    const nameAt = columns.findIndex((column) => column?.fields === 'name');
    return table.rows.slice(at + 1).flatMap(({ cells }): TableAmount[] => {
      const isTotal = cells
        .slice(0, nameAt + 1)
        .some(({ text }) => TOTAL_ROW.test(normalText(text)));
      const offset = columns.length - cells.length;
      if (offset < 0 || (offset > 0 && !isTotal)) return [];
      const subject = isTotal ? WHOLE : subjectOf(cells[nameAt]?.text ?? '', names);
      if (!subject) return [];
      return cells.flatMap((cell, place): TableAmount[] => {
        const column = columns[place + offset];
        if (!column || column.fields === 'name') return [];
        const readings = readingsOf(cell.text, column, unit);
        return readings.length === 0 ? [] : [{ cell, subject, fields: column.fields, readings }];
      });
    });
  });
}

const isMeasured = (column: Column): boolean => column !== null && column.fields !== 'name';

function subjectOf(text: string, names: NarrativeFacts['names']): Subject | null {
  const match = names.exact.get(text) ?? names.match(text, true);
  return match ? projectsSubject(match.projects) : null;
}

function tableUnit({ rows, before }: TextTable, head: number): MoneyUnit | null {
  const above = rows.slice(0, head).flatMap(({ cells }) => cells.map(({ text }) => text));
  const notes = [...before, ...above].filter((text) => UNIT_NOTE.test(text));
  const [last] = notes.slice(-1);
  return last === undefined ? null : unitIn(normalText(last));
}
