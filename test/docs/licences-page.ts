import { shippedPackages } from '../run/licences';

/** docs/licences.md: what ships, its version and its licence. */
export function licencesPage(): string {
  const rows = shippedPackages().map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  return [
    '# 所含软件包的许可证',
    '',
    '产品依赖的全部软件包，和一台电脑用的本机服务所含的软件包；网页里只用到其中一部分。全文在安装包的 `THIRD-PARTY.txt` 里。',
    '本页由 `npm run fix:docs` 生成，测试会核对它是否最新。',
    '',
    '| 软件包 | 版本 | 许可证 |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
