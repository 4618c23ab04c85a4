import type { PaneSaveAttempt } from '../pane-options';

const WAYS: Readonly<Record<string, string>> = {
  download: '下载',
  dataAddress: '换一种方式下载',
  browserWindow: '到浏览器里取',
  clipboard: '复制内容，粘贴到 Word',
};

/** Words of handing a document over in a web view that may refuse it. */
export const SAVING_TEXT = {
  heading: '取出文件的结果',
  wayOf: (way: string) => WAYS[way] ?? way,
  results: {
    saved: (way, file) => `“${file}”：${way}，已完成。`,
    unsure: (way, file) =>
      `“${file}”：已试过“${way}”。有些 Excel 会不声不响地拦下来，请到“下载”文件夹看看有没有。`,
    unavailable: (way, file) => `“${file}”：这里不能用“${way}”。`,
    failed: (way, file) => `“${file}”：“${way}”没有成功，被这里的浏览器组件拒绝了。`,
  } satisfies Readonly<Record<PaneSaveAttempt['result'], (way: string, file: string) => string>>,
  others: '没有拿到文件？换一种方式：',
  paste: '请打开 Word，新建文档后按 Ctrl+V（Mac 按 ⌘V）粘贴。粘贴的内容没有公文格式，适合再编辑。',
  inBrowser:
    '浏览器里打开的是工作台：请先在 Excel 里保存工作簿，再在工作台里打开它，到“报告”里下载。',
  kept: '无论哪种方式，文件都还保存在工作簿里，不会丢。',
} as const;
