import { formatCell } from '../sheet/address';
import { yearOfName } from './name-years';
import { insufficient, outcomeOf, sightEach } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-F05: a project belongs to the year of the report. */
export const nameYear: TableRule = {
  code: 'R-F05',
  id: 'name-year',
  severity: 'warning',
  basis: '预算管理惯例：以前年度项目在本年执行的，按上年结转列示',
  message: '“{project}”（{cell}）是 {year} 年的项目，是不是上年结转？',
  why: '以前年度的项目混在本年预算里，年初预算数和结转数会混淆。',
  fix: '属上年结转的，在资金来源里注明。',
  check: ({ table, asOf }) => {
    const column = table.fields.name ?? table.area.left;
    const own = asOf?.year ?? table.year;
    if (own === null) return insufficient('报告年度');
    return outcomeOf(
      sightEach(table.projects, ({ name, row }) => {
        const year = yearOfName(name, own);
        if (year === undefined) return undefined;
        return {
          place: cellOf(table, row, column),
          data: { project: name, cell: formatCell(row, column), year },
          project: name,
        };
      }),
    );
  },
};
