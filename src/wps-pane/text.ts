/** What the pane's page says before a workbook is there. */
export const TEXT = {
  title: '绩效自评',
  noWps:
    '这一页要在 WPS 表格里打开。请在 WPS 表格的“绩效自评”选项卡点“打开窗格”；如果没有这个选项卡，请按安装说明重新安装后重启 WPS 表格。',
  noBook: '还没有打开工作簿。请先打开要自评的预算工作簿，这里会自动读取。',
  failed: (what: string) =>
    `窗格没有打开：${what}。请先收起窗格再重新打开；仍不行请重启 WPS 表格，并把这句话告诉信息技术人员。`,
} as const;
