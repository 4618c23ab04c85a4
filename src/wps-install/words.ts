/** All that the install page says. */
export const WORDS = {
  title: '安装绩效自评（WPS 表格）',
  before: [
    '1. 请先打开一次 WPS 表格，再回到本页。',
    '2. 点“安装”后，WPS 会问是否信任本站点，请核对地址后点“信任并安装”。',
    '3. 装好后关闭所有 WPS 窗口再打开；第一次加载时表格会再问一次，点“允许”后还要再重启一次 WPS 表格，功能区才会出现“绩效自评”。',
  ],
  address: '加载项地址：',
  install: '安装',
  update: '更新',
  remove: '移除',
  retry: '重新检测',
  asking: '正在联系本机的 WPS…',
  silent:
    '没有联系上本机的 WPS。请确认已安装并打开过 WPS 表格；如浏览器提示本页要访问本机或本地网络，请选“允许”；仍不行请换一个浏览器再试。',
  absent: '尚未安装。',
  present: '已安装。',
  other: '已安装的是另一个地址的旧版本，请点“更新”。',
  working: '请在 WPS 弹出的窗口里确认…',
  installed: '安装成功。请关闭所有 WPS 窗口后重新打开 WPS 表格。',
  removed: '已移除。请关闭所有 WPS 窗口后重新打开 WPS 表格。',
  refused:
    'WPS 没有接受这次操作（可能点了“取消”，或单位策略不允许）。您可以再试一次，或联系信息技术人员。',
  mergeTitle: '离线安装：合并加载项清单',
  mergeSteps: [
    '1. 把本包里的加载项文件夹整个复制到 WPS 的 jsaddons 目录（位置见说明）。',
    '2. 如该目录里已有 publish.xml，请在下面选中它；没有则点“新建清单”。原有的其他加载项会原样保留。',
    '3. 用下载得到的 publish.xml 替换原文件，然后关闭所有 WPS 窗口再打开。',
  ],
  mergeChoose: '选择现有的 publish.xml',
  mergeFresh: '新建清单',
  mergeWrong: '这个文件不是 WPS 的加载项清单，没有改动。',
  mergeDone: '已生成合并后的 publish.xml。',
} as const;
