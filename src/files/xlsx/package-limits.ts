import { FileRefusal } from '../refusal';
import type { ZipEntry } from './zip-entry';

/** How large a package may be before it is refused as a zip bomb; sizes in bytes. */
export interface PackageLimits {
  readonly entries: number;
  /** Inflated size of one part. */
  readonly partSize: number;
  /** Inflated size of all parts. */
  readonly totalSize: number;
  /** Inflated size over compressed size, asked only of parts of at least `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** Entries in one file: the largest workbooks seen have some hundred. */
export const MAX_ENTRIES = 10_000;
/** 384 MiB a part: a text must stay under the 512 MiB that JavaScript engines allow. */
export const MAX_PART_SIZE = 384 * 1024 * 1024;
/** 1 GiB for all parts together. */
export const MAX_TOTAL_SIZE = 1024 * 1024 * 1024;
/** Sheets of a repeated row reach a ratio of 100 to 150; deflate itself ends at 1,032. */
export const MAX_RATIO = 300;
/** A part under 8 MiB harms nobody, however well it was compressed. */
export const RATIO_FROM = 8 * 1024 * 1024;

/** What a panel in a browser can hold. */
export const PACKAGE_LIMITS: PackageLimits = {
  entries: MAX_ENTRIES,
  partSize: MAX_PART_SIZE,
  totalSize: MAX_TOTAL_SIZE,
  ratio: MAX_RATIO,
  ratioFrom: RATIO_FROM,
};

/** Throws FileRefusal zip-bomb when the sizes that the directory declares are beyond the limits. */
export function refuseBombs(entries: readonly ZipEntry[], limits: PackageLimits): void {
  let total = 0;
  for (const entry of entries) {
    const { name, size, compressedSize } = entry;
    total += size;
    if (size > limits.partSize) throw new FileRefusal('zip-bomb', `${name}: ${size} bytes`);
    if (size >= limits.ratioFrom && size > compressedSize * limits.ratio) {
      throw new FileRefusal('zip-bomb', `${name}: ${compressedSize} to ${size} bytes`);
    }
  }
  if (total > limits.totalSize) throw new FileRefusal('zip-bomb', `${total} bytes`);
}
