import type { CellValue } from '../../sheet/grid';
import { isCellError } from '../../sheet/grid';
import { formatNumber, formatText, isDateFormat } from '../../sheet/number-format';
import { scalar, whole } from '../call';
import type { Call, FunctionTable } from '../call';
import { numberOfText, toCondition, toNumber, toText } from '../coercion';
import type { Context } from '../context';
import { visitCells } from '../context';
import { ERRORS, fail, giveUp, isScalar } from '../value';
import { findPattern } from '../wildcard';

type Values = readonly CellValue[];

const textAt = (values: Values, position: number): string => toText(values[position] ?? null);

/** A whole number of an argument; `otherwise` when it was left out. */
function wholeAt(values: Values, position: number, context: Context, otherwise: number): number {
  const value = values[position];
  return value === undefined ? otherwise : Math.trunc(toNumber(value, context.date1904));
}

function lengthAt(values: Values, position: number, context: Context): number {
  const length = wholeAt(values, position, context, 1);
  return length < 0 ? fail(ERRORS.value) : length;
}

function middle(values: Values, context: Context): string {
  const start = wholeAt(values, 1, context, 1);
  if (start < 1) return fail(ERRORS.value);
  return textAt(values, 0).slice(start - 1, start - 1 + lengthAt(values, 2, context));
}

function substitute(values: Values, context: Context): string {
  const text = textAt(values, 0);
  const old = textAt(values, 1);
  const replacement = textAt(values, 2);
  if (values.length < 4) return old === '' ? text : text.replaceAll(old, () => replacement);
  const instance = wholeAt(values, 3, context, 1);
  if (instance < 1) return fail(ERRORS.value);
  if (old === '') return text;
  let at = -1;
  for (let count = 0; count < instance; count++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + replacement + text.slice(at + old.length);
}

function replace(values: Values, context: Context): string {
  const text = textAt(values, 0);
  const start = wholeAt(values, 1, context, 1);
  if (start < 1) return fail(ERRORS.value);
  const end = start - 1 + lengthAt(values, 2, context);
  return text.slice(0, start - 1) + textAt(values, 3) + text.slice(end);
}

function find(values: Values, context: Context, withWildcards: boolean): number {
  const start = wholeAt(values, 2, context, 1);
  const text = textAt(values, 1);
  if (start < 1 || start > text.length + 1) return fail(ERRORS.value);
  const wanted = textAt(values, 0);
  const at = withWildcards ? findPattern(wanted, text, start - 1) : text.indexOf(wanted, start - 1);
  return at < 0 ? fail(ERRORS.value) : at + 1;
}

function numberValue(values: Values): number {
  const text = textAt(values, 0).replace(/\s/g, '');
  const decimal = values.length > 1 ? textAt(values, 1).charAt(0) : '.';
  const group = values.length > 2 ? textAt(values, 2).charAt(0) : ',';
  if (decimal === '' || decimal === group) return fail(ERRORS.value);
  if (text === '') return 0;
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0) return fail(ERRORS.value);
  const plain =
    (group === '' ? whole : whole.replaceAll(group, '')) +
    (fraction === undefined ? '' : `.${fraction}`);
  const match = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?)(%*)$/.exec(plain);
  if (!match) return fail(ERRORS.value);
  return Number(match[1]) / 100 ** (match[2]?.length ?? 0);
}

function valueOf(value: CellValue, context: Context): number {
  if (typeof value === 'boolean') return fail(ERRORS.value);
  return toNumber(value, context.date1904);
}

function formatted(values: Values, context: Context): string {
  const [value = null] = values;
  const code = textAt(values, 1);
  if (typeof value === 'boolean') return toText(value);
  const number =
    typeof value === 'string'
      ? numberOfText(value, context.date1904)
      : toNumber(value, context.date1904);
  if (number === undefined) return formatText(toText(value), code);
  if (code === '') return '';
  if (code.includes('/') && !isDateFormat(code)) return giveUp();
  const shown = formatNumber(number, code, context.date1904);
  return shown === '#' ? fail(ERRORS.value) : shown;
}

/** CHAR for the codes that mean the same on every machine. */
function character(values: Values, context: Context): string {
  const code = wholeAt(values, 0, context, 0);
  if (code < 1 || code > 255) return fail(ERRORS.value);
  return code < 128 ? String.fromCharCode(code) : giveUp();
}

/** Texts of all values of the arguments from a position on, cell by cell. */
function textsOf(call: Call, from: number): string[] {
  const texts: string[] = [];
  const take = (value: CellValue): void => {
    texts.push(isCellError(value) ? fail(value) : toText(value));
  };
  for (let position = from; position < call.count; position++) {
    const value = call.value(position);
    if (isScalar(value)) take(value);
    else if (value.kind === 'array') value.rows.flat().forEach(take);
    else for (const area of value.areas) visitCells(call.context, area, take);
  }
  return texts;
}

function joined(call: Call): string {
  const isEmptyLeftOut = toCondition(call.scalar(1));
  const texts = textsOf(call, 2);
  return texts.filter((text) => !isEmptyLeftOut || text !== '').join(call.text(0));
}

/** Functions of texts. */
export const TEXT: FunctionTable = {
  LEFT: scalar(1, 2, (values, context) => textAt(values, 0).slice(0, lengthAt(values, 1, context))),
  RIGHT: scalar(1, 2, (values, context) => {
    const text = textAt(values, 0);
    return text.slice(Math.max(0, text.length - lengthAt(values, 1, context)));
  }),
  MID: scalar(3, 3, middle),
  LEN: scalar(1, 1, (values) => textAt(values, 0).length),
  TRIM: scalar(1, 1, (values) =>
    textAt(values, 0)
      .replace(/^ +| +$/g, '')
      .replace(/ {2,}/g, ' '),
  ),
  CLEAN: scalar(1, 1, (values) =>
    Array.from(textAt(values, 0))
      .filter((letter) => letter >= ' ')
      .join(''),
  ),
  CHAR: scalar(1, 1, character),
  UPPER: scalar(1, 1, (values) => textAt(values, 0).toUpperCase()),
  LOWER: scalar(1, 1, (values) => textAt(values, 0).toLowerCase()),
  EXACT: scalar(2, 2, (values) => textAt(values, 0) === textAt(values, 1)),
  REPT: scalar(2, 2, (values, context) => textAt(values, 0).repeat(lengthAt(values, 1, context))),
  SUBSTITUTE: scalar(3, 4, substitute),
  REPLACE: scalar(4, 4, replace),
  FIND: scalar(2, 3, (values, context) => find(values, context, false)),
  SEARCH: scalar(2, 3, (values, context) => find(values, context, true)),
  VALUE: scalar(1, 1, ([value = null], context) => valueOf(value, context)),
  NUMBERVALUE: scalar(1, 3, numberValue),
  TEXT: scalar(2, 2, formatted),
  CONCATENATE: scalar(1, 255, (values) => values.map(toText).join('')),
  CONCAT: whole(1, 255, (call) => textsOf(call, 0).join('')),
  TEXTJOIN: whole(3, 255, joined),
};
