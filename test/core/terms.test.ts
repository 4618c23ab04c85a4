import { describe, expect, test } from '@jest/globals';
import { COLUMN_FIELDS, EXECUTION_STATUSES, ROW_KINDS } from '../../src/core/budget/budget-table';
import { MONEY_UNITS } from '../../src/core/budget/money';
import { SIMPLIFIED } from '../../src/core/budget/traditional-words';
import {
  FIELD_TERMS,
  ROW_TERMS,
  SOURCE_TERMS,
  STATUS_TERMS,
  UNIT_TERMS,
  keyOfTerm,
} from '../../src/core/terms';

describe.each([
  ['fields', FIELD_TERMS, COLUMN_FIELDS],
  ['units', UNIT_TERMS, MONEY_UNITS],
  ['statuses', STATUS_TERMS, EXECUTION_STATUSES],
  ['rows', ROW_TERMS, ROW_KINDS],
  ['sources', SOURCE_TERMS, Object.keys(SOURCE_TERMS)],
])('terms of %s', (_, terms, keys) => {
  test('one term, one key', () => {
    expect(Object.keys(terms).sort()).toEqual([...keys].sort());
    expect(new Set(Object.values(terms)).size).toBe(keys.length);
    const table: Readonly<Record<string, string>> = terms;
    for (const [key, term] of Object.entries(table)) {
      expect(keyOfTerm(table, term)).toBe(key);
      expect(keyOfTerm(table, `${term}?`)).toBeUndefined();
    }
  });
});

test('each traditional character has one simplified form, which is not traditional itself', () => {
  for (const [traditional, simplified] of SIMPLIFIED) {
    expect(simplified).toHaveLength(1);
    expect(simplified).not.toBe(traditional);
    expect(SIMPLIFIED.has(simplified)).toBe(false);
  }
});
