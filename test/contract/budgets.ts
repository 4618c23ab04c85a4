import { buildRawWorkbook, type RawCell } from '../generate/raw-workbook';

const HEADS = [
  '序号',
  '项目名称',
  '年初预算数',
  '调整预算数',
  '全年预算数',
  '全年执行数',
  '结余',
  '执行率',
];
const SHEET = '2019年项目支出';
const AMOUNT = { format: '#,##0.00' };

/** A sound budget of so many projects, in 万元, with sums and rates as formulas, and a sheet of notes. */
export function budgetOf(count: number): Uint8Array {
  const first = 4;
  const rows = Array.from({ length: count }, (_, index): RawCell[] => {
    const row = first + index;
    const budget = 10 + (index % 7) * 2.5;
    const spent = budget - (index % 3);
    return [
      { value: index + 1 },
      { value: `第${String(index + 1)}类社会保障业务经费` },
      { value: budget, style: AMOUNT },
      { value: 0, style: AMOUNT },
      { value: budget, formula: `C${String(row)}+D${String(row)}`, style: AMOUNT },
      { value: spent, style: AMOUNT },
      { value: budget - spent, formula: `E${String(row)}-F${String(row)}`, style: AMOUNT },
      {
        value: spent / budget,
        formula: `F${String(row)}/E${String(row)}`,
        style: { format: '0.00%' },
      },
    ];
  });
  const last = first + count - 1;
  const sum = (of: number): number =>
    rows.reduce((amount, row) => amount + Number(row[of]?.value), 0);
  const total = (column: string, of: number): RawCell => ({
    value: sum(of),
    formula: `SUM(${column}${String(first)}:${column}${String(last)})`,
    style: AMOUNT,
  });
  const end = String(last + 1);
  return buildRawWorkbook([
    {
      name: SHEET,
      rows: [
        [{ value: '2019年度项目支出预算执行情况表', style: { bold: true } }],
        ['编制单位：某市社会保险局', null, null, null, null, null, null, '单位：万元'],
        HEADS,
        ...rows,
        [
          { value: '合计' },
          null,
          total('C', 2),
          total('D', 3),
          total('E', 4),
          total('F', 5),
          total('G', 6),
          { value: sum(5) / sum(4), formula: `F${end}/E${end}`, style: { format: '0.00%' } },
        ],
      ],
      merges: ['A1:H1'],
    },
    { name: '备忘', rows: [['她自己的字'], [{ value: 3, formula: '1+2' }]] },
  ]);
}
