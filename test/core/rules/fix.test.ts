import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/finding';
import { formatCell } from '../../../src/core/sheet/address';
import type { CellValue } from '../../../src/core/sheet/grid';
import { checkDrawn } from './check-drawn';
import { GROUPED, SOUND, TYPED, changed } from './rule-cases';

function findAll(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => [finding, ...findAll(finding.consequences)]);
}

function shownValue(value: CellValue): string {
  return typeof value === 'object' ? (value?.error ?? '') : String(value);
}

describe('a fix says what it changes', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'R-C01',
      changed(TYPED, ['226000', '226100']),
      'set-formula',
      ['E5 226100 -> =SUM(E2:E4) 226000'],
    ],
    [
      'R-C06',
      changed(SOUND, ['=SUM(E2:E4) => 226000', '=SUM(E$2:E3) => 196000']),
      'extend-range',
      ['E5 =SUM(E$2:E3) -> =SUM(E$2:E4) 226000'],
    ],
    [
      'R-C06',
      changed(SOUND, ['=SUM(E2:E4) => 226000', '=SUBTOTAL(9,E2:E3) => 196000']),
      'extend-range',
      ['E5 =SUBTOTAL(9,E2:E3) -> =SUBTOTAL(9,E2:E4) 226000'],
    ],
    [
      'R-C04',
      changed(GROUPED, ['=B4+B7 => 1100', '=SUM(B2:B7) => 2200']),
      'set-formula',
      ['B8 =SUM(B2:B7) -> =SUM(B4,B7) 1100'],
    ],
    [
      'R-C07',
      changed(GROUPED, ['=B4+B7 => 1100', '=B4+B6 => 900']),
      'set-formula',
      ['B8 =B4+B6 -> =B4+B7 1100'],
    ],
    [
      'R-B01',
      changed(TYPED, ['| 76000 |', "| '76,000.50 |"]),
      'convert-text',
      ['E3 76,000.50 -> 76000.5'],
    ],
    [
      'R-D02',
      changed(TYPED, ['| 4000 | 0.95', '| 5000 | 0.95']),
      'set-formula',
      ['F3 5000 -> =D3-E3 4000'],
    ],
    ['R-D05', changed(TYPED, ['0.95 |', '0.93 |']), 'set-formula', ['G3 0.93 -> =E3/D3 0.95']],
  ])('%s', (code, sheet, kind, edits) => {
    const fix = findAll(checkDrawn(sheet).findings).find((one) => one.code === code)?.fix;
    expect(fix?.kind).toBe(kind);
    const shown = fix?.edits.map(({ row, column, before, after }) => {
      const from = before.formula === null ? shownValue(before.value) : `=${before.formula}`;
      const to =
        after.formula === null
          ? shownValue(after.value)
          : `=${after.formula} ${shownValue(after.value)}`;
      return `${formatCell(row, column)} ${from} -> ${to}`;
    });
    expect(shown).toEqual(edits);
  });
});
