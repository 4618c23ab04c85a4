/** What the page of the emulated Excel and its server say. */
export const WORDS = {
  title: (file: string) => `${file} - 模拟 Excel（开发用）`,
  open: '打开工作簿…',
  save: '另存为…',
  undo: '撤销',
  rename: '重命名工作表',
  remove: '删除工作表',
  protect: '保护工作表',
  unprotect: '取消保护',
  newName: '新的名称：',
  tab: '绩效自评',
  showPane: '打开窗格',
  check: '校验',
  generate: '一键生成',
  pane: '绩效自评窗格',
  level: (level: string) => `ExcelApi ${level}`,
  status: {
    ready: '就绪',
    editing: '编辑',
    running: (name: string) => `正在执行：${name}`,
    done: (name: string) => `已完成：${name}`,
    failed: (name: string, code: number) => `未能执行：${name}（${String(code)}）`,
    unknown: (names: string) => `未模拟的成员：${names}`,
    cannotOpen: (why: string) => `打不开：${why}`,
    refused: (why: string) => `Excel 不允许：${why}`,
  },
} as const;

/** What `npm run excel` prints. */
export const SERVER_WORDS = {
  running: (address: string) =>
    [
      `模拟 Excel（开发用）：${address}`,
      `Emulated Excel (for developers): ${address}`,
      '按 Ctrl+C 结束 / Ctrl+C to stop',
    ].join('\n'),
  untrusted: [
    '浏览器第一次会提示“您的连接不是私密连接”：点“高级”，再点“继续前往 localhost”，即可使用。',
    'The browser warns once that the connection is not private: choose "Advanced", then "Proceed to localhost".',
  ].join('\n'),
  trust: (file: string) =>
    [
      `证书只用于本机，保存在 ${file}。要去掉提示，或在真实的 Excel 里旁加载清单，请信任它：`,
      `The certificate is for this machine only: ${file}. To be rid of the warning, or to sideload the manifest into a real Excel, trust it:`,
      `  Windows  certutil -user -addstore Root "${file}"`,
      `  Mac      security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${file}"`,
      `  Linux    certutil -d sql:$HOME/.pki/nssdb -A -t "P,," -n self-evaluation-localhost -i "${file}"`,
      '不再需要时，请在系统的证书管理里删除它。 / Remove it there when no longer needed.',
    ].join('\n'),
  notBuilt: (page: string) =>
    `还没有 ${page}：请先运行 npm run build:web。 / ${page} is not built: run npm run build:web first.`,
} as const;
