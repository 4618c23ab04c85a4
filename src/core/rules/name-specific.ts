import { formatCell } from '../sheet/address';
import { GENERIC_NAMES } from './name-words';
import { withoutNumber } from '../budget/name-number';
import { outcomeOf, sightEach } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-F04: a name says what the money is for. */
export const nameSpecific: TableRule = {
  code: 'R-F04',
  id: 'name-specific',
  severity: 'warning',
  basis: '项目管理惯例：项目名称应体现用途',
  message: '项目名称“{project}”（{cell}）过于笼统。',
  why: '名称看不出用途，绩效目标和指标就无从对应。',
  fix: '用批复文件上的项目全称。',
  check: ({ table, facts }) => {
    const column = table.fields.name ?? table.area.left;
    return outcomeOf(
      sightEach(table.projects, ({ name, row }, index) => {
        if (!GENERIC_NAMES.has(withoutNumber(facts.names[index] ?? ''))) return undefined;
        return {
          place: cellOf(table, row, column),
          data: { project: name, cell: formatCell(row, column) },
          project: name,
        };
      }),
    );
  },
};
