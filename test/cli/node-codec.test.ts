import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NODE_CODEC } from '../../src/cli/node-codec';
import { runSteps } from '../../src/core/steps';
import { PORTABLE_CODEC, type ZipCodec } from '../../src/files/xlsx/zip-codec';

const CODECS = [NODE_CODEC, PORTABLE_CODEC];
const inflate = (codec: ZipCodec, data: Uint8Array, size: number): Uint8Array | null =>
  runSteps(codec.inflate(data, size));
/** What packing cannot make smaller. */
const noise = (length: number): Uint8Array => {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 0xff;
  });
};
const content = fc.uint8Array({ maxLength: 3000 });

describe('both codecs', () => {
  test('read what either wrote, and agree on the checksum', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 9 }), (bytes, level) => {
        for (const writer of CODECS) {
          const packed = writer.deflate(bytes, level);
          for (const reader of CODECS) {
            expect(Buffer.compare(inflate(reader, packed, bytes.length)!, bytes)).toBe(0);
          }
        }
        expect(NODE_CODEC.crc32(bytes)).toBe(PORTABLE_CODEC.crc32(bytes));
      }),
      { numRuns: 40 },
    );
  });

  test('pack content in pieces that either reads as one', () => {
    const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 60_000 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 9 }), (parts, level) => {
        const whole = Buffer.concat(parts);
        for (const writer of CODECS) {
          const deflate = writer.deflatePieces(level);
          const shared = new Uint8Array(60_000);
          const packed = parts.map((part, index) => {
            shared.set(part);
            const isLast = index === parts.length - 1;
            return Buffer.from(deflate(shared.subarray(0, part.length), isLast));
          });
          for (const reader of CODECS) {
            const content = inflate(reader, Buffer.concat(packed), whole.length)!;
            expect(Buffer.compare(content, whole)).toBe(0);
          }
          const crc = parts.reduce((before, part) => writer.crc32(part, before), 0);
          expect(crc).toBe(PORTABLE_CODEC.crc32(whole));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('say when there is more than was declared', () => {
    const packed = NODE_CODEC.deflate(new Uint8Array(10_000), 6);
    for (const codec of CODECS) expect(inflate(codec, packed, 9_999)).toBeNull();
    const large = NODE_CODEC.deflate(noise(300_000), 6);
    for (const codec of CODECS) expect(inflate(codec, large, 299_999)).toBeNull();
  });

  test('a long part is unpacked with pauses, and a part that breaks off is not taken for whole', () => {
    const content = noise(300_000);
    const packed = NODE_CODEC.deflate(content, 6);
    expect([...PORTABLE_CODEC.inflate(packed, content.length)].length).toBeGreaterThan(2);
    const broken = packed.subarray(0, 200_000);
    let read: Uint8Array | null = null;
    try {
      read = inflate(PORTABLE_CODEC, broken, content.length);
    } catch (failure) {
      expect(failure).toBeInstanceOf(Error);
    }
    expect(read?.length ?? 0).toBeLessThan(content.length);
  });

  test('throw on garbled data', () => {
    const garbled = Uint8Array.from({ length: 60 }, (_, i) => (i * 73 + 255) % 256);
    for (const codec of CODECS) expect(() => inflate(codec, garbled, 1000)).toThrow();
  });
});
