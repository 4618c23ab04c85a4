/** What the README of each way of installing says; for the unit's IT person, in the order of the steps. */
const WHAT_NODE = '需要本机装有 Node.js 20 或更高版本';

const EXCEL = (origin: string): string => `绩效自评 · Excel 安装说明

加载项地址：${origin}/
文件：manifest.xml（清单），web/（网页文件，整个放到上面的地址下）。

Excel 要求用 https，证书必须是这台电脑信任的：请使用单位自己的证书，把 web/ 放到单位的静态网站上。

一、共享文件夹目录（Windows，推荐单位内网使用）
1. 建一个共享文件夹，把 manifest.xml 放进去。
2. Excel → 文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录，填入共享文件夹的网络路径，点“添加目录”，勾选“在菜单中显示”，确定后重启 Excel。
3. 插入 → 我的加载项 → 共享文件夹 → 绩效自评 → 添加。
二、Mac：把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，重启 Excel。
三、网页版 Excel：插入 → 加载项 → 上载我的加载项，选择 manifest.xml。
四、集中部署：在 Microsoft 365 管理中心 → 集成应用 → 上载自定义应用，选择 manifest.xml。

只有一台电脑、没有服务器：${WHAT_NODE}。在本文件夹运行 node local-server/serve.cjs，首次运行会生成只用于本机的证书并提示如何信任；之后保持该窗口打开再使用 Excel。

更新：替换 web/ 里的文件即可。移除：我的加载项里删除；共享文件夹方式请从目录里取走 manifest.xml。
`;

const PUBLISH = (origin: string): string => `绩效自评 · WPS 表格在线安装（个人版和企业版）

1. 把 wps/ 整个放到 ${origin}/wps/，install/ 整个放到 ${origin}/install/。静态文件即可，不要设登录；ribbon.xml、index.html、manifest.xml 请设为不缓存。
2. 用户在浏览器打开 ${origin}/install/index.html，点“安装”。
3. WPS 会问是否信任本站点，核对地址后点“信任并安装”。
4. 关闭所有 WPS 窗口再打开；表格第一次加载时会再问一次，允许后还需要再重启一次 WPS 表格。

看不到“绩效自评”选项卡：在安装页点“移除”再“安装”，然后重启 WPS 表格。
更新：替换 wps/ 里的文件。移除：安装页点“移除”。
`;

const ENTERPRISE = (origin: string): string => `绩效自评 · WPS 企业版统一部署

1. 把 wps/ 整个放到 ${origin}/wps/，jsplugins.xml 放到 ${origin}/jsplugins.xml。单位已有 jsplugins.xml 的，只把本包那一行加进去，不要整个替换。
2. 把 oem.ini.txt 里的两行并入 office6/cfgs/oem.ini 的对应节（Windows：WPS 安装目录；Linux：/opt/kingsoft/wps-office/office6/cfgs/，统信：/opt/apps/cn.wps.wps-office-pro/files/kingsoft/wps-office/office6/cfgs/）。个人版不支持这种方式。
3. 关闭所有 WPS 再打开；Linux 先运行 quickstartoffice restart。

同一单位只用一种部署方式。移除：删去这几行。
`;

const OFFLINE = (folder: string): string => `绩效自评 · WPS 表格离线安装（没有服务器）

1. 把文件夹 ${folder} 整个（或解开 ${folder}.zip）复制到：
   Windows：%APPDATA%\\kingsoft\\wps\\jsaddons\\
   Linux：~/.local/share/Kingsoft/wps/jsaddons/
2. 双击 merge/index.html，按页面提示把本加载项并入 publish.xml；原有的其他加载项不会被改动。
3. 关闭所有 WPS 窗口再打开，按提示允许加载；允许后如果没有出现“绩效自评”，再重启一次。

更新：用新版文件夹替换，再合并一次。移除：从 publish.xml 删去 self-evaluation 一行，删除文件夹。
`;

const WORKBENCH = `绩效自评 · 工作台（浏览器）

双击 web/index.html，或把 web/ 放到任意静态网站上用浏览器打开。不需要 Office，也不需要联网；工作簿只在本机处理。
`;

/** README texts by way of installing. */
export const READMES = {
  excel: EXCEL,
  publish: PUBLISH,
  enterprise: ENTERPRISE,
  offline: OFFLINE,
  workbench: WORKBENCH,
} as const;
