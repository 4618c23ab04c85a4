import { describe, expect, test } from '@jest/globals';
import { readThemeColors } from '../../../src/files/xlsx/read-colors';
import { readStyles } from '../../../src/files/xlsx/read-styles';

const encode = (text: string) => new TextEncoder().encode(text);

/** The second style of a sheet of styles; the first is the default. */
function styleOf(
  xf: string,
  parts: { fonts?: string; fills?: string; before?: string; after?: string; theme?: string[] } = {},
) {
  const { fonts = '', fills = '', before = '', after = '', theme = [] } = parts;
  const text =
    `<styleSheet>${before}<fonts><font/>${fonts}</fonts><fills><fill/>${fills}</fills>` +
    `<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/>${xf}</cellXfs>${after}</styleSheet>`;
  return readStyles(encode(text), 'styles.xml', theme)[1];
}

const font = (inner: string) => ({ fonts: `<font>${inner}</font>` });
const fill = (inner: string) => ({ fills: `<fill>${inner}</fill>` });
const FONT_XF = '<xf fontId="1"/>';
const FILL_XF = '<xf fillId="1"/>';

describe('number formats', () => {
  test.each([
    ['<xf numFmtId="0"/>', undefined],
    ['<xf numFmtId="4"/>', '#,##0.00'],
    ['<xf numFmtId="10"/>', '0.00%'],
    ['<xf numFmtId="14"/>', 'yyyy/m/d'],
    ['<xf numFmtId="31"/>', 'yyyy"年"m"月"d"日"'],
    ['<xf numFmtId="57"/>', 'yyyy"年"m"月"'],
    ['<xf numFmtId="176"/>', '0.00"万元"'],
    ['<xf numFmtId="999"/>', undefined],
  ])('%s', (xf, expected) => {
    const before = '<numFmts><numFmt numFmtId="176" formatCode="0.00&quot;万元&quot;"/></numFmts>';
    expect(styleOf(xf, { before })?.numberFormat).toBe(expected);
  });
});

describe('looks', () => {
  test.each([
    ['bold', styleOf(FONT_XF, font('<b/>')), { bold: true }],
    ['not bold', styleOf(FONT_XF, font('<b val="0"/>')), {}],
    ['struck', styleOf(FONT_XF, font('<strike val="true"/>')), { strike: true }],
    ['a colour', styleOf(FONT_XF, font('<color rgb="FFff0000"/>')), { fontColor: 'FF0000' }],
    ['an indexed colour', styleOf(FONT_XF, font('<color indexed="10"/>')), { fontColor: 'FF0000' }],
    ['a colour of the system', styleOf(FONT_XF, font('<color indexed="64"/>')), {}],
    ['an automatic colour', styleOf(FONT_XF, font('<color auto="1"/>')), {}],
    [
      'a theme colour',
      styleOf(FONT_XF, { ...font('<color theme="1"/>'), theme: ['FFFFFF', '123456'] }),
      { fontColor: '123456' },
    ],
    [
      'a tinted theme colour',
      styleOf(FONT_XF, { ...font('<color theme="1" tint="-0.2"/>'), theme: ['FFFFFF', '123456'] }),
      {},
    ],
    [
      'a palette of its own',
      styleOf(FONT_XF, {
        ...font('<color indexed="1"/>'),
        after:
          '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>',
      }),
      { fontColor: 'ABCDEF' },
    ],
    [
      'a solid fill',
      styleOf(
        FILL_XF,
        fill(
          '<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill>',
        ),
      ),
      { fillColor: 'FFFF00' },
    ],
    [
      'no fill',
      styleOf(
        FILL_XF,
        fill('<patternFill patternType="none"><fgColor rgb="FFFFFF00"/></patternFill>'),
      ),
      {},
    ],
    [
      'alignment',
      styleOf('<xf><alignment horizontal="right" indent="2"/></xf>'),
      { horizontal: 'right', indent: 2 },
    ],
  ])('%s', (_, style, expected) => {
    expect(style).toEqual(expected);
  });
});

test('theme colours come in the order in which styles number them', () => {
  const theme =
    '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2></a:clrScheme></a:themeElements></a:theme>';
  const colors = readThemeColors(encode(theme), 'theme1.xml');
  expect(colors.slice(0, 4)).toEqual(['FFFFFF', '000000', undefined, '1F497D']);
});
