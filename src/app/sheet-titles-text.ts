import type { ReportSheetKey } from '../core/sheet/plan';

/** Titles of the product's own sheets, as she sees them on the tabs. */
export const REPORT_SHEET_TITLES: Readonly<Record<ReportSheetKey, string>> = {
  summary: '绩效自评汇总',
  form: '项目支出绩效自评表',
  narrative: '绩效自评报告',
  findings: '校验结果',
  crossFooting: '数据勾稽',
  store: '_绩效自评',
  selfCheck: '_宿主自检',
};

/** Title of an own sheet that she edited by hand and that is kept beside the fresh one. */
export function setAsideTitle(title: string): string {
  return `${title}（手工修改）`;
}

/** Title under which a store that cannot be read is kept. */
export const BROKEN_STORE_TITLE = '_绩效自评损坏';
