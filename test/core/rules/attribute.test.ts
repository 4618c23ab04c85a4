import { describe, expect, test } from '@jest/globals';
import { briefs, checkDrawn } from './check-drawn';

const FORMULAS = `
  | 项目名称 | 年初预算数 | 调整数 | 全年预算数 | 支出数 | 结余 | 执行率 |
  | 软件维护 | 120000 | 0 | =B2+C2 => 120000 | 120000 | =D2-E2 => 0 | =E2/D2 => 1 |
  | 待遇发放 | 80000 | -10000 | =B3+C3 => 70000 | 66500 | =D3-E3 => 3500 | =E3/D3 => 0.95 |
  | 业务培训 | 30000 | 0 | =B4+C4 => 30000 | 30000 | =D4-E4 => 0 | =E4/D4 => 1 |
  | 合计 | =SUM(B2:B4) => 230000 | =SUM(C2:C4) => -10000 | =SUM(D2:D4) => 220000 | =SUM(E2:E4) => 216500 | =SUM(F2:F4) => 3500 | =E5/D5 => 0.984090909 |
`;
const TYPED = FORMULAS.replace(/=[^|]*=> /g, '');

describe('one cause, one finding', () => {
  test.each<[string, string, [string, string], string[]]>([
    ['nothing planted', FORMULAS, ['', ''], []],
    ['expenditure mistyped', TYPED, ['66500', '65500'], ['R-D02@F3 (R-C01 R-D05)']],
    ['total mistyped', TYPED, ['216500', '261500'], ['R-C01@E5 (R-D02 R-D05)']],
    ['balance mistyped', TYPED, ['3500 | 0.95', '5300 | 0.95'], ['R-D02@F3 (R-C01 R-C13)']],
    ['budget mistyped', TYPED, ['| 70000', '| 77000'], ['R-D01@D3 (R-C01 R-D02 R-D05 R-D09)']],
    [
      'adjustment mistyped',
      TYPED,
      ['| -10000 | 70000', '| 10000 | 70000'],
      ['R-D01@D3 (R-C01 R-C13)'],
    ],
    ['rate mistyped', TYPED, ['0.95 ', '0.59 '], ['R-D05@G3']],
  ])('%s', (_, sheet, [good, bad], found) => {
    expect(briefs(checkDrawn(sheet.replace(good, bad)), 'error')).toEqual(found);
  });
});
