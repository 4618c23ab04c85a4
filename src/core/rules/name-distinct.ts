import { formatCell } from '../sheet/address';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import { findSimilarNames } from './similar-name';
import type { TableRule } from './rule';

/** R-F03: one project has one name. */
export const nameDistinct: TableRule = {
  code: 'R-F03',
  id: 'name-distinct',
  severity: 'info',
  basis: '制表惯例：同一项目前后用同一名称',
  message: '“{a}”（{cellA}）与“{b}”（{cellB}）很像，是不是同一项目？',
  why: '同一项目写成两个名字，项目个数就多算了。',
  fix: '是同一项目的，统一名称；不是的，不用理会。',
  check: ({ table, facts }) => {
    if (table.projects.length > MOST_PROJECTS) {
      return insufficient(`不超过 ${MOST_PROJECTS} 个项目（名称两两比较）`);
    }
    const column = table.fields.name ?? table.area.left;
    return outcomeOf(
      findSimilarNames(facts.names).flatMap(([first, second]) => {
        const [a, b] = [table.projects[first], table.projects[second]];
        if (!a || !b) return [];
        return [
          {
            place: cellOf(table, b.row, column),
            related: [cellOf(table, a.row, column)],
            data: {
              a: a.name,
              cellA: formatCell(a.row, column),
              b: b.name,
              cellB: formatCell(b.row, column),
            },
            project: b.name,
          },
        ];
      }),
    );
  },
};

/** More projects than any report takes are not compared with each other. */
const MOST_PROJECTS = 3_000;
