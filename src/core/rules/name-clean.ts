import { formatCell } from '../sheet/address';
import { valueAt } from '../sheet/grid';
import { isUnclean } from '../budget/name-number';
import { outcomeOf, sightEach } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-F08: a name is a name and nothing else. */
export const nameClean: TableRule = {
  code: 'R-F08',
  id: 'name-clean',
  severity: 'info',
  basis: '制表惯例：项目名称只写名称',
  message: '项目名称“{project}”（{cell}）含有序号、换行或多余的符号。',
  why: '多余的字符会让同一项目在表和报告里对不上名。',
  fix: '删去序号、换行和多余的符号。',
  check: ({ table, grid }) => {
    const column = table.fields.name ?? table.area.left;
    return outcomeOf(
      sightEach(table.projects, ({ name, row }) => {
        const raw = valueAt(grid, row, column);
        if (!isUnclean(typeof raw === 'string' ? raw : name)) return undefined;
        return {
          place: cellOf(table, row, column),
          data: { project: name, cell: formatCell(row, column) },
          project: name,
        };
      }),
    );
  },
};
