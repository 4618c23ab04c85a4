import type { RawCell, RawSheet, RawStyle } from '../generate/raw-workbook';

/** A fault put into faulty.xlsx: the rule that must see it, and where. */
export interface PlantedFault {
  readonly code: string;
  readonly cell: string;
  readonly what: string;
}

const BORDER: RawStyle = { border: true };
const HEAD: RawStyle = { bold: true, border: true, horizontal: 'center', wrap: true };
const MONEY: RawStyle = { border: true, format: '#,##0.00' };
const RATE: RawStyle = { border: true, format: '0.00%' };
const FIRST = 4;

/** Name, code number, original budget, adjustment, expenditure; in hundredths of 万元. */
const PROJECTS: readonly (readonly [string, number, number, number, number])[] = [
  ['窗口服务大厅运行经费', 1, 3650, 0, 3650],
  ['档案数字化加工经费', 2, 4200, 0, 4120],
  ['基层经办人员培训费', 3, 1280, 0, 1265],
  ['参保扩面宣传经费', 4, 2300, 200, 2480],
  ['待遇资格认证服务费', 5, 1875, 0, 1820],
  ['内控稽核检查经费', 6, 960, 0, 955],
  ['业务专网租赁费', 7, 3120, 0, 3120],
  ['信息系统等级保护测评费', 8, 1500, 0, 1480],
  ['退休人员健康体检费', 9, 5600, 0, 5510],
  ['劳动能力鉴定经费', 10, 2240, 0, 2180],
  ['工伤预防宣传培训费', 11, 1760, 0, 1755],
  ['社区平台建设补助', 12, 4800, -300, 4420],
  ['失业动态监测经费', 13, 640, 0, 636],
  ['公益性岗位补贴', 14, 8800, 0, 8640],
  ['创业担保贷款贴息', 15, 7350, 0, 7200],
  ['高校毕业生见习补贴', 16, 5250, 0, 5104],
  ['就业援助月活动经费', 17, 480, 0, 478],
  ['人才引进工作经费', 18, 2650, 0, 2590],
  ['2018年职业技能鉴定补助', 19, 1120, 0, 1096],
  ['农民工工资保障巡查费', 20, 1340, 0, 1322],
  ['仲裁庭标准化建设费', 21, 3900, 0, 3850],
  ['办公设备购置', 22, 2060, 0, 2048],
  ['其他', 23, 870, 0, 861],
  ['社会保障卡制发费', 24, 23500, 0, 23120],
];

const hundredths = (value: number): number => Number((value / 100).toFixed(2));
const rowOf = (index: number): number => FIRST + index + 1;

/** A clean row; `faults` then replaces single cells. */
function cleanRow(index: number): RawCell[] {
  const [name, code, original, adjustment, spent] = PROJECTS[index]!;
  const row = rowOf(index);
  const budget = original + adjustment;
  return [
    { value: index + 1, style: BORDER },
    { value: `530114-19-${String(code).padStart(4, '0')}`, style: BORDER },
    { value: name, style: BORDER },
    { value: hundredths(original), style: MONEY },
    { value: hundredths(adjustment), style: MONEY },
    { formula: `D${row}+E${row}`, value: hundredths(budget), style: MONEY },
    { value: hundredths(spent), style: MONEY },
    { formula: `F${row}-G${row}`, value: hundredths(budget - spent), style: MONEY },
    { formula: `G${row}/F${row}`, value: spent / budget, style: RATE },
  ];
}

const money = (value: number | string): RawCell => ({ value, style: MONEY });

interface Change {
  readonly index: number;
  readonly column: number;
  readonly cell: RawCell;
  readonly fault: PlantedFault;
}

/** One change of one cell for each kind of fault. */
function changes(): readonly Change[] {
  const at = (
    index: number,
    column: number,
    cell: RawCell,
    code: string,
    what: string,
  ): Change => ({
    index,
    column,
    cell,
    fault: { code, cell: `${'ABCDEFGHI'.charAt(column)}${rowOf(index)}`, what },
  });
  return [
    at(1, 6, money('41.20'), 'R-B01', '支出数是文本型数字'),
    at(2, 8, { value: 0.9, style: RATE }, 'R-D05', '执行率与支出、预算不符'),
    at(4, 7, money(5.5), 'R-D02', '结余不等于预算减支出'),
    at(5, 5, money(9.9), 'R-D01', '全年预算不等于年初加调整'),
    at(6, 6, money(33.2), 'R-D03', '支出超过全年预算'),
    at(7, 6, money(148000), 'R-E02', '金额误填为元'),
    at(9, 6, money('待定'), 'R-B02', '支出数不是金额'),
    at(10, 1, { value: '530114-19-0010', style: BORDER }, 'R-F01', '项目代码重复'),
    at(
      12,
      8,
      { value: { error: '#DIV/0!' }, formula: 'G17/0', style: RATE },
      'R-A06',
      '单元格出错',
    ),
    at(
      13,
      7,
      { formula: `F${rowOf(13)}-G${rowOf(13)}-0.6`, value: 1, style: MONEY },
      'R-C14',
      '公式内含手工数',
    ),
    at(15, 6, money(0), 'R-D08', '全年未支出'),
    at(16, 6, money(1.2), 'R-D09', '执行率低于90%'),
  ];
}

function totalRow(): RawCell[] {
  const last = FIRST + PROJECTS.length;
  const style: RawStyle = { ...MONEY, bold: true };
  const sumOf = (pick: (project: (typeof PROJECTS)[number]) => number): number =>
    PROJECTS.reduce((total, project) => total + pick(project), 0);
  return [
    { value: '合　计', style: { ...HEAD } },
    { style: BORDER },
    { style: BORDER },
    { value: hundredths(sumOf((p) => p[2]) + 10000), style },
    { formula: `SUM(E${FIRST + 1}:E${last})`, value: hundredths(sumOf((p) => p[3])), style },
    { formula: `SUM(F${FIRST + 1}:F${last - 1})`, value: totalOf(5, PROJECTS.length - 1), style },
    { formula: `SUM(G${FIRST + 1}:G${last})`, value: totalOf(6, PROJECTS.length), style },
    { formula: `SUM(H${FIRST + 1}:H${last})`, value: totalOf(7, PROJECTS.length), style },
    { style },
  ];
}

function bodyRows(): RawCell[][] {
  const rows = PROJECTS.map((_, index) => cleanRow(index));
  for (const { index, column, cell } of changes()) rows[index]![column] = cell;
  rows.forEach((row, index) => {
    recalculate(row, index);
  });
  return rows;
}

/** Values of formulas follow the faults, as they would in a spreadsheet. */
function recalculate(row: RawCell[], index: number): void {
  const number = (column: number): number => {
    const value = row[column]?.value;
    return typeof value === 'number' ? value : 0;
  };
  const textIsError = typeof row[6]?.value === 'string' && Number.isNaN(Number(row[6].value));
  const spent = typeof row[6]?.value === 'string' ? Number(row[6].value) : number(6);
  const set = (column: number, value: number): void => {
    const cell = row[column];
    if (cell?.formula === undefined || typeof cell.value === 'object') return;
    row[column] = {
      ...cell,
      value: textIsError ? { error: '#VALUE!' } : Number(value.toPrecision(14)),
    };
  };
  const keepsLiteral = index === 13 ? 0.6 : 0;
  if (!textIsError || row[5]?.formula === undefined) set(7, number(5) - spent - keepsLiteral);
  else set(7, 0);
  set(8, number(5) === 0 ? 0 : spent / number(5));
}

function totalOf(column: number, count: number): number | { readonly error: string } {
  const values = bodyRows()
    .slice(0, count)
    .map((row) => row[column]?.value);
  const error = values.find((value) => typeof value === 'object');
  if (typeof error === 'object') return error;
  const total = values.reduce<number>((sum, v) => sum + (typeof v === 'number' ? v : 0), 0);
  return Number(total.toFixed(2));
}

/** Faults that stand in the total row, below it, or in a row as a whole. */
function otherFaults(): readonly PlantedFault[] {
  const total = FIRST + PROJECTS.length + 1;
  return [
    { code: 'R-C01', cell: `D${total}`, what: '合计是手工数，与明细之和不符' },
    { code: 'R-C06', cell: `F${total}`, what: '合计公式漏了最后一行' },
    { code: 'R-A10', cell: `G${total + 2}`, what: '合计行以下有多余数值' },
    { code: 'R-F05', cell: `C${rowOf(18)}`, what: '项目名称是上年年度' },
    { code: 'R-F04', cell: `C${rowOf(22)}`, what: '项目名称过于笼统' },
    { code: 'R-F06', cell: `F${rowOf(23)}`, what: '达到单独成文的金额门槛' },
    { code: 'R-A07', cell: `A${rowOf(20)}`, what: '隐藏行含有金额' },
  ];
}

/** All faults planted in faulty.xlsx. */
export function plantedFaults(): readonly PlantedFault[] {
  return [...changes().map((change) => change.fault), ...otherFaults()];
}

/** The sheets of faulty.xlsx: 24 projects with faults of many kinds. */
export function faultySheets(): readonly RawSheet[] {
  const heads = [
    '序号',
    '项目代码',
    '项目名称',
    '年初预算数',
    '调整数',
    '全年预算数',
    '支出数',
    '结余',
    '执行率',
  ];
  return [
    {
      name: '项目支出',
      widths: [6, 18, 30, 12, 12, 12, 12, 12, 10],
      rows: [
        [
          {
            value: '人力资源服务中心2019年度项目支出预算执行情况表',
            style: { size: 16, bold: true, horizontal: 'center' },
          },
        ],
        [
          { value: '编制单位：人力资源服务中心' },
          ...Array.from({ length: 7 }, () => null),
          { value: '单位：万元' },
        ],
        [],
        heads.map((value) => ({ value, style: HEAD })),
        ...bodyRows(),
        totalRow(),
        [],
        [...Array.from({ length: 6 }, () => null), { value: 12.5 }],
      ],
      merges: ['A1:I1'],
      hiddenRows: [rowOf(20) - 1],
    },
  ];
}
