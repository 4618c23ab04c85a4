import { formatColumn, parseCell } from '../sheet/address';
import { UNIT_NAMES } from './message-text';
import type { MoneyColumn } from './money-column';
import { insufficient, outcomeOf } from './outcome';
import { cellOf, columnArea } from './place';
import type { TableRule } from './rule';

/** R-A03: one table has one unit. */
export const unitSingle: TableRule = {
  code: 'R-A03',
  id: 'unit-single',
  severity: 'warning',
  basis: '制表惯例：一张表只用一个金额单位，不同的要逐栏注明',
  message: '表中同时出现“{unit}”和“{other}”：{columns} 写的是“{other}”，请确认以哪个为准。',
  why: '单位混用最容易把金额看错一万倍。',
  fix: '全表改用一个单位；确实不同的，逐栏注明，并在“读取”里确认。',
  check: ({ table, facts }) => {
    const { unit } = table;
    if (unit === null) return insufficient('全表的金额单位');
    const others = new Map<string, MoneyColumn[]>();
    for (const column of facts.columns) {
      if (column.unit === unit) continue;
      others.set(column.unit, [...(others.get(column.unit) ?? []), column]);
    }
    return outcomeOf([
      ...[...others.values()].map((columns) => ({
        place: columnArea(
          table,
          columns[0]?.column ?? table.area.left,
          table.area.top,
          table.area.bottom,
        ),
        data: {
          unit: UNIT_NAMES[unit],
          other: UNIT_NAMES[columns[0]?.unit ?? unit],
          columns: columns.map(({ column }) => formatColumn(column)).join('、'),
        },
      })),
      ...table.notes.flatMap(({ code, column, data }) => {
        const cell = parseCell(String(data.cell ?? ''));
        if (code !== 'R-A03' || column !== null || !cell) return [];
        return [
          {
            place: cellOf(table, cell.row, cell.column),
            data: {
              unit: UNIT_NAMES[unit],
              other: String(data.unit ?? ''),
              columns: `${String(data.cell)}“${String(data.text)}”`,
            },
          },
        ];
      }),
    ]);
  },
};
