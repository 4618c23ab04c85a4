import type { StoreProblem } from '../store-sheet';

const STORE_PROBLEMS: Readonly<Record<StoreProblem, string>> = {
  'not-a-store':
    '存放自评内容的隐藏工作表被改成了别的内容，读不出已保存的填报内容。下次保存时会另建一份，原来的保留。',
  'newer-version':
    '这个工作簿是用更新的版本保存的，当前版本读不全其中的填报内容，为免丢失，不会写入。请先更新本工具。',
  damaged:
    '存放自评内容的隐藏工作表已损坏，读不出已保存的填报内容。下次保存时会另建一份，损坏的保留备查；手边若有导出的填报文件，可以导入。',
};

/** Sentences that the session says by itself. */
export const SESSION_TEXT = {
  storeProblem: (problem: StoreProblem): string => STORE_PROBLEMS[problem],
  restored: (count: number) =>
    `上次生成报告时中断了。已把${String(count)}张报告工作表恢复到中断之前的样子，您的预算表没有受影响。`,
  removed: '上次生成报告时中断了。已清除没有写完的报告工作表，您的预算表没有受影响。',
  resumed: '已接着上次没有保存到工作簿的内容继续。',
  adopted: '另一个窗口改了填报内容，这里已同步。',
  journalFailed:
    '浏览器的存储不可用或已满，刚填的内容没有自动保存。请点“保存到工作簿”，或导出填报文件。',
  discardedUnreadable: '浏览器的存储读不出来，没有列出以前搁置的内容。请关闭别的窗口后再打开设置。',
  tookBack: '已换成选中的那份；刚才的一份也留在“设置”里，可以再换回来。',
  fixed: (what: string) => `已更正：${what}`,
  unfixed: (what: string) => `已撤销更正：${what}`,
  cannotSelect: '这里不能跳转到单元格，请按显示的位置自行查看。',
  wrote: (date: string) =>
    date === ''
      ? '报告已写入工作簿。还没有填报日期，落款处待填：请在窗格的“报告”里选定，再生成一次。'
      : `报告已写入工作簿，填报日期${date}。`,
  findingsWritten: (sheet: string) => `校验结果已写入工作表“${sheet}”。`,
  kept: '填报内容已保存在工作簿里。请记得保存工作簿本身。',
  saved: (name: string) => `已保存“${name}”。`,
  keptFile: (name: string) => `“${name}”可能没有下载成功；它已保存在工作簿里，可以换一种方式再取。`,
  noSuchDocument: (name: string) => `工作簿里没有“${name}”，请先生成报告。`,
  tracesRemoved: '已删除报告工作表和保存的填报内容，您的预算表没有改动。',
  badAnswers: (where: string) =>
    `这不是可用的填报文件${where === '' ? '' : `（${where}）`}。没有改动任何内容，请选择本工具导出的 .json 文件。`,
  imported: '已导入填报内容。',
  importedToCopy: '已读入，可在各项目的“复制其他项目或以前的填报内容”里选用。',
  rolledForward: (year: number) =>
    `已把长期有效的内容带到${String(year)}年；当年的完成情况和原因请重新填写。`,
  unexpected: (what: string) =>
    `出了意外，刚才的操作没有完成：${what}。已填写的内容还在，请再试一次；若仍不行，请导出填报文件备份。`,
} as const;
