import { strToU8, zipSync, strFromU8 } from 'fflate';
import { createHash } from 'node:crypto';
import { filledPage, plainText } from './install-pages';

/** Files by their paths, with / between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a package is made of. */
export interface PackageInput {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly version: string;
  /** The built pages. */
  readonly web: Files;
  /** assets/wps. */
  readonly wps: Files;
  /** The manifest for Excel; null where there is none. */
  readonly manifest: string | null;
  /** The server for one PC. */
  readonly localServer: Uint8Array;
  /** The command line, one file for Node. */
  readonly commandLine: Uint8Array;
  /** The pages of docs about installing, by their names without .md. */
  readonly pages: ReadonlyMap<string, string>;
  /** Licences of what is packed. */
  readonly notices: string;
}

const NAME = 'self-evaluation';
/** The address that the manifest holds in the sources. */
const SOURCE_ORIGIN = 'https://localhost:3443';
/** Where the server for one PC hands out the pages. */
export const LOOPBACK_ORIGIN = 'https://localhost:3000';
/** Starts that server by a double click in Windows, and leaves the window open where it fails. */
const START = '@node "%~dp0serve.cjs" %*\r\n@pause\r\n';
/** The page of docs that each place of the package carries. */
export const PAGES: readonly (readonly [file: string, page: string])[] = [
  ['安装说明.txt', 'install'],
  ['excel/安装说明-Windows.txt', 'install-excel-windows'],
  ['excel/安装说明-Mac.txt', 'install-excel-mac'],
  ['excel/安装说明-网页版和集中部署.txt', 'install-excel-web'],
  ['excel/local-server/安装说明.txt', 'install-excel-one-pc'],
  ['wps-publish/安装说明.txt', 'install-wps-publish'],
  ['wps-enterprise/安装说明.txt', 'install-wps-enterprise'],
  ['wps-offline/安装说明.txt', 'install-wps-offline'],
  ['workbench/安装说明.txt', 'install-workbench'],
  ['command-line/安装说明.txt', 'install-workbench'],
];
/** Every file in an archive bears this time, so that the same input gives the same bytes. */
const FIXED_TIME = new Date(2020, 0, 1);
const WORKBENCH_ONLY = /^(?:index\.html|workbench\.|spreadsheet|data_text)/;
const WPS_PAGE = /^wps-/;
/** Pages and pictures that only the manifest names. */
const EXCEL_ONLY =
  /^(?:(?:taskpane|commands|progress)\.html|excel-[\w-]+\.(?:js|css)|icons\/[\w-]+\.png)$/;

/** All files of the package, by way of installing; SHA256SUMS lists every other one. */
export function packageFiles(input: PackageInput): Files {
  const files = new Map<string, Uint8Array>();
  const add = (folder: string, parts: Files): void => {
    for (const [path, bytes] of parts) files.set(`${folder}/${path}`, bytes);
  };
  const text = (path: string, content: string): void => {
    files.set(path, strToU8(content));
  };
  const { origin, version, web } = input;
  const addIn = wpsAddIn(input);
  const online = `<jspluginonline name="${NAME}" type="et" url="${escaped(origin)}/wps/"/>`;

  if (input.manifest !== null) {
    text('excel/manifest.xml', input.manifest.replaceAll(SOURCE_ORIGIN, origin));
    text(
      'excel/local-server/manifest.xml',
      input.manifest.replaceAll(SOURCE_ORIGIN, LOOPBACK_ORIGIN),
    );
  }
  add('excel/web', web);
  files.set('excel/local-server/serve.cjs', input.localServer);
  text('excel/local-server/start.cmd', START);

  add('wps-publish/wps', addIn);
  add('wps-publish/install', installPage(web, 'add-in-address', `${origin}/wps/`));

  add('wps-enterprise/wps', addIn);
  text('wps-enterprise/jsplugins.xml', `<jsplugins>\n  ${online}\n</jsplugins>\n`);
  text(
    'wps-enterprise/oem.ini.txt',
    `[Support]\nJsApiPlugin=true\n[Server]\nJSPluginsServer=${origin}/jsplugins.xml\n`,
  );

  const folder = `${NAME}_${version}`;
  const line = `<jsplugin name="${NAME}" type="et" version="${version}" url="${folder}"/>`;
  add(`wps-offline/${folder}`, addIn);
  files.set(`wps-offline/${folder}.zip`, archive(folder, addIn));
  add('wps-offline/merge', installPage(web, 'list-line', line));

  add(
    'workbench/web',
    new Map([...web].filter(([path]) => !WPS_PAGE.test(path) && !EXCEL_ONLY.test(path))),
  );
  files.set('command-line/cli.js', input.commandLine);

  for (const [file, name] of PAGES) {
    const page = input.pages.get(name);
    if (page === undefined) throw new Error(`no page ${name}`);
    text(file, plainText(filledPage(page, { origin, folder })));
  }
  text('THIRD-PARTY.txt', input.notices);

  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = sorted.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
  return new Map([...sorted, ['SHA256SUMS', strToU8(sums)]]);
}

/** The add-in as WPS wants it: index.html is the ribbon's page. */
function wpsAddIn({ web, wps }: PackageInput): Files {
  const pages = [...web].flatMap(([path, bytes]): readonly (readonly [string, Uint8Array])[] => {
    if (path === 'wps-index.html') return [['index.html', bytes]];
    const isOthers =
      WORKBENCH_ONLY.test(path) || EXCEL_ONLY.test(path) || path.startsWith('wps-install');
    return isOthers ? [] : [[path, bytes]];
  });
  return new Map([...pages, ...wps]);
}

/** The install page, told what it installs. */
function installPage(web: Files, name: string, content: string): Files {
  const [page, script] = ['wps-install.html', 'wps-install.js'].map((path) => web.get(path));
  if (!page || !script) throw new Error('the install page is not built');
  const html = strFromU8(page).replace(
    '<meta name="referrer"',
    `<meta name="${name}" content="${escaped(content)}"><meta name="referrer"`,
  );
  return new Map([
    ['index.html', strToU8(html)],
    ['wps-install.js', script],
  ]);
}

function archive(folder: string, files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  return zipSync(Object.fromEntries(entries), { mtime: FIXED_TIME, level: 9 });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
