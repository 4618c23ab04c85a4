import { describe, expect, test } from '@jest/globals';
import { REFUSAL_CODES } from '../../src/files/refusal';
import { refusalText } from '../../src/files/refusal-text';

describe('refusalText', () => {
  test.each(REFUSAL_CODES)('%s says on one line what happened and what to do', (code) => {
    const text = refusalText({ code, detail: '' });
    expect(text).toMatch(/^[^\n]{20,200}。$/);
    expect(text).toMatch(/请/);
  });

  test('no two codes share a sentence', () => {
    const texts = REFUSAL_CODES.map((code) => refusalText({ code, detail: '' }));
    expect(new Set(texts).size).toBe(REFUSAL_CODES.length);
  });

  test.each(['legacy-xls', 'et', 'csv', 'xlsb', 'ods'] as const)(
    '%s names the way to .xlsx',
    (code) => {
      expect(refusalText({ code, detail: '' })).toContain('另存为');
    },
  );

  test('the part concerned stands at the end', () => {
    expect(refusalText({ code: 'missing-part', detail: 'xl/a.xml' })).toMatch(/（xl\/a\.xml）$/);
  });
});
