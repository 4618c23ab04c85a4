import type { DrawnCheck } from './check-drawn';

/** A drawn workbook: one text for each sheet, named Sheet1, Sheet2 … */
export interface Drawing extends DrawnCheck {
  readonly sheets: readonly string[];
}

/** What a rule flags, and where (code@cell), and what it accepts. */
export interface RuleCase {
  readonly flags: Drawing;
  readonly at: string;
  readonly accepts: Drawing;
}

const one = (sheet: string, more: DrawnCheck = {}): Drawing => ({ sheets: [sheet], ...more });
const two = (first: string, second: string, more: DrawnCheck = {}): Drawing => ({
  sheets: [first, second],
  ...more,
});

/** A sound sheet with formulas. */
export const SOUND = `
  | 项目名称 | 年初预算数 | 调整数 | 全年预算数 | 支出数 | 结余 | 执行率 |
  | 软件系统维护 | 120000 | 0 | =B2+C2 => 120000 | 120000 | =D2-E2 => 0 | =E2/D2 => 1 |
  | 养老待遇发放 | 80000 | 0 | =B3+C3 => 80000 | 76000 | =D3-E3 => 4000 | =E3/D3 => 0.95 |
  | 经办业务培训 | 30000 | 0 | =B4+C4 => 30000 | 30000 | =D4-E4 => 0 | =E4/D4 => 1 |
  | 合计 | =SUM(B2:B4) => 230000 | =SUM(C2:C4) => 0 | =SUM(D2:D4) => 230000 | =SUM(E2:E4) => 226000 | =SUM(F2:F4) => 4000 | =E5/D5 => 0.9826086957 |
`;

/** The same without formulas. */
export const TYPED = SOUND.replace(/=[^|]*=> /g, '');

/** Two groups with subtotals. */
export const GROUPED = `
  | 项目名称 | 全年预算数 | 支出数 |
  | 养老待遇发放 | 500 | 490 |
  | 养老资格认证 | 300 | 300 |
  | 小计 | =SUM(B2:B3) => 800 | =SUM(C2:C3) => 790 |
  | 工伤预防宣传 | 200 | 200 |
  | 工伤鉴定工作 | 100 | 95 |
  | 小计 | =SUM(B5:B6) => 300 | =SUM(C5:C6) => 295 |
  | 合计 | =B4+B7 => 1100 | =C4+C7 => 1085 |
`;

/** A sheet with one thing changed. */
export function changed(sheet: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the sheet: ${from}`);
    return text.replace(from, to);
  }, sheet);
}

const sound = one(SOUND);
const SOURCES = `
  | 项目名称 | 全年预算数 | | | 支出数 |
  |          | 小计 | 财政拨款 | 单位资金 | |
  | 软件系统维护 | 120 | 100 | 20 | 120 |
  | 养老待遇发放 | 80 | 80 | 0 | 80 |
  | 经办业务培训 | 30 | 25 | 5 | 30 |
  | 合计 | 230 | 205 | 25 | 230 |
`;
const merged = { drawn: { merges: ['A1:A2', 'B1:D1', 'E1:E2'] } };
const MEMOS = `
  | 项目名称 | 全年预算数 | 支出数 |
  | 经办业务培训 | 100 | 100 |
  | 养老待遇发放 | 500 | 490 |
  | 其中：企业退休 | 300 | 290 |
  | 其中：机关退休 | 200 | 200 |
  | 合计 | 600 | 590 |
`;

/** One case or more for each rule of the catalogue, in its order. */
export const RULE_CASES: Readonly<Record<string, readonly RuleCase[]>> = {
  'R-A01': [
    { flags: one('| 通知 | \n | 请各科室于月底前报送材料 |'), at: 'R-A01@', accepts: sound },
  ],
  'R-A02': [],
  'R-A03': [
    {
      flags: one(`
        | 项目名称 | 年初预算数 | 全年预算数 | 支出数（万元） | 结余 |
        | 软件系统维护 | 120000 | 120000 | 12 | 0 |
        | 养老待遇发放 | 80000 | 80000 | 7.6 | 4000 |
      `),
      at: 'R-A03@D1:D3',
      accepts: sound,
    },
  ],
  'R-A04': [],
  'R-A05': [
    {
      flags: one(`| 2018年度项目支出预算执行情况表 | ${SOUND}`, {
        asOf: { year: 2019, month: 12 },
      }),
      at: 'R-A05@A1',
      accepts: one(`| 2019年度项目支出预算执行情况表 | ${TYPED}`, {
        asOf: { year: 2019, month: 12 },
      }),
    },
  ],
  'R-A06': [
    {
      flags: one(changed(SOUND, ['=E3/D3 => 0.95', '=E3/D9 => #DIV/0!'])),
      at: 'R-A06@G3',
      accepts: sound,
    },
    {
      flags: one(changed(SOUND, ['| 76000 |', '| =Z9 => #REF! |'], ['226000', '#REF!'])),
      at: 'R-A06@E3',
      accepts: sound,
    },
    {
      // A formula without a value is no blank: the total that reads it hangs beneath.
      flags: one(changed(SOUND, ['| 76000 |', '| =LOOKEDUP(A3) => |'], ['226000', '']), {
        drawn: { stale: ['E3', 'E5'] },
      }),
      at: 'R-A06@E3',
      accepts: sound,
    },
  ],
  'R-A07': [
    { flags: { ...sound, drawn: { hiddenRows: [3] } }, at: 'R-A07@A3:G3', accepts: sound },
    { flags: { ...sound, drawn: { hiddenColumns: ['E'] } }, at: 'R-A07@E2:E4', accepts: sound },
  ],
  'R-A08': [
    {
      flags: { ...sound, drawn: { filter: 'A1:G4', hiddenRows: [3] } },
      at: 'R-A08@A1:G4',
      accepts: sound,
    },
  ],
  'R-A09': [
    {
      flags: one(changed(TYPED, ['| 76000 |', '| |']), { drawn: { merges: ['E2:E3'] } }),
      at: 'R-A09@E2:E3',
      accepts: { ...sound, drawn: { merges: ['A2:A2'] } },
    },
  ],
  'R-A10': [
    { flags: one(`${SOUND}| | | | | | |\n | | | | | 12345 | |`), at: 'R-A10@E7', accepts: sound },
  ],
  'R-A11': [
    {
      flags: one(changed(SOUND, ['| 76000 |', '| =[1]Sheet1!B3 => 76000 |'])),
      at: 'R-A11@E3',
      accepts: sound,
    },
  ],
  'R-A12': [
    {
      flags: one(`
        | 项目名称 | 全年预算数 | 支出数 |
        | 软件系统维护 | 12 | 12 |
        | 养老待遇发放 | 8 | 8 |
        | 项目名称 | 全年预算数 | 支出数 |
        | 经办业务培训 | 3 | 3 |
        | 合计 | 23 | 23 |
      `),
      at: 'R-A12@A4:C4',
      accepts: sound,
    },
  ],
  'R-A13': [
    {
      flags: one(`
        | 项目名称 | 全年预算数 | 全年预算数 | 支出数 |
        | 软件系统维护 | 12 | 12 | 12 |
        | 养老待遇发放 | 8 | 8 | 8 |
      `),
      at: 'R-A13@C1',
      accepts: sound,
    },
  ],
  'R-B01': [
    { flags: one(changed(TYPED, ['| 76000 |', "| '76000 |"])), at: 'R-B01@E3', accepts: sound },
    {
      flags: one(changed(SOUND, ['| 76000 |', "| '76000 |"], ['226000', '150000'])),
      at: 'R-B01@E3',
      accepts: sound,
    },
  ],
  'R-B02': [
    {
      flags: one(changed(TYPED, ['| 76000 |', '| 约七万 |'])),
      at: 'R-B02@E3',
      accepts: one(changed(TYPED, ['| 0 | 1 |', '| — | 1 |'])),
    },
  ],
  'R-B03': [
    {
      flags: one(changed(TYPED, ['| 76000 |', '| 7.6万元 |'])),
      at: 'R-B03@E3',
      accepts: one(changed(TYPED, ['| 76000 |', '| 76000元 |'])),
    },
  ],
  'R-B04': [
    { flags: one(changed(TYPED, ['| 76000 |', '| ７６０００ |'])), at: 'R-B04@E3', accepts: sound },
  ],
  'R-B05': [
    {
      flags: one(`
        | 项目名称 | 全年预算数 | 支出数 |
        | 软件系统维护 | 12 | -12 |
        | 养老待遇发放 | 8 | 8 |
        | 经办业务培训 | 3 | 3 |
      `),
      at: 'R-B05@C2',
      accepts: one(changed(TYPED, ['| 80000 | 0 | 80000', '| 90000 | -10000 | 80000'])),
    },
  ],
  'R-B06': [
    {
      flags: one(changed(TYPED, ['| 76000 |', '| 76000.125 |'])),
      at: 'R-B06@E3',
      accepts: one(changed(TYPED, ['| 76000 |', '| 76000.12 |'])),
    },
  ],
  'R-B07': [
    {
      flags: one(changed(TYPED, ['| 76000 |', '|  |']), {
        choices: { answers: { 'blank:Sheet1:expenditure': 'unknown' } },
      }),
      at: 'R-B07@E3',
      accepts: sound,
    },
  ],
  'R-B08': [
    {
      flags: one(
        '| 项目编码 | 项目名称 | 全年预算数 | 支出数 |\n | 510923220000004000 | 软件系统维护 | 12 | 12 |\n | 510923220000005000 | 养老待遇发放 | 8 | 8 |',
      ),
      at: 'R-B08@A2',
      accepts: one(
        "| 项目编码 | 项目名称 | 全年预算数 | 支出数 |\n | '510923220000004316 | 软件系统维护 | 12 | 12 |\n | '510923220000004317 | 养老待遇发放 | 8 | 8 |",
      ),
    },
  ],
  'R-B09': [
    {
      flags: one(
        '| 项目名称 | 支出数 |\n | 软件系统维护 | 1.004 |\n | 养老待遇发放 | 1.004 |\n | 经办业务培训 | 1.004 |\n | 合计 | =SUM(B2:B4) => 3.012 |',
        {
          choices: { unit: 'tenThousandYuan' },
          drawn: { formats: { 'B2:B5': '0.00' } },
        },
      ),
      at: 'R-B09@B5',
      accepts: one(
        '| 项目名称 | 支出数 |\n | 软件系统维护 | 1.01 |\n | 养老待遇发放 | 1.02 |\n | 合计 | =SUM(B2:B3) => 2.03 |',
        {
          choices: { unit: 'tenThousandYuan' },
          drawn: { formats: { 'B2:B4': '0.00' } },
        },
      ),
    },
  ],
  'R-C01': [{ flags: one(changed(TYPED, ['226000', '226100'])), at: 'R-C01@E5', accepts: sound }],
  'R-C02': [
    {
      flags: one(
        '| 项目名称 | 支出数 |\n | 软件系统维护 | 28582.53 |\n | 养老待遇发放 | 2386.53 |\n | 合计 | 30969.07 |',
        {
          choices: { unit: 'tenThousandYuan' },
        },
      ),
      at: 'R-C02@B4',
      accepts: sound,
    },
  ],
  'R-C03': [
    {
      flags: one(changed(GROUPED, ['=SUM(B2:B3) => 800', '810'])),
      at: 'R-C03@B4',
      accepts: one(GROUPED),
    },
  ],
  'R-C04': [
    {
      flags: one(changed(GROUPED, ['=B4+B7 => 1100', '=SUM(B2:B7) => 2200'])),
      at: 'R-C04@B8',
      accepts: one(GROUPED),
    },
    {
      flags: one(changed(GROUPED, ['=B4+B7 => 1100', '2200'])),
      at: 'R-C04@B8',
      accepts: one(GROUPED),
    },
  ],
  'R-C05': [{ flags: one(changed(TYPED, ['226000', '196000'])), at: 'R-C05@E5', accepts: sound }],
  'R-C06': [
    {
      flags: one(changed(SOUND, ['=SUM(E2:E4) => 226000', '=SUM(E2:E3) => 196000'])),
      at: 'R-C06@E5',
      accepts: sound,
    },
  ],
  'R-C07': [
    {
      flags: one(changed(GROUPED, ['=B4+B7 => 1100', '=B4+B6 => 900'])),
      at: 'R-C07@B8',
      accepts: one(GROUPED),
    },
  ],
  'R-C08': [
    {
      flags: one(changed(SOUND, ['=SUM(E2:E4) => 226000', '226000'])),
      at: 'R-C08@E5',
      accepts: sound,
    },
  ],
  'R-C09': [
    { flags: one(changed(SOUND, ['=D3-E3 => 4000', '4000'])), at: 'R-C09@F3', accepts: sound },
    {
      flags: one(changed(SOUND, ['=D3-E3 => 4000', '=B3-E3 => 4000'])),
      at: 'R-C09@F3',
      accepts: sound,
    },
  ],
  'R-C10': [
    {
      flags: one(changed(MEMOS, ['| 300 | 290 |', '| 600 | 290 |'])),
      at: 'R-C10@B4',
      accepts: one(MEMOS),
    },
  ],
  'R-C11': [
    {
      flags: one(changed(MEMOS, ['| 300 | 290 |', '| 300 | 270 |'])),
      at: 'R-C11@C3',
      accepts: one(MEMOS),
    },
  ],
  'R-C12': [
    {
      flags: one(TYPED.replace(/ {2}\| 合计.*\n/, ''), { narrative: '本单位支出合计22.6万元。' }),
      at: 'R-C12@A1:G4',
      accepts: { ...sound, narrative: '本单位支出合计22.6万元。' },
    },
  ],
  'R-C13': [{ flags: one(changed(TYPED, ['226000', '22600'])), at: 'R-C13@E5', accepts: sound }],
  'R-C14': [
    {
      flags: one(
        changed(
          SOUND,
          ['=D3-E3 => 4000', '=D3-E3-1000 => 3000'],
          ['=SUM(F2:F4) => 4000', '=SUM(F2:F4) => 3000'],
        ),
      ),
      at: 'R-C14@F3',
      accepts: sound,
    },
  ],
  'R-D01': [
    {
      flags: one(changed(TYPED, ['| 80000 | 0 |', '| 80000 | 5000 |'])),
      at: 'R-D01@D3',
      accepts: sound,
    },
  ],
  'R-D02': [
    {
      flags: one(changed(TYPED, ['| 4000 | 0.95', '| 5000 | 0.95'])),
      at: 'R-D02@F3',
      accepts: sound,
    },
  ],
  'R-D03': [
    {
      flags: one(
        changed(
          SOUND,
          ['| 76000 |', '| 86000 |'],
          ['=> 4000 | =E3/D3 => 0.95', '=> -6000 | =E3/D3 => 1.075'],
          ['226000', '236000'],
          ['=SUM(F2:F4) => 4000', '=SUM(F2:F4) => -6000'],
          ['0.9826086957', '1.0260869565'],
        ),
      ),
      at: 'R-D03@E3',
      accepts: sound,
    },
  ],
  'R-D04': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 12 | 12 |\n | 养老待遇发放 | 0 | 8 |',
      ),
      at: 'R-D04@C3',
      accepts: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 12 | 12 |\n | 养老待遇发放 | 0 | 0 |',
      ),
    },
  ],
  'R-D05': [{ flags: one(changed(TYPED, ['0.95 |', '0.93 |'])), at: 'R-D05@G3', accepts: sound }],
  'R-D06': [
    {
      flags: one(changed(TYPED, ['0.9826086957', '0.9833333333'])),
      at: 'R-D06@G5',
      accepts: sound,
    },
  ],
  'R-D07': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 | 执行率 |\n | 软件系统维护 | 12 | 12 | 100% |\n | 养老待遇发放 | 0 | 0 | 100% |',
      ),
      at: 'R-D07@D3',
      accepts: sound,
    },
  ],
  'R-D08': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 12 | 12 |\n | 养老待遇发放 | 8 | 0 |',
      ),
      at: 'R-D08@C3',
      accepts: one(
        '| 项目名称 | 全年预算数 | 支出数 | 未执行原因 |\n | 软件系统维护 | 12 | 12 | |\n | 养老待遇发放 | 8 | 0 | 待遇调整文件尚未下达 |',
      ),
    },
  ],
  'R-D09': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 12 | 12 |\n | 养老待遇发放 | 8 | 6 |',
      ),
      at: 'R-D09@C3',
      accepts: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 12 | 12 |\n | 养老待遇发放 | 8 | 6 |',
        {
          reasons: new Map([['R-D09 养老待遇发放/', '部分人员待遇次年发放']]),
        },
      ),
    },
  ],
  'R-D10': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 12 | 6 |\n | 养老待遇发放 | 8 | 3 |',
        {
          asOf: { year: 2019, month: 6 },
        },
      ),
      at: 'R-D10@C3',
      accepts: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 12 | 6 |\n | 养老待遇发放 | 8 | 4 |',
        {
          asOf: { year: 2019, month: 6 },
        },
      ),
    },
  ],
  'R-D11': [
    {
      flags: one(changed(TYPED, ['| 80000 | 0 | 80000', '| 75000 | 5000 | 80000'])),
      at: 'R-D11@C3',
      accepts: sound,
    },
  ],
  'R-D12': [
    {
      flags: one(changed(TYPED, ['| 80000 | 0 | 80000', '| 60000 | 20000 | 80000'])),
      at: 'R-D12@C3',
      accepts: one(changed(TYPED, ['| 80000 | 0 | 80000', '| 75000 | 5000 | 80000'])),
    },
  ],
  'R-D13': [
    {
      flags: one(changed(SOURCES, ['| 120 | 100 | 20 |', '| 120 | 100 | 30 |']), merged),
      at: 'R-D13@B3',
      accepts: one(SOURCES, merged),
    },
  ],
  'R-D14': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 到位资金 | 支出数 |\n | 软件系统维护 | 12 | 12 | 12 |\n | 养老待遇发放 | 8 | 6 | 7 |',
      ),
      at: 'R-D14@D3',
      accepts: one(
        '| 项目名称 | 全年预算数 | 到位资金 | 支出数 |\n | 软件系统维护 | 12 | 12 | 12 |\n | 养老待遇发放 | 8 | 7 | 7 |',
      ),
    },
  ],
  'R-D15': [
    {
      flags: { ...sound, narrative: '项目资金已全部列支，无结余。' },
      at: 'R-D15@F3',
      accepts: { ...sound, narrative: '项目资金结余0.4万元。' },
    },
  ],
  'R-E01': [
    {
      flags: one(
        '| 项目名称 | 年初预算数 | 全年预算数 |\n | 软件系统维护 | 120000 | 12 |\n | 养老待遇发放 | 80000 | 8 |',
      ),
      at: 'R-E01@C2:C3',
      accepts: sound,
    },
  ],
  'R-E02': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 12 | 12 |\n | 养老待遇发放 | 8 | 80000 |\n | 经办业务培训 | 3 | 3 |\n | 合计 | 23 | 23 |',
        {
          choices: { unit: 'tenThousandYuan' },
        },
      ),
      at: 'R-E02@C3',
      accepts: sound,
    },
  ],
  'R-E03': [
    {
      flags: { ...sound, sheets: [TYPED], choices: { unit: 'tenThousandYuan' } },
      at: 'R-E03@B2:B4',
      accepts: sound,
    },
  ],
  'R-E04': [{ flags: one(changed(TYPED, ['0.95 |', '95 |'])), at: 'R-E04@G3', accepts: sound }],
  'R-F01': [
    {
      flags: one(
        "| 项目编码 | 项目名称 | 全年预算数 | 支出数 |\n | 'A01 | 软件系统维护 | 12 | 12 |\n | 'A01 | 养老待遇发放 | 8 | 8 |",
      ),
      at: 'R-F01@A3',
      accepts: one(
        "| 项目编码 | 项目名称 | 全年预算数 | 支出数 |\n | 'A01 | 软件系统维护 | 12 | 12 |\n | 'A02 | 养老待遇发放 | 8 | 8 |",
      ),
    },
  ],
  'R-F02': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 12 | 12 |\n | 软件系统维护 | 8 | 8 |',
        {
          choices: { answers: { 'repeated:Sheet1': 'separate' } },
        },
      ),
      at: 'R-F02@A3',
      accepts: sound,
    },
  ],
  'R-F03': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 城乡居民养老保险经办工作经费 | 12 | 12 |\n | 城乡居民养老保险经办工作费 | 8 | 8 |',
      ),
      at: 'R-F03@A3',
      accepts: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 信息系统建设一期 | 12 | 12 |\n | 信息系统建设二期 | 8 | 8 |',
      ),
    },
  ],
  'R-F04': [
    {
      flags: one(changed(SOUND, ['经办业务培训', '工作经费'])),
      at: 'R-F04@A4',
      accepts: one(changed(SOUND, ['经办业务培训', '养老保险工作经费'])),
    },
  ],
  'R-F05': [
    {
      flags: one(changed(SOUND, ['经办业务培训', '2018年经办业务培训']), {
        asOf: { year: 2019, month: 12 },
      }),
      at: 'R-F05@A4',
      accepts: one(changed(SOUND, ['经办业务培训', '2018-2020年经办业务培训']), {
        asOf: { year: 2019, month: 12 },
      }),
    },
  ],
  'R-F06': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 2000000 | 2000000 |\n | 养老待遇发放 | 8 | 8 |',
      ),
      at: 'R-F06@B2',
      accepts: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 1999999.99 | 1999999.99 |\n | 养老待遇发放 | 8 | 8 |',
      ),
    },
  ],
  'R-F07': [
    {
      flags: one(
        '| 项目名称 | 全年预算数 | 支出数 |\n | 软件系统维护 | 2000000 | 2000000 |\n | 养老待遇发放 | 8 | 8 |',
        {
          narrative: '各项目金额均未达到200万元。',
        },
      ),
      at: 'R-F07@B2',
      accepts: { ...sound, narrative: '各项目金额均未达到200万元。' },
    },
  ],
  'R-F08': [
    {
      flags: one(changed(SOUND, ['经办业务培训', '经办业务培训#'])),
      at: 'R-F08@A4',
      accepts: sound,
    },
  ],
  'R-F09': [{ flags: one(changed(TYPED, ['养老待遇发放', ''])), at: 'R-F09@A3', accepts: sound }],
};

/** Rules whose finding an open question of the reader replaces: they fire on a reading where nobody asks. */
export const ASKED_BY_READER = ['R-A02', 'R-A04'] as const;

/** Sheets that stand beside each other in tests over several sheets. */
export const PAIR = two(SOUND, changed(SOUND, ['软件系统维护', '软件维护']));
