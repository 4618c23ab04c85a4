import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAbove, manifestFloor, requirementFloor } from '../../run/requirement-floor';

/** What the manifest asks of Excel: 1.14, which Excel LTSC 2021 has. */
const FLOOR = manifestFloor(readFileSync('manifest.xml', 'utf8')) ?? [0, 0];

describe('the requirement sets that the office host uses', () => {
  const found = requirementFloor('src/host/office');

  test('nothing unguarded is above the floor', () => {
    const above = found.uses.filter((use) => !use.isGuarded && isAbove(use.version, FLOOR));
    expect(above).toEqual([]);
    expect(found.floor).toEqual(FLOOR);
    console.info(`least ExcelApi: ${found.floor.join('.')}, ${String(found.uses.length)} members`);
  });

  test('what is above the floor is guarded, and is found', () => {
    const late = found.uses.filter(({ isGuarded }) => isGuarded).map(({ member }) => member);
    expect(late).toContain('WorksheetCollection.onNameChanged');
    expect(found.uses.map(({ member }) => member)).toEqual(
      expect.arrayContaining(['Range.getMergedAreasOrNullObject', 'Worksheet.pageLayout']),
    );
  });

  test('no other sets, and no names that Excel does not know', () => {
    expect(found.foreign).toEqual([]);
    expect(found.unknown).toEqual([]);
  });
});

test('every way of using a member counts', () => {
  const bodies = {
    property: 'return range.valuesAsJson;',
    text: "range.load('address,worksheet/noSuchName'); return 0;",
    option: 'return range.getRowProperties({ rowHidden: true });',
    binding: 'const { conditionalFormats } = range; return conditionalFormats;',
    call: 'return range.getDirectPrecedents();',
    late: 'return 0; } export function lateF(range: Excel.Range) { return range.select; ',
  };
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  for (const [name, body] of Object.entries(bodies)) {
    const text = `/// <reference types="office-js" />\nexport function f(range: Excel.Range) { ${body} }\n`;
    writeFileSync(join(folder, `${name}.ts`), text);
  }
  const found = requirementFloor(folder);
  const uses = Object.fromEntries(
    found.uses.map(({ member, version, isGuarded }) => [member, [...version, isGuarded]]),
  );
  expect(uses).toMatchObject({
    'Range.valuesAsJson': [1, 16, false],
    'Range.getRowProperties': [1, 9, false],
    'Range.conditionalFormats': [1, 6, false],
    'Range.getDirectPrecedents': [1, 12, false],
    'Range.select': [1, 1, true],
  });
  expect(found.floor).toEqual([1, 16]);
  expect(found.unknown.map((line) => line.split(' ')[0])).toEqual(['noSuchName']);
});
