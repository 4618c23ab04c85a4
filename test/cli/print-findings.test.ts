import { expect, test } from '@jest/globals';
import { checkLines } from '../../src/cli/print-findings';
import type { Finding } from '../../src/core/finding';

const finding = (row: number): Finding => ({
  code: 'R-D08',
  rule: 'project-spent',
  severity: 'warning',
  place: { sheet: '项目', top: row, left: 3, bottom: row, right: 3 },
  related: [],
  data: { project: '甲', cell: `D${String(row + 1)}`, budget: { fen: 100 } },
  fix: null,
  consequences: [],
});

test('of very many findings alike the first hundred are printed, the rest counted', () => {
  const lines = checkLines(
    Array.from({ length: 250 }, (_, row) => finding(row)),
    'yuan',
  );
  expect(lines).toHaveLength(102);
  expect(lines[0]).toContain('250');
  expect(lines.at(-1)).toBe('  R-D08 还有 150 条，这里不再逐条列出；加 --json 可列出全部。');
});

test('a hundred are all printed', () => {
  const lines = checkLines(
    Array.from({ length: 100 }, (_, row) => finding(row)),
    'yuan',
  );
  expect(lines).toHaveLength(101);
});
