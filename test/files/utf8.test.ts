import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SHORT_TEXT, shortText } from '../../src/files/utf8';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

test('short texts are read as the decoder reads them, and those of four bytes a character are left to it', () => {
  const encoder = new TextEncoder();
  for (const text of ['', 'abc', '第1类业务经费', 'é·–', '\ufeff甲', '\uffff', 'a\u0000b']) {
    const bytes = encoder.encode(`x${text}y`);
    expect(shortText(bytes, 1, bytes.length - 1)).toBe(text);
  }
  expect(shortText(encoder.encode('经费😀'), 0, 10)).toBeUndefined();
});

test('what is not UTF-8 is never read as a text', () => {
  const byte = fc.constantFrom(
    0x41,
    0x80,
    0xbf,
    0xc0,
    0xc2,
    0xdf,
    0xe0,
    0xa0,
    0x9f,
    0xed,
    0xef,
    0xf4,
  );
  const some = fc.oneof(
    fc.uint8Array({ maxLength: SHORT_TEXT }),
    fc.array(byte, { maxLength: 8 }).map((list) => Uint8Array.from(list)),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(some, (bytes) => {
      fc.pre(bytes.length <= SHORT_TEXT);
      const text = shortText(bytes, 0, bytes.length);
      if (text === undefined) {
        // Only what the decoder refuses, or has in four bytes, may be left to it.
        expect(decoded(bytes)?.match(/[\ud800-\udfff]/)).not.toBeNull();
      } else expect(text).toBe(decoded(bytes));
    }),
    { numRuns: 3000 },
  );
});
