import { expect, test } from '@jest/globals';
import { NODE_CODEC } from '../../../src/cli/node-codec';
import { runSteps } from '../../../src/core/steps';
import { DEFLATE, packPart, packXml, STORE } from '../../../src/files/xlsx/pack-part';
import { PORTABLE_CODEC } from '../../../src/files/xlsx/zip-codec';

const LINE = '<c r="A1"><v>项目支出𠮷</v></c>';

test.each([
  ['in one piece', 100],
  ['in several pieces', 120_000],
])('XML is packed %s as it was written', (_name, count) => {
  for (const codec of [PORTABLE_CODEC, NODE_CODEC]) {
    const part = packXml((writer) => {
      for (let index = 0; index < count; index += 1) writer.add(`${LINE}${String(index)}`);
    }, codec);
    const wanted = Array.from({ length: count }, (_unused, index) => LINE + String(index)).join('');
    const content = runSteps(codec.inflate(part.data, part.size));
    expect(Buffer.from(content!).toString() === wanted).toBe(true);
    expect(part.method).toBe(DEFLATE);
    expect(part.crc).toBe(codec.crc32(content!));
  }
});

test('what is packed already and what is empty is stored', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  expect(packPart('xl/media/image1.png', bytes, PORTABLE_CODEC)).toMatchObject({
    method: STORE,
    data: bytes,
    size: 3,
  });
  expect(packXml(() => undefined, PORTABLE_CODEC)).toMatchObject({ method: STORE, size: 0 });
});
