/** Sentences and words of the workbench. */
export const TEXT = {
  title: '绩效自评',
  open: '打开工作簿',
  openSample: '打开示例',
  saveWorkbook: '保存工作簿',
  saveWorkbookHint: '把当前工作簿下载为 .xlsx，快捷键 Ctrl+S',
  saveNarrative: '下载文字报告',
  saveNarrativeHint: '把最近一次生成的文字报告下载为 .docx',
  privacy: '文件只在本页处理，不上传，断网也能用。',
  unsaved: '有未保存的改动',
  saved: '没有未保存的改动',
  limits:
    '这里可以修改单元格的数值和公式；插入或删除行列、改工作表名、合并单元格和调整格式请在 Excel 或 WPS 表格里进行。',
  notEditable: '这里只能修改单元格的数值和公式，刚才的操作没有执行。',
  spreadsheet: '工作簿',
  pane: '绩效自评窗格',
  paneWidth: '调整窗格宽度',
  toolbar: '工作簿操作',
  dropHere: '松开鼠标，打开这个工作簿',
  dropOne: '一次只能打开一个文件。请只拖入一个工作簿。',
  loadingView: '正在准备表格…',
  loading: (name: string) => `正在打开“${name}”…`,
  opened: (name: string) => `已打开“${name}”。`,
  savedAs: (name: string) => `已下载“${name}”，请在浏览器的下载文件夹里查看。`,
  downloads: '浏览器的下载文件夹',
  confirmReplace: '当前工作簿有未保存的改动，打开另一个会丢弃它们。继续吗？',
  tooLarge: (size: string, limit: string) =>
    `文件过大：${size}，超过 ${limit}，浏览器可能因内存不足而停止响应，所以没有打开。请删去无关的工作表和图片后另存，再打开。`,
  megabytes: (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`,
  unreadable: (name: string) =>
    `读不到“${name}”：它可能已被移动、删除，或正被别的程序占用。请检查后再打开一次。`,
  unexpected: (what: string) =>
    `出了意外，刚才的操作没有完成：${what}。已打开的工作簿没有丢失，请先保存，再刷新页面重试。`,
  badFormula: (cell: string) =>
    `${cell} 的公式写法有误，没有保存。请检查括号、引号和逗号是否成对、完整。`,
  hiddenSheet: (name: string) => `“${name}”是隐藏的工作表，这里不显示。`,
  cutShort: (name: string, rows: number) =>
    `“${name}”很长，这里只显示前 ${rows} 行；读取、校验和保存仍包括全部内容。`,
  stale: (cells: string) =>
    `${cells} 的公式这里算不出，仍显示原来的结果；保存后用 Excel 或 WPS 打开时会重新计算。`,
  andMore: (shown: string, count: number) => `${shown} 等 ${count} 个单元格`,
  noNarrative: '这个工作簿里还没有文字报告，请先生成。',
  dismiss: '关闭这条消息',
  viewFailed:
    '表格组件没有加载成功，请刷新页面重试；若从文件夹打开，请确认所有文件都在同一文件夹里。',
} as const;
