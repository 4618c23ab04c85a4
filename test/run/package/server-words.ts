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
  taken: (port: number): string =>
    `没有启动：端口 ${String(port)} 已被别的程序占用。请看看是不是已经启动过一次，或者关掉占用它的程序。`,
  badCertificate: (why: string): string =>
    `没有启动：证书或私钥不能用（要 PEM 格式，而且是一对）。${why}`,
  usage: '自带证书的用法：node serve.cjs --cert 证书.pem --key 私钥.pem（两个都要写）',
} as const;
