/** Words of copying answers, suggestions, and the answers file. */
export const COPY_TEXT = {
  title: '复制其他项目或以前的填报内容',
  titleOffice: '复制以前的填报内容',
  from: '从哪里复制',
  earlier: (name: string): string => `以前的填报内容：${name}`,
  nothing: '那里没有可以复制的文字。',
  fields: '复制哪些',
  replaces: '会替换现有内容',
  copy: (count: number): string => `复制${count}项`,
  copied: (count: number): string => `已复制${count}项。请逐项改成本项目的实际情况。`,
  undo: '撤销复制',
  undone: '已恢复到复制前。',
  alike: (labels: string, project: string): string =>
    `${labels}与“${project}”内容雷同：不同项目写同样的话，等于没有逐项目分析。`,
} as const;

export const SUGGESTION_TEXT = {
  problems: (count: number): string => `校验发现的事实（${count}条）`,
  problemsHint: '只摘录事实；原因、措施和时限由您填写。',
  plans: (count: number): string => `问题清单中的整改措施（${count}条）`,
  plansHint: '摘自您填写的问题清单。',
  add: '加入',
  added: '已加入',
} as const;

export const ANSWERS_FILE_TEXT = {
  title: '填报文件',
  hint: '可以导出备份，也可以导入别人填好的、命令行 draft 生成的文件。',
  export: '导出填报内容',
  copyAll: '复制全文',
  copied: '已复制到剪贴板。',
  copyFailed: '浏览器不允许复制，请用“导出填报内容”。',
  import: '导入填报内容',
  how: '导入方式',
  ways: {
    fill: '只补空白：现有内容不动',
    replace: '全部替换：以文件为准',
    'copy-from': '只作参考：供复制时选用',
  },
  willReplace: '现有内容会被替换，原来的会另存一份。',
  chosen: (name: string): string => `已选“${name}”`,
  confirm: '导入',
  cancel: '取消',
  unreadable: (name: string): string => `读不出“${name}”。请确认文件还在，且没有被别的程序占用。`,
  fileName: (unit: string): string => `${unit}自评填报.answers.json`,
} as const;
