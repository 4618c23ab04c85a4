import { parseFormula } from '../../../src/core/formula/expression';
import type { CellValue } from '../../../src/core/sheet/grid';
import { refuse } from '../protocol/host-error';

/** What Excel makes of something that is typed or written into a cell. */
export interface Typed {
  readonly value: CellValue;
  /** Without its leading =. */
  readonly formula: string | null;
  /** A format that comes with what was typed, for a cell whose format is General. */
  readonly numberFormat?: string;
}

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;
const NUMBER = /^[-+]?(?:\d+(?:,\d{3})*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const EPOCH = 25_569;

const constant = (value: CellValue, numberFormat?: string): Typed => ({
  value,
  formula: null,
  ...(numberFormat !== undefined && { numberFormat }),
});

/** What a value written through the API, or typed, becomes in a cell of a number format (US culture). */
export function typed(input: unknown, format: string, date1904: boolean): Typed {
  if (typeof input === 'boolean') return constant(input);
  if (typeof input === 'number') {
    return constant(format === '@' ? String(input) : fifteen(input));
  }
  if (typeof input !== 'string') return refuse('InvalidArgument');
  if (input === '') return constant(null);
  if (input.length > MAX_TEXT) return refuse('InvalidArgument');
  if (input.startsWith("'")) return constant(input.slice(1));
  if (format === '@') return constant(input);
  if (input.startsWith('=') && input.length > 1) return formulaOf(input.slice(1));
  return fromText(input, date1904);
}

function fromText(input: string, date1904: boolean): Typed {
  const text = input.trim();
  if (NUMBER.test(text)) return constant(fifteen(Number(text.replaceAll(',', ''))));
  if (/^\([\d,]+(?:\.\d+)?\)$/.test(text)) {
    return constant(-fifteen(Number(text.slice(1, -1).replaceAll(',', ''))));
  }
  if (text.endsWith('%') && NUMBER.test(text.slice(0, -1))) {
    const value = Number(text.slice(0, -1).replaceAll(',', '')) / 100;
    return constant(fifteen(value), text.includes('.') ? '0.00%' : '0%');
  }
  if (text.startsWith('$') && NUMBER.test(text.slice(1))) {
    const format = text.includes('.') ? '"$"#,##0.00' : '"$"#,##0';
    return constant(Number(text.slice(1).replaceAll(',', '')), format);
  }
  if (/^(?:true|false)$/i.test(text)) return constant(/^t/i.test(text));
  if (ERRORS.test(text.toUpperCase())) return constant({ error: text.toUpperCase() });
  const date = dateOf(text, date1904);
  if (date) return date;
  if (/^[-+@]./.test(text)) return formulaOf(text);
  return constant(input);
}

function formulaOf(formula: string): Typed {
  if (formula.length > MAX_FORMULA || !parseFormula(formula)) {
    return refuse('InvalidArgument', 'The formula is missing a range, argument or parenthesis.');
  }
  return { value: 0, formula };
}

/** A number as Excel keeps it: 15 digits. */
function fifteen(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : refuse('InvalidArgument');
}

function serial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1900 || year > 9999) return undefined;
  return date.getTime() / DAY + EPOCH - (date1904 ? 1462 : 0);
}

/** Dates and times as an American Excel takes them, the short forms that surprise people among them. */
function dateOf(text: string, date1904: boolean): Typed | undefined {
  const at = (year: unknown, month: unknown, day: unknown, format: string): Typed | undefined => {
    const value = serial(Number(year), Number(month), Number(day), date1904);
    return value === undefined ? undefined : constant(value, format);
  };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return at(iso[1], iso[2], iso[3], 'm/d/yyyy');
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  if (american) return at(american[3], american[1], american[2], 'm/d/yyyy');
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (month) return at(month[1], month[2], 1, 'mmm-yy');
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return at(new Date().getFullYear(), short[1], short[2], 'd-mmm');
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time && Number(time[2]) < 60) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return constant(seconds / 86_400, time[3] === undefined ? 'h:mm' : 'h:mm:ss');
  }
  return undefined;
}
