import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NODE_CODEC } from '../../src/cli/node-codec';
import { PORTABLE_CODEC } from '../../src/files/xlsx/zip-codec';

const CODECS = [NODE_CODEC, PORTABLE_CODEC];
const content = fc.uint8Array({ maxLength: 3000 });

describe('both codecs', () => {
  test('read what either wrote, and agree on the checksum', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 9 }), (bytes, level) => {
        for (const writer of CODECS) {
          const packed = writer.deflate(bytes, level);
          for (const reader of CODECS) {
            expect(Buffer.compare(reader.inflate(packed, bytes.length)!, bytes)).toBe(0);
          }
        }
        expect(NODE_CODEC.crc32(bytes)).toBe(PORTABLE_CODEC.crc32(bytes));
      }),
      { numRuns: 40 },
    );
  });

  test('say when there is more than was declared', () => {
    const packed = NODE_CODEC.deflate(new Uint8Array(10_000), 6);
    for (const codec of CODECS) expect(codec.inflate(packed, 9_999)).toBeNull();
  });

  test('throw on garbled data', () => {
    const garbled = Uint8Array.from({ length: 60 }, (_, i) => (i * 73 + 255) % 256);
    for (const codec of CODECS) expect(() => codec.inflate(garbled, 1000)).toThrow();
  });
});
