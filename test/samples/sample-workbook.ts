import type { RawCell, RawSheet, RawStyle } from '../generate/raw-workbook';

const FONT = '宋体';
const TITLE: RawStyle = { font: '黑体', size: 18, bold: true, horizontal: 'center' };
const HEAD: RawStyle = {
  font: FONT,
  bold: true,
  border: true,
  horizontal: 'center',
  wrap: true,
  fill: 'DDEBF7',
};
const TEXT: RawStyle = { font: FONT, border: true, horizontal: 'left', wrap: true };
const CENTER: RawStyle = { font: FONT, border: true, horizontal: 'center' };
const MONEY: RawStyle = { font: FONT, border: true, horizontal: 'right', format: '#,##0.00' };
const RATE: RawStyle = { font: FONT, border: true, horizontal: 'right', format: '0.00%' };
const TOTAL: RawStyle = { bold: true, fill: 'F2F2F2' };
const PLAIN: RawStyle = { font: FONT };

const UNIT = '昆明市呈贡区社会保险局';
const FIRST = 5;

/** Name, section in charge, original budget and adjustment; all of it is spent. Illustrative, in hundredths of 万元. */
const PROJECTS: readonly (readonly [string, string, number, number])[] = [
  ['企业退休人员独子费', '企业统筹科', 3800, 640],
  ['开展养老保险工作经费', '机关养老科', 2000, 0],
  ['社保基金稽核费', '稽核科', 850, 0],
  ['软件维护费', '信息科', 2680, 0],
  ['工伤保险工作经费', '工伤科', 1200, 0],
  ['社会保险征收管理工作补助经费', '征缴科', 1560, 0],
  ['2018年市属企业退休人员社会化管理服务经费', '企业统筹科', 937, 0],
  ['政府采购', '办公室', 720, 0],
  ['离退休人员活动经费', '办公室', 1440, 0],
  ['2018年省属社会化管理专项经费', '企业统筹科', 600, 0],
];

const hundredths = (value: number): number => Number((value / 100).toFixed(2));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function projectRow(
  [name, section, original, adjustment]: (typeof PROJECTS)[number],
  index: number,
): RawCell[] {
  const row = FIRST + index + 1;
  const budget = hundredths(original + adjustment);
  return [
    { value: index + 1, style: CENTER },
    { value: name, style: TEXT },
    { value: section, style: CENTER },
    { value: '一般公共预算', style: CENTER },
    { value: hundredths(original), style: MONEY },
    { value: hundredths(adjustment), style: MONEY },
    { formula: `E${row}+F${row}`, value: budget, style: MONEY },
    { value: budget, style: MONEY },
    { formula: `G${row}-H${row}`, value: 0, style: MONEY },
    { formula: `IF(G${row}=0,"",H${row}/G${row})`, value: 1, style: RATE },
    adjustment === 0 ? { style: TEXT } : { value: '年中追加待遇缺口资金', style: TEXT },
  ];
}

function totalRow(): RawCell[] {
  const last = FIRST + PROJECTS.length;
  const row = last + 1;
  const total = (column: string, value: number): RawCell => ({
    formula: `SUM(${column}${FIRST + 1}:${column}${last})`,
    value: hundredths(value),
    style: { ...MONEY, ...TOTAL },
  });
  const original = sum(PROJECTS.map((project) => project[2]));
  const adjustment = sum(PROJECTS.map((project) => project[3]));
  const blank: RawCell = { style: { ...TEXT, ...TOTAL } };
  return [
    { value: '合　计', style: { ...CENTER, ...TOTAL } },
    blank,
    blank,
    blank,
    total('E', original),
    total('F', adjustment),
    total('G', original + adjustment),
    total('H', original + adjustment),
    total('I', 0),
    { formula: `H${row}/G${row}`, value: 1, style: { ...RATE, ...TOTAL } },
    blank,
  ];
}

function budgetSheet(): RawSheet {
  const head = (value: string): RawCell => ({ value, style: HEAD });
  const empty: RawCell = { style: HEAD };
  const name = '2019年项目支出';
  const last = FIRST + PROJECTS.length;
  return {
    name,
    tabColor: '5B9BD5',
    widths: [6, 40, 12, 14, 12, 12, 12, 12, 10, 10, 22],
    heights: { 0: 32, 3: 22, 4: 22 },
    rows: [
      [{ value: `${UNIT}2019年度项目支出预算执行情况表`, style: TITLE }],
      [],
      [
        { value: `编制单位：${UNIT}`, style: PLAIN },
        ...Array.from({ length: 9 }, () => null),
        { value: '单位：万元', style: { ...PLAIN, horizontal: 'right' } },
      ],
      [
        head('序号'),
        head('项目名称'),
        head('牵头科室'),
        head('资金来源'),
        head('预算数'),
        empty,
        empty,
        head('支出数'),
        head('结余'),
        head('执行率'),
        head('备注'),
      ],
      [
        empty,
        empty,
        empty,
        empty,
        head('年初预算数'),
        head('调整数'),
        head('全年预算数'),
        empty,
        empty,
        empty,
        empty,
      ],
      ...PROJECTS.map(projectRow),
      totalRow(),
      [{ value: '注：本表金额为示例数据，用于演示，不代表任何单位的实际预算。', style: PLAIN }],
      [
        {
          value: '单位负责人：　　　　财务负责人：　　　　填表人：　　　　填报日期：',
          style: PLAIN,
        },
      ],
    ],
    merges: [
      'A1:K1',
      'A3:C3',
      'A4:A5',
      'B4:B5',
      'C4:C5',
      'D4:D5',
      'E4:G4',
      'H4:H5',
      'I4:I5',
      'J4:J5',
      'K4:K5',
      `A${last + 1}:B${last + 1}`,
    ],
    freeze: { rows: 5, columns: 2 },
    landscape: true,
    titleRows: [3, 4],
    chart: {
      title: '各项目支出（万元）',
      categories: `'${name}'!$B$${FIRST + 1}:$B$${last}`,
      values: `'${name}'!$H$${FIRST + 1}:$H$${last}`,
      from: [12, 3],
      to: [22, 20],
    },
  };
}

const DUTY: readonly (readonly [string, string, string])[] = [
  ['1月', '办公室', '春节值守'],
  ['4月', '稽核科', '清明值守'],
  ['5月', '征缴科', '劳动节值守'],
  ['6月', '工伤科', '端午值守'],
  ['9月', '信息科', '中秋值守'],
  ['10月', '企业统筹科', '国庆值守'],
];

/** The sheets of sample.xlsx: a clean everyday workbook. */
export function sampleSheets(): readonly RawSheet[] {
  const cell = (value: string): RawCell => ({ value, style: CENTER });
  return [
    budgetSheet(),
    {
      name: '值班安排',
      widths: [10, 16, 20],
      rows: [
        [{ value: '2019年节假日值班安排', style: { ...TITLE, size: 14 } }],
        ['月份', '科室', '事项'].map((value) => ({ value, style: HEAD })),
        ...DUTY.map((row) => row.map(cell)),
      ],
      merges: ['A1:C1'],
    },
    {
      name: '说明',
      widths: [90],
      rows: [
        '本工作簿是“绩效自评”的示例。',
        '项目名称取自一份公开的自评报告；各项目金额是为演示编写的，合计164.27万元，全部列支。',
        '“值班安排”与预算无关，用来说明：生成报告不会改动其他工作表。',
      ].map((value) => [{ value, style: { ...PLAIN, wrap: true } }]),
    },
  ];
}
