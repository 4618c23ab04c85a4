/** What the pages say before the pane is there. */
export const START_TEXT = {
  opening: '正在打开绩效自评…',
  slow: {
    title: '还在等待微软的组件 office.js',
    why: (host: string) =>
      `加载项要先从 ${host} 下载这个组件。网络慢、不能上外网，或者防火墙拦截，都会卡在这里。`,
    next: '下载到后会自动继续，不用关闭窗格。也可以：',
  },
  blocked: {
    title: '没有下载到微软的组件 office.js',
    why: (host: string) =>
      `加载项要先从 ${host} 下载这个组件。这台电脑现在连不上它：可能没有联网，或者被防火墙、代理拦截。`,
    next: '您的工作簿没有改动。可以这样继续：',
  },
  silent: {
    title: 'Excel 还没有回应',
    why: '组件已经下载到，但 Excel 没有告诉它打开的是哪个工作簿。Excel 正忙、弹着对话框，或者正在编辑单元格时会这样。',
    next: '请先结束编辑、关掉 Excel 里的对话框；有回应后会自动继续。也可以：',
  },
  noExcel: {
    title: '请从 Excel 里打开这一页',
    why: '这是绩效自评的 Excel 窗格，单独用浏览器打开时读不到工作簿。',
    next: '请在 Excel 的“绩效自评”选项卡里点“打开窗格”；没有 Excel 时可以：',
  },
  tooOld: {
    title: '这个版本的 Excel 太旧',
    why: '绩效自评需要 Excel 2021、Microsoft 365 或网页版 Excel（ExcelApi 1.14）。',
    next: '您的工作簿没有改动。可以升级 Excel，或者：',
  },
  broken: {
    title: '绩效自评自己的文件没有下载完整',
    why: (host: string) => `窗格的程序放在 ${host} 上，现在取不到：网络断了，或者服务器没有开。`,
    next: '您的工作簿没有改动。可以这样继续：',
  },
  retry: '重试',
  other: (host: string) => `换一个下载地址（${host}）`,
  workbench: '在浏览器里使用（不需要 Excel）',
  sorryOther: '这台电脑不让网页记住选择，换不了地址。请联系管理员，改用单位自己的地址。',
  window: {
    running: '绩效自评正在处理',
    failed: '绩效自评没有完成',
    close: '看完后请关闭这个窗口。',
    cancel: '取消',
  },
  commands:
    '这一页由 Excel 在后台打开，用来执行“校验”和“一键生成”。看到这句话说明下载正常，可以关闭。',
} as const;
