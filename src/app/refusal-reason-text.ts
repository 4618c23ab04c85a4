/** Why no report was written, for the first rows of the list of findings. */
export const REFUSAL_TEXT = {
  blocked: (count: number) =>
    `没有生成报告：读取表格时有${count}个问题必须先回答，列在下面“待确认的问题”里。请打开“绩效自评”窗格，在“读取”里回答，再点“一键生成”。`,
  noTable:
    '没有生成报告：没有找到预算表。请确认表里有项目名称、预算数、支出数这些列；每张表没有被采用的原因，在“绩效自评”窗格的“读取”里。',
  tooMany: (count: number, most: number) =>
    `没有生成报告：共有${count}个项目，一份报告最多${most}个。请按科室或类别分成几个工作簿，分别生成。`,
  draftChoice:
    '没有生成报告：这台电脑上填过的内容和工作簿里保存的不一样，不知道该用哪一份。请打开“绩效自评”窗格选定，再点“一键生成”。',
  yearChoice: (answersYear: number, sheetYear: number) =>
    `没有生成报告：工作簿里保存的是${answersYear}年填写的内容，表格是${sheetYear}年的。请打开“绩效自评”窗格，选定是否沿用，再点“一键生成”。`,
} as const;
