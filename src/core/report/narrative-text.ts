/** Words of the narrative's sheet. */
export const NARRATIVE_TEXT = {
  draft: '草稿（有待填内容，不得报送）',
  attached: '本表为绩效自评报告的打印版。右侧图标为 Word 文档，双击图标打开；本行和图标不打印。',
  detached: '打印版。Word 文档保存在本工作簿里：打开“绩效自评”窗格，到“报告”里下载。本行不打印。',
} as const;
