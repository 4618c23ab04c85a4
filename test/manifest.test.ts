import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { validateXML } from 'xmllint-wasm';
import { manifestFloor } from './run/requirement-floor';
import { ICONS, ICON_SIZES } from './run/icons/draw';

const MANIFEST = readFileSync('manifest.xml', 'utf8');
const ORIGIN = 'https://localhost:3443/';
/** Microsoft's schemas, which may not be passed on. */
const SCHEMAS = '../shared/manifest-xsd';
const MAIN = 'OfficeAppManifestV1_1.xsd';
const IMPORTED = [
  'OfficeAppBasicTypesV1_0.xsd',
  'MailAppVersionOverridesV1_0.xsd',
  'MailAppVersionOverridesV1_1.xsd',
  'TaskPaneAppVersionOverridesV1_0.xsd',
];
/** Characters that Office takes: of an id, of a label, of a description. */
const LIMITS = { id: 32, ShortStrings: 125, LongStrings: 250 } as const;

interface Element {
  readonly name: string;
  readonly parent: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const elements = elementsOf(MANIFEST);
const named = (name: string): readonly Element[] =>
  elements.filter((element) => element.name === name);

function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, parent: open.at(-1) ?? '', attributes });
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

/** What the schemas find wrong. */
async function faultsOf(xml: string): Promise<readonly string[]> {
  const read = (fileName: string) => ({
    fileName,
    contents: readFileSync(join(SCHEMAS, fileName), 'utf8'),
  });
  const { errors } = await validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema: read(MAIN),
    preload: IMPORTED.map(read),
  });
  return errors.map(({ message }) => message);
}

describe('the manifest', () => {
  const hasSchemas = existsSync(join(SCHEMAS, MAIN));
  if (!hasSchemas) console.log('Schemas of the manifest are absent: not validated.');
  const withSchemas = hasSchemas ? test : test.skip;

  withSchemas('is valid', async () => {
    expect(await faultsOf(MANIFEST)).toEqual([]);
  });

  withSchemas.each([
    ['a missing id', /<Id>.*<\/Id>/, ''],
    ['an element out of place', '<Permissions>', '<Hosts /><Permissions>'],
    ['an unknown permission', 'ReadWriteDocument', 'Everything'],
    ['an icon without a size', 'size="16" ', ''],
    ['a label that is too long', 'DefaultValue="校验"', `DefaultValue="${'校'.repeat(126)}"`],
    ['a command without its function', /<FunctionName>.*<\/FunctionName>/, ''],
  ])('%s is caught', async (_what, from, to) => {
    const broken = MANIFEST.replace(from, to);
    expect(broken).not.toBe(MANIFEST);
    expect(await faultsOf(broken)).not.toEqual([]);
  });

  test('asks for the rights, the level and the host that the add-in needs, and no more', () => {
    expect(MANIFEST).toContain('<Permissions>ReadWriteDocument</Permissions>');
    expect(manifestFloor(MANIFEST)).toEqual([1, 14]);
    const levels = [...named('Set'), ...named('bt:Set')].map(({ attributes }) => attributes);
    expect(levels).toEqual(Array(2).fill({ Name: 'ExcelApi', MinVersion: '1.14' }));
    expect(named('Host').map(({ attributes }) => Object.values(attributes))).toEqual([
      ['Workbook'],
      ['Workbook'],
    ]);
    expect(named('AppDomain')).toEqual([]);
  });

  test('bears the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(MANIFEST).toContain(`<Version>${version}.0</Version>`);
  });

  test('has the tab, the three commands and their actions', () => {
    const labels = new Map(
      named('bt:String').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]),
    );
    const shown = named('Label').map(({ attributes }) => labels.get(attributes['resid']));
    expect(shown).toEqual(['项目支出绩效自评', '打开窗格', '校验', '一键生成', '绩效自评']);
    const actions = [...MANIFEST.matchAll(/<FunctionName>(.*)<\/FunctionName>/g)];
    expect(actions.map(([, name]) => name)).toEqual(['checkWorkbook', 'generateReport']);
  });

  test('says everything in Chinese and, elsewhere, in English', () => {
    expect(MANIFEST).toContain('<DefaultLocale>zh-CN</DefaultLocale>');
    const translated = [...named('bt:String'), ...named('DisplayName'), ...named('Description')];
    const texts = translated.filter(({ attributes }) => 'DefaultValue' in attributes);
    for (const { attributes } of texts)
      expect(attributes['DefaultValue']).toMatch(/\p{Script=Han}/u);
    const english = [...named('Override'), ...named('bt:Override')];
    expect(english).toHaveLength(texts.length);
    for (const { attributes } of english) {
      expect(attributes['Locale']).toBe('en-US');
      expect(attributes['Value']).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('keeps its texts and ids within what Office takes, and refers to nothing that is not there', () => {
    const ids = elements.flatMap(({ name, attributes: { id } }) =>
      id !== undefined && /^bt:(?:Image|Url|String)$/.test(name) ? [id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(LIMITS.id);
    let kind: keyof typeof LIMITS = 'ShortStrings';
    for (const { name, attributes, parent } of elements) {
      if (name === 'bt:LongStrings') kind = 'LongStrings';
      const isText = parent === 'bt:ShortStrings' || parent === 'bt:LongStrings';
      if (!isText && parent !== 'bt:String') continue;
      const text = attributes['DefaultValue'] ?? attributes['Value'] ?? '';
      expect(text.length).toBeLessThanOrEqual(LIMITS[kind]);
    }
    const used = elements.flatMap(({ attributes: { resid } }) => resid ?? []);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  test('names pages and icons that the build has, every icon in every size', () => {
    const addresses = elements
      .flatMap(({ attributes }) => attributes['DefaultValue'] ?? [])
      .filter((value) => value.startsWith('http'));
    for (const address of addresses) expect(address.startsWith(ORIGIN)).toBe(true);
    const paths = [...new Set(addresses.map((address) => address.slice(ORIGIN.length)))];
    const pages = paths.filter((path) => !path.startsWith('icons/'));
    expect(pages.sort()).toEqual(['commands.html', 'taskpane.html']);
    const icons = ICONS.flatMap((icon) => ICON_SIZES.map((size) => `icons/${icon}-${size}.png`));
    expect(paths.filter((path) => path.startsWith('icons/')).sort()).toEqual(icons.sort());
  });
});

describe('the icons', () => {
  const files = ICONS.flatMap((icon) =>
    ICON_SIZES.flatMap((size) =>
      ['', 'contrast-'].map((kind) => [`${icon}-${kind}${size}.png`, size] as const),
    ),
  );

  test.each(files)('%s is a PNG of its size with a clear ground', (name, size) => {
    const png = readFileSync(join('assets/icons', name));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    const [width, height, colorType] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
    expect([width, height]).toEqual([size, size]);
    // Colours with transparency.
    expect(colorType).toBe(6);
  });
});
