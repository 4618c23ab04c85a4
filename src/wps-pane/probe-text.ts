/** Words of 宿主自检 about WPS. */
export const PROBE_TEXT = {
  present: '有',
  absent: '没有',
  refused: (what: string) => `出错：${what}`,
  shapes: '取值形状（行×列；方括号为一维）',
  files: '写文件并读回 1 MB',
  file: '绩效自评自检.bin',
  sameBytes: '逐字节一致',
  notSame: '写入后读回不一致，或没有可写的目录',
  pane: '窗格复用',
  samePane: (id: number) => `编号 ${String(id)} 仍可用`,
  noPane: '找不到本窗格的编号，功能区按钮会另开一个窗格',
  idle: '空闲状态',
  idleHint: '没有单元格在编辑时应为正常；如异常，写入前会多等一分钟',
} as const;
