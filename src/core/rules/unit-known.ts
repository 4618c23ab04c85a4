import { outcomeOf } from './outcome';
import type { TableRule } from './rule';

/** R-A02: the unit of amounts is known. */
export const unitKnown: TableRule = {
  code: 'R-A02',
  id: 'unit-known',
  severity: 'error',
  basis: '读表的前提：金额单位已知',
  message: '工作表“{sheet}”没有写明金额单位（元、千元、万元）。',
  why: '不知道单位，金额可能差一万倍。',
  fix: '在表头上方写明“单位：元”或“单位：万元”，或者在“读取”里回答。',
  check: ({ table }) =>
    outcomeOf(
      table.unit === null
        ? [{ place: { ...table.area, sheet: table.sheet }, data: { sheet: table.sheet } }]
        : [],
    ),
};
