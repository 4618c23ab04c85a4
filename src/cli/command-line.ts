import { parseArgs } from 'node:util';
import type { AsOf } from '../app/check-workbook';
import { parseColumn } from '../core/sheet/address';
import { COLUMN_FIELDS, type ColumnField } from '../core/budget/budget-table';
import { MONEY_UNITS, type MoneyUnit } from '../core/budget/money';
import type { ReadingChoices } from '../core/budget/reading';
import { UNIT_TERMS } from '../core/terms';
import { TEXT } from './text';
import { UsageError } from './usage-error';

/** What was typed, checked and in the product's own terms. */
export interface CommandLine {
  readonly command: string;
  readonly files: readonly string[];
  readonly choices: ReadingChoices;
  readonly outline: string | null;
  readonly asOf: AsOf | null;
  /** YYYY-MM-DD; today where none was chosen. */
  readonly date: string;
  /** The same where it was chosen, else null. */
  readonly chosenDate: string | null;
  readonly output: string | null;
  readonly answers: string | null;
  readonly against: string | null;
  readonly json: boolean;
  readonly explain: boolean;
  readonly force: boolean;
  readonly inPlace: boolean;
  readonly help: boolean;
}

const OPTIONS = {
  sheet: { type: 'string' },
  unit: { type: 'string' },
  map: { type: 'string', multiple: true },
  answer: { type: 'string', multiple: true },
  outline: { type: 'string' },
  'as-of': { type: 'string' },
  date: { type: 'string' },
  output: { type: 'string', short: 'o' },
  answers: { type: 'string' },
  against: { type: 'string' },
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  'in-place': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function unitOf(word: string): MoneyUnit {
  const unit = MONEY_UNITS.find((candidate) => UNIT_TERMS[candidate] === word);
  if (!unit) throw new UsageError(TEXT.badUnit(word));
  return unit;
}

function splitPair(text: string, complain: (text: string) => string): readonly [string, string] {
  const at = text.lastIndexOf('=');
  if (at <= 0) throw new UsageError(complain(text));
  return [text.slice(0, at), text.slice(at + 1)];
}

function columnsOf(maps: readonly string[]): Partial<Record<ColumnField, number>> {
  const columns: Partial<Record<ColumnField, number>> = {};
  for (const text of maps) {
    const [name, letters] = splitPair(text, TEXT.badMap);
    const field = COLUMN_FIELDS.find((candidate) => candidate === name);
    const column = parseColumn(letters);
    if (field === undefined || column === undefined) throw new UsageError(TEXT.badMap(text));
    columns[field] = column;
  }
  return columns;
}

function monthOf(text: string): AsOf {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  const month = Number(match?.[2]);
  if (!match || month < 1 || month > 12) throw new UsageError(TEXT.badMonth(text));
  return { year: Number(match[1]), month };
}

function dateOf(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDate || new Date(text).toISOString().slice(0, 10) !== text) {
    throw new UsageError(TEXT.badDate(text));
  }
  return text;
}

/** Today, or the day of SOURCE_DATE_EPOCH where that is set, as YYYY-MM-DD in UTC. */
function today(epoch: string | undefined, now: Date): string {
  const seconds = Number(epoch);
  const day = epoch !== undefined && Number.isFinite(seconds) ? new Date(seconds * 1000) : now;
  return day.toISOString().slice(0, 10);
}

function complaintOf(code: string | undefined, message: string): (option: string) => string {
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return TEXT.unknownOption;
  return message.includes('not take') ? TEXT.needlessValue : TEXT.missingValue;
}

function parseRaw(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    // Node tells which option only within its English sentence.
    const option = /'(-[-\w]*)/.exec(message)?.[1] ?? '';
    throw new UsageError(complaintOf(code, message)(option), { cause });
  }
}

/** Understands the words after the program's name. Throws UsageError. */
export function parseCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  now: Date,
): CommandLine {
  const { values, positionals } = parseRaw(args);
  const [command = '', ...files] = positionals;
  const chosenDate = values.date === undefined ? null : dateOf(values.date);
  return {
    command,
    files,
    choices: {
      ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
      ...(values.unit === undefined ? {} : { unit: unitOf(values.unit) }),
      ...(values['as-of'] === undefined ? {} : { isMonthTold: true }),
      columns: columnsOf(values.map ?? []),
      answers: Object.fromEntries(
        (values.answer ?? []).map((text) => splitPair(text, TEXT.badAnswer)),
      ),
    },
    outline: values.outline ?? null,
    asOf: values['as-of'] === undefined ? null : monthOf(values['as-of']),
    date: chosenDate ?? today(environment['SOURCE_DATE_EPOCH'], now),
    chosenDate,
    output: values.output ?? null,
    answers: values.answers ?? null,
    against: values.against ?? null,
    json: values.json,
    explain: values.explain,
    force: values.force,
    inPlace: values['in-place'],
    help: values.help,
  };
}
