import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { strToU8, strFromU8, unzipSync } from 'fflate';
import { LOOPBACK_ORIGIN, PAGES, packageFiles, type PackageInput } from './package/folders';
import { plainText, readInstallPages } from './package/install-pages';
import { mergeList } from '../../src/wps-install/merge-list';

const text = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([path, content]) => [path, strToU8(content)]));

const INPUT: PackageInput = {
  origin: 'https://h.example/a',
  version: '1.2.3',
  web: text({
    'index.html': 'workbench',
    'workbench.js': 'w',
    'wps-index.html': '<script src="wps-shell.js"></script>',
    'wps-shell.js': 's',
    'wps-install.html': '<meta name="referrer" content="no-referrer">',
    'wps-install.js': 'i',
    'react.js': 'r',
    'taskpane.html': '<script src="excel-pane.js"></script>',
    'excel-pane.js': 'e',
  }),
  wps: text({ 'ribbon.xml': '<customUI/>', 'manifest.xml': '<JsPlugin/>' }),
  manifest: '<OfficeApp><Url>https://localhost:3443/taskpane.html</Url></OfficeApp>',
  localServer: strToU8('server'),
  commandLine: strToU8('cli'),
  pages: readInstallPages(),
  notices: 'licences',
};

const read = (files: ReturnType<typeof packageFiles>, path: string): string =>
  strFromU8(files.get(path) ?? strToU8(`no ${path}`));

describe('the package', () => {
  const files = packageFiles(INPUT);

  test('is the same bytes from the same input, in whatever order it came', () => {
    const shuffled = { ...INPUT, web: new Map([...INPUT.web].reverse()) };
    expect([...packageFiles(shuffled)]).toEqual([...files]);
  });

  test('has the asked address everywhere and no other', () => {
    expect(read(files, 'excel/manifest.xml')).toContain('https://h.example/a/taskpane.html');
    expect(read(files, 'wps-enterprise/jsplugins.xml')).toContain(
      '<jspluginonline name="self-evaluation" type="et" url="https://h.example/a/wps/"/>',
    );
    expect(read(files, 'wps-publish/install/index.html')).toContain(
      'name="add-in-address" content="https://h.example/a/wps/"',
    );
    for (const [path, bytes] of files) {
      const isOfOnePc = path.endsWith('.txt') || path.startsWith('excel/local-server/');
      if (!isOfOnePc) expect(strFromU8(bytes, true)).not.toMatch(/localhost:3\d{3}/);
    }
  });

  test('what is for one PC has its address, whatever the package was asked for', () => {
    expect(read(files, 'excel/local-server/manifest.xml')).toContain(
      `${LOOPBACK_ORIGIN}/taskpane.html`,
    );
  });

  test('every folder carries its page, with the address and the folder filled in', () => {
    for (const [file] of PAGES) {
      const page = read(files, file);
      // The mark of the encoding, which the reader drops.
      expect([...files.get(file)!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(page).toMatch(/^【.*】\r\n/u);
      expect(page).not.toMatch(/单位网址|_版本|`|\]\(|^#/mu);
    }
    expect(read(files, 'wps-publish/安装说明.txt')).toContain(
      'https://h.example/a/install/index.html',
    );
    expect(read(files, 'wps-offline/安装说明.txt')).toContain('wps-offline/self-evaluation_1.2.3');
    const folders = new Set(
      [...files.keys()].flatMap((path) => path.split('/').slice(0, -1)[0] ?? []),
    );
    const told = new Set(PAGES.flatMap(([file]) => file.split('/').slice(0, -1)[0] ?? []));
    expect(told).toEqual(folders);
  });

  test('the pages for Excel are in its folder and in no other', () => {
    for (const name of ['taskpane.html', 'excel-pane.js']) {
      const found = [...files.keys()].filter((path) => path.endsWith(`/${name}`));
      expect(found).toEqual([`excel/web/${name}`]);
    }
    // The way out where office.js does not come.
    expect([...files.keys()]).toContain('excel/web/index.html');
  });

  test('WPS finds the ribbon page as index.html beside ribbon.xml', () => {
    for (const folder of [
      'wps-publish/wps',
      'wps-enterprise/wps',
      'wps-offline/self-evaluation_1.2.3',
    ]) {
      expect(read(files, `${folder}/index.html`)).toContain('wps-shell.js');
      expect(read(files, `${folder}/ribbon.xml`)).toMatch(/^<customUI/);
      expect(files.has(`${folder}/workbench.js`)).toBe(false);
    }
  });

  test('the archive holds the folder', () => {
    const archive = unzipSync(files.get('wps-offline/self-evaluation_1.2.3.zip')!);
    const folder = [...files.keys()].filter((path) =>
      path.startsWith('wps-offline/self-evaluation_1.2.3/'),
    );
    expect(
      Object.keys(archive)
        .map((path) => `wps-offline/${path}`)
        .sort(),
    ).toEqual(folder.sort());
  });

  test('every file but the list itself is in the list', () => {
    const listed = read(files, 'SHA256SUMS').trim().split('\n');
    expect(listed.map((line) => line.slice(66))).toEqual(
      [...files.keys()].filter((path) => path !== 'SHA256SUMS'),
    );
  });
});

test('its pages are built without a cache: one that is warm gives other names than one that is cold', () => {
  const configs =
    jest.requireActual<(env: object, args: object) => readonly { readonly cache?: unknown }[]>(
      '../../webpack.config.js',
    );
  const caches = (env: object) => configs(env, {}).map(({ cache }) => cache);
  expect(caches({ fresh: true }).at(-1)).toBe(false);
  expect(caches({}).at(-1)).not.toBe(false);
  const program = readFileSync(join(__dirname, 'package/write-package.ts'), 'utf8');
  expect(program).toContain("'--env', 'fresh'");
});

test('a page as plain text keeps its lines of code and joins those of a paragraph', () => {
  const page =
    '# 题\n\n甲\n乙 [丙](x.md)，\n`b` is\nbig\n\n- 一\n  二\n- 三\n\n```\nnpm a\nnpm b\n```\n';
  expect(plainText(page).slice(1).split('\r\n')).toEqual([
    ...['【题】', '', '甲乙 “丙”，b is big', '', '- 一二', '- 三', ''],
    ...['    npm a', '    npm b', ''],
  ]);
});

describe('merging the list of add-ins', () => {
  const line = '<jsplugin name="self-evaluation" type="et" version="2" url="self-evaluation_2"/>';
  const other = '<jspluginonline name="oa" type="wps" url="http://oa/"></jspluginonline>';

  test('makes a new one', () => {
    expect(mergeList('', line)).toBe(`<jsplugins>\n  ${line}\n</jsplugins>\n`);
    expect(mergeList('<jsplugins/>', line)).toBe(`<jsplugins>\n  ${line}\n</jsplugins>`);
  });

  test('keeps others and replaces an earlier line of ours', () => {
    const old = '<jsplugin name="self-evaluation" type="et" version="1" url="self-evaluation_1" />';
    const existing = `<?xml version="1.0"?>\n<jsplugins>\n  ${other}\n  ${old}\n</jsplugins>\n`;
    expect(mergeList(existing, line)).toBe(
      `<?xml version="1.0"?>\n<jsplugins>\n  ${other}\n  ${line}\n</jsplugins>\n`,
    );
  });

  test('an add-in of that name for another program is not ours', () => {
    const writer = '<jsplugin name="self-evaluation" type="wps" url="x"/>';
    expect(mergeList(`<jsplugins>${writer}</jsplugins>`, line)).toContain(writer);
  });

  test('something else is left alone', () => {
    expect(mergeList('<html></html>', line)).toBeNull();
  });
});
