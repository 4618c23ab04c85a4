import { expect, test } from '@jest/globals';
import { countOf, KINDS } from '../../../bench/kinds';
import { richWorkbook } from '../../../bench/rich-workbook';
import { openBudget } from '../../../src/app/open-budget';
import { openPackage } from '../../../src/files/xlsx/open-package';
import { openFile, reportOn } from '../../contract/flow';
import { validateOoxml } from '../../run/validate-ooxml';

const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;

function textsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = openPackage(bytes);
  return new Map(file.names.map((name) => [name, Buffer.from(file.bytes(name)).toString()]));
}

test('a report keeps all 58 kinds of content, and the Open XML SDK has nothing to say', async () => {
  const bytes = richWorkbook();
  const host = openFile(bytes, 'rich.xlsm');
  const opened = await openBudget(host, { answers: {}, sheet: '2019年项目支出' });
  expect(await reportOn(host, opened)).toMatchObject({ kind: 'written' });
  const [before, after] = [textsOf(bytes), textsOf(host.bytes())];
  expect(KINDS).toHaveLength(58);
  const counts = KINDS.map((kind) => [kind.name, countOf(kind, before)] as const);
  expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  expect(KINDS.filter((kind, index) => countOf(kind, after) < (counts[index]?.[1] ?? 0))).toEqual(
    [],
  );
  const changed = [...before].filter(([name, text]) => after.get(name) !== text);
  expect(changed.map(([name]) => name).filter((name) => !MAY_CHANGE.test(name))).toEqual([]);
  expect(validateOoxml(bytes, 'xlsm')).toEqual([]);
  expect(validateOoxml(host.bytes(), 'xlsm')).toEqual([]);
});

test('a sheet that is a chart is named, and passed over when sheets are read', async () => {
  const host = openFile(richWorkbook(), 'rich.xlsm');
  const { workbook, grids } = await openBudget(host, { answers: {} });
  expect(workbook.sheets.at(-1)).toEqual({ name: '图', visibility: 'visible', hasCells: false });
  expect([...grids.keys()]).toEqual(['2019年项目支出', '各种内容', '透视', '藏着']);
});
