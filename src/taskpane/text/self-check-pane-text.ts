/** Words of 宿主自检 in the settings. */
export const SELF_CHECK_PANE_TEXT = {
  run: '宿主自检',
  question:
    '将在您的工作簿里新增一张临时工作表试写、读回，再删除；您的工作表不会改动，但 Excel 的撤销记录可能被清空。继续吗？',
  questionScratch:
    '将在一个临时工作簿里试写、读回，然后不保存就关闭；为试存文件写出的小文件读回后就删除。您的工作簿不会改动。继续吗？',
  running: '正在自检…',
  allGood: (count: number) => `读回核对的${String(count)}项全部正常。`,
  untold: (count: number) => `另有${String(count)}项这个软件没有告知，不能算正常。`,
  someBad: (count: number) => `${String(count)}项异常，请复制报告发给信息技术人员。`,
  badOnes: '异常的项目',
  saving: '保存文件',
  savingUntold: '浏览器不说明下载的文件有没有存下来，所以不试；下载不到时，窗格会列出别的办法',
  report: '自检报告',
  copy: '复制报告',
  copied: '已复制。',
  notCopied: '没有复制成功，请在上面的框里按 Ctrl+A 再按 Ctrl+C。',
  host: '宿主程序',
  userAgent: '浏览器内核',
  language: '语言',
  address: '页面地址类型、安全上下文',
  size: '窗格大小和缩放',
  online: '联网',
  fonts: '公文字体',
  has: '有',
  lacks: '无',
  unknown: '无法得知',
} as const;
