import { isCellError } from '../sheet/grid';
import type { CellValue } from '../sheet/grid';
import { fifteenDigits, numberOfText } from './coercion';
import { NotComputable, giveUp } from './value';
import { textMatcher } from './wildcard';

/** Decides whether a cell's value meets a condition. */
export type Matcher = (value: CellValue) => boolean;

/** A number that a text would be read as; texts that only some machines read as one count as text. */
function plainNumber(text: string, date1904: boolean): number | undefined {
  try {
    return numberOfText(text, date1904);
  } catch (error) {
    if (error instanceof NotComputable) return undefined;
    throw error;
  }
}

function numberMatcher(operator: string, limit: number, date1904: boolean): Matcher {
  const wanted = fifteenDigits(limit);
  const equals: Matcher = (value) => {
    const number = typeof value === 'string' ? plainNumber(value, date1904) : value;
    return typeof number === 'number' && fifteenDigits(number) === wanted;
  };
  if (operator === '=') return equals;
  if (operator === '<>') return (value) => !equals(value);
  return (value) => {
    if (typeof value !== 'number') return false;
    const number = fifteenDigits(value);
    if (operator === '<') return number < wanted;
    if (operator === '>') return number > wanted;
    return operator === '<=' ? number <= wanted : number >= wanted;
  };
}

function negated(matcher: Matcher, operator: string): Matcher {
  if (operator === '=') return matcher;
  return operator === '<>' ? (value) => !matcher(value) : giveUp();
}

function operandMatcher(operator: string, operand: string, date1904: boolean): Matcher {
  const number = numberOfText(operand, date1904);
  if (number !== undefined) return numberMatcher(operator, number, date1904);
  const upper = operand.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') {
    return negated((value) => value === (upper === 'TRUE'), operator);
  }
  if (/^#[A-Z0-9/]+[!?]?$/.test(upper)) {
    return negated((value) => isCellError(value) && value.error === upper, operator);
  }
  const matches = textMatcher(operand);
  return negated((value) => typeof value === 'string' && matches(value), operator);
}

/** The condition of COUNTIF, SUMIF and their kin, such as ">=100", "a*" or 302. */
export function readCriterion(criterion: CellValue, date1904: boolean): Matcher {
  if (criterion === null) return numberMatcher('=', 0, date1904);
  if (typeof criterion === 'number') return numberMatcher('=', criterion, date1904);
  if (typeof criterion === 'boolean') return (value) => value === criterion;
  if (isCellError(criterion)) {
    return (value) => isCellError(value) && value.error === criterion.error;
  }
  const operator = /^(?:<>|<=|>=|<|>|=)/.exec(criterion)?.[0];
  const operand = criterion.slice(operator?.length ?? 0);
  if (operand === '') {
    if (operator === undefined) return (value) => value === null || value === '';
    if (operator === '=') return (value) => value === null;
    return operator === '<>' ? (value) => value !== null : giveUp();
  }
  return operandMatcher(operator ?? '=', operand, date1904);
}
