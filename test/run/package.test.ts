import { describe, expect, test } from '@jest/globals';
import { strToU8, strFromU8, unzipSync } from 'fflate';
import { packageFiles, type PackageInput } from './package/folders';
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
      if (!path.endsWith('.txt')) expect(strFromU8(bytes, true)).not.toMatch(/localhost:3\d{3}/);
    }
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
