import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checksum, checksumPieces } from '../../src/core/checksum';

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

test('signs that are left out count as if they were not there', () => {
  const isLeftOut = (code: number): boolean => code < 0x40;
  fc.assert(
    fc.property(fc.array(fc.string()), (pieces) => {
      const sum = checksumPieces();
      for (const piece of pieces) sum.addWithout(piece, isLeftOut);
      const rest = Array.from(pieces.join('').split('')).filter(
        (sign) => sign.charCodeAt(0) >= 0x40,
      );
      expect(sum.result()).toBe(checksum(rest.join('')));
    }),
  );
});
