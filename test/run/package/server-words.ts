/** What the server for one PC says. */
export const SERVER_WORDS = {
  running: '绩效自评已在本机启动，请保持本窗口打开。按 Ctrl+C 结束。',
  trust: (file: string): string =>
    [
      `已生成只用于本机的证书：${file}`,
      `Windows：运行 certutil -user -addstore Root "${file}"，在弹出的窗口点“是”。`,
      `Mac：双击证书加入“钥匙串访问”，在“信任”里选“始终信任”。`,
      '以后不再使用时，请在证书管理里删除 localhost 证书。',
    ].join('\n'),
} as const;
