import { describe, expect, test } from '@jest/globals';
import { briefs, checkDrawn } from './check-drawn';
import { GROUPED, SOUND, TYPED, changed } from './rule-cases';

/** A change of the sheet and the root that it must bring, alone at error level. */
type Fault = readonly [from: string, to: string];

describe('independent faults are told apart', () => {
  test.each<[string, string, readonly Fault[], readonly string[]]>([
    [
      'a mistyped expenditure and a mistyped balance in another row',
      TYPED,
      [
        ['76000 | 4000', '75000 | 4000'],
        ['30000 | 0 | 1 |', '30000 | 700 | 1 |'],
      ],
      ['R-D02@F3 (R-C01 R-D05)', 'R-D02@F4 (R-C01 R-C05)'],
    ],
    [
      'a mistyped total and a mistyped rate',
      TYPED,
      [
        ['226000', '236000'],
        ['0.95 |', '0.59 |'],
      ],
      ['R-D05@G3', 'R-C01@E5 (R-D02 R-D05)'],
    ],
    [
      'a mistyped expenditure and a mistyped total of another column',
      TYPED,
      [
        ['76000 | 4000', '75000 | 4000'],
        ['| 230000 | 0 |', '| 231000 | 0 |'],
      ],
      ['R-D02@F3 (R-C01 R-D05)', 'R-C01@B5 (R-D01)'],
    ],
    [
      'an error and a short range',
      SOUND,
      [
        ['=E2/D2 => 1 |', '=E2/Z2 => #DIV/0! |'],
        ['=SUM(B2:B4) => 230000', '=SUM(B2:B3) => 200000'],
      ],
      ['R-A06@G2 (R-C09)', 'R-C06@B5 (R-C01 R-C05 R-D01)'],
    ],
    [
      'a text number left out of its sum and a mistyped balance',
      changed(SOUND, ['=D4-E4 => 0', '900'], ['=SUM(F2:F4) => 4000', '=SUM(F2:F4) => 4900']),
      [
        ['| 76000 |', "| '76000 |"],
        ['226000', '150000'],
        ['0.9826086957', '0.652173913'],
      ],
      ['R-B01@E3 (R-C01 R-C05)', 'R-D02@F4 (R-C09 R-D02)'],
    ],
    [
      'a wrong subtotal and an unreadable amount',
      GROUPED,
      [
        ['=SUM(B2:B3) => 800', '810'],
        ['| 100 | 95 |', '| 100 | 九十五 |'],
      ],
      ['R-C03@B4', 'R-B02@C6'],
    ],
    [
      'overspending here, no budget there',
      TYPED,
      [
        ['| 120000 | 0 | 120000 | 120000 | 0 | 1', '| 0 | 0 | 0 | 120000 | -120000 | '],
        ['| 30000 | 0 | 1 |', '| 31000 | -1000 | 1.0333333333 |'],
        [
          '| 230000 | 0 | 230000 | 226000 | 4000 | 0.9826086957',
          '| 110000 | 0 | 110000 | 227000 | -117000 | 2.0636363636',
        ],
      ],
      ['R-D04@E2', 'R-D03@E4 (R-B05)'],
    ],
    [
      'an amount without a name and a double count',
      GROUPED,
      [
        ['| 工伤鉴定工作 |', '| |'],
        ['=B4+B7 => 1100', '=SUM(B2:B7) => 2200'],
      ],
      ['R-F09@A6', 'R-C04@B8 (R-C01)'],
    ],
    [
      'a wrong total and, in another row, a budget that is wrong by less',
      TYPED,
      [
        ['| 230000 | 0 | 230000', '| 330000 | 0 | 230000'],
        ['| 30000 | 0 | 30000 | 30000 | 0 | 1 |', '| 30000 | 0 | 30300 | 30000 | 0 | 1 |'],
      ],
      ['R-D01@D4 (R-C01 R-D02 R-D05)', 'R-C01@B5 (R-D01)'],
    ],
    [
      'ranges that miss the same row in two columns are one fault',
      SOUND,
      [
        ['=SUM(D2:D4) => 230000', '=SUM(D2:D3) => 200000'],
        ['=SUM(E2:E4) => 226000', '=SUM(E2:E3) => 196000'],
        ['0.9826086957', '0.98'],
      ],
      ['R-C06@D5 (R-C01 R-C01 R-C05 R-C05 R-C06 R-D01)'],
    ],
  ])('%s', (_, sheet, faults, roots) => {
    expect(briefs(checkDrawn(changed(sheet, ...faults)), 'error').sort()).toEqual(
      [...roots].sort(),
    );
  });
});

test('names the cell that is probably mistyped', () => {
  const [root] = checkDrawn(changed(TYPED, ['76000 | 4000', '75000 | 4000'])).findings;
  expect(root?.data.suspect).toBe('E3');
  expect(root?.data.suspectValue).toEqual({ fen: 7_600_000 });
});
