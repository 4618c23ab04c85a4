import { HOLDS, outcomeOf } from './outcome';
import type { WorkbookRule } from './rule';

/** R-A01: some sheet has a table of projects. */
export const headerFound: WorkbookRule = {
  code: 'R-A01',
  id: 'header-found',
  severity: 'error',
  basis: '读表的前提：表头同时有项目名称栏和金额栏',
  message: '没有找到同时有“项目名称”和金额栏的表头（共看了 {count} 张工作表）。',
  why: '认不出表头，就不知道哪一栏是项目、哪一栏是金额，后面的核对都无从谈起。',
  fix: '在表头写明“项目名称”和各金额栏的名称；表在别的工作表里的，在“读取”里改用那一张（命令行用 --sheet、--map 指明）。',
  checkWorkbook: ({ reading, workbook }) => {
    if (reading.tables.length > 0) return HOLDS;
    return outcomeOf([{ place: null, data: { count: workbook.sheets.length } }]);
  },
};
