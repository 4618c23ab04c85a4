import { valueAt } from '../sheet/grid';
import { insufficient, outcomeOf } from './outcome';
import { columnArea } from './place';
import type { TableRule } from './rule';

/** R-E03: amounts look like the unit that the table states. */
export const unitPlausible: TableRule = {
  code: 'R-E03',
  id: 'unit-plausible',
  severity: 'warning',
  basis: '计量单位常识：元与万元相差 1 万倍',
  message: '{columns} 标的是“万元”，数值却全是 {least} 以上的整数，像是元。',
  why: '单位标错，报告里的金额就放大了一万倍。',
  fix: '确认单位；是元的，改正单位标注。',
  check: ({ facts, grid, table }) => {
    const columns = facts.columns.filter(
      ({ unit, isMain }) => isMain && unit === 'tenThousandYuan',
    );
    if (columns.length === 0) return insufficient('以万元为单位的金额栏');
    const suspicious = columns.filter(({ column }) => {
      let count = 0;
      for (const row of facts.projectRows) {
        const value = valueAt(grid, row, column);
        if (typeof value !== 'number' || value === 0) continue;
        if (!Number.isInteger(value) || Math.abs(value) < LEAST) return false;
        count++;
      }
      return count >= LEAST_ROWS;
    });
    const [first] = suspicious;
    if (!first) return outcomeOf([]);
    const [top = 0] = facts.projectRows;
    const areas = suspicious.map(({ column }) =>
      columnArea(table, column, top, facts.projectRows.at(-1) ?? top),
    );
    return outcomeOf([
      {
        place: areas[0] ?? null,
        related: areas.slice(1),
        data: {
          columns: suspicious.map(({ label }) => `“${label}”`).join('、'),
          least: LEAST,
        },
      },
    ]);
  },
};

/** Offices of this kind have no project of a thousand times 万元, least of all several in round numbers. */
const LEAST = 1_000;
const LEAST_ROWS = 2;
