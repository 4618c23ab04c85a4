import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checksum, checksumPieces, COUNTED, LEFT_OUT } from '../../src/core/checksum';

test('pieces have the checksum of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (pieces) => {
      const sum = checksumPieces();
      for (const piece of pieces) sum.add(piece);
      expect(sum.result()).toBe(checksum(pieces.join('')));
    }),
  );
});

test('stays what stores hold already', () => {
  expect([checksum(''), checksum('绩效自评')]).toEqual(['811c9dc52f0b4a17', 'a1d8f832ffd72199']);
});

test('signs that are left out count as if they were not there, and a sign that is neither adds nothing', () => {
  const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) =>
    code < 0x40 ? LEFT_OUT : code === 0x7e ? 2 : COUNTED,
  );
  fc.assert(
    fc.property(fc.array(fc.string()), (pieces) => {
      const sum = checksumPieces();
      const added = pieces.filter((piece) => sum.addBy(piece, kinds));
      expect(added).toEqual(pieces.filter((piece) => !piece.includes('~')));
      const rest = added
        .join('')
        .split('')
        .filter((sign) => sign.charCodeAt(0) >= 0x40);
      expect(sum.result()).toBe(checksum(rest.join('')));
    }),
  );
});
