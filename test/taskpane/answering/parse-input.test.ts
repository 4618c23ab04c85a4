import { describe, expect, test } from '@jest/globals';
import {
  answerOfInput,
  formatInput,
  parseNumber,
  type NumberInput,
  type NumberKind,
} from '../../../src/taskpane/answering/parse-input';

const value = (number: number): NumberInput => ({ kind: 'value', value: number });
const fault = (why: Extract<NumberInput, { kind: 'fault' }>['fault']): NumberInput => ({
  kind: 'fault',
  fault: why,
});

describe('parseNumber', () => {
  test.each<[string, NumberKind, NumberInput]>([
    ['12.5', 'money', value(12.5)],
    ['12.', 'money', value(12)],
    ['１２．５', 'money', value(12.5)],
    ['1,234.56', 'money', value(1234.56)],
    ['-3', 'money', value(-3)],
    ['0.123456', 'money', value(0.123456)],
    ['0.1234567', 'money', fault('too-fine')],
    ['十二', 'money', fault('not-a-number')],
    ['12万', 'money', fault('not-a-number')],
    [' ', 'money', { kind: 'empty' }],
    ['30', 'integer', value(30)],
    ['30.0', 'integer', value(30)],
    ['30.5', 'integer', fault('not-whole')],
    ['95', 'ratio', value(0.95)],
    ['96.7%', 'ratio', value(0.967)],
    ['１００％', 'ratio', value(1)],
    ['1e3', 'number', fault('not-a-number')],
  ])('reads “%s” as %s', (text, kind, expected) => {
    expect(parseNumber(text, kind)).toEqual(expected);
  });

  test.each<[number, NumberKind, string]>([
    [0.967, 'ratio', '96.7'],
    [0.07, 'ratio', '7'],
    [12.5, 'money', '12.5'],
  ])('writes %d as it is typed', (number, kind, text) => {
    expect(formatInput(number, kind)).toBe(text);
    expect(parseNumber(text, kind)).toEqual(value(number));
  });
});

test('what is no number is kept as it was typed', () => {
  expect(answerOfInput('12万', 'money')).toBe('12万');
  expect(answerOfInput('12', 'money')).toBe(12);
  expect(answerOfInput('', 'money')).toBeNull();
});
