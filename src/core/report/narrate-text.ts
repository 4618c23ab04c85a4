/** Words that a narrative is put together with; everything else is the outline's, hers, or a sentence pattern. */

/** Stands at the top while something is open or an error stands. */
export const DRAFT_MARK = '草稿';

/** What stands under a heading where nothing is to be told. */
export const NOTHING_TOLD = '无。';

/** Title and file name of a single project's report where the outline has no pattern for it. */
export const PROJECT_TITLE = '{unit}{year}年度{project}支出绩效自评报告';

/** Between a label and what it introduces. */
export const COLON = '：';

/** File name of the whole unit's report. */
export const REPORT_NAME = '项目支出绩效自评报告';

/** File name of a project's own report. */
export function projectReportName(project: string): string {
  return `${project}绩效自评报告`;
}
