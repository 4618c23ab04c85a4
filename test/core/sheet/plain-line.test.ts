import { expect, test } from '@jest/globals';
import { plainLine } from '../../../src/core/sheet/plain-line';

test.each([
  ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['a\u0000b\r\nc\u2028d', 'a b c d'],
  ['\ud800表\udfff', '表'],
  ['𠮷野', '𠮷野'],
  ['9'.repeat(200), `${'9'.repeat(120)}…`],
])('%j is quoted as %j', (text, line) => {
  expect(plainLine(text)).toBe(line);
});
