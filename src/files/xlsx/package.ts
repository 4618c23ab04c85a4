import type { Steps } from '../../core/steps';
import type { PartStream } from './part-window';
import type { XmlWriter } from '../xml-writer';

/** New content of a part, packed as it will stand in the file; only the package that packed it can read it. */
export interface PackedPart {
  readonly kind: 'packed';
  readonly method: number;
  readonly data: Uint8Array;
  /** Of the content, in bytes, and its checksum. */
  readonly size: number;
  readonly crc: number;
}

/** The zip container of an Office file. Parts that are not replaced keep their bytes, compressed ones included. */
export interface Package {
  /** Part names in the order of the file, without a leading slash. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Content of a part, inflated when first asked for; throws FileRefusal missing-part. */
  bytes(name: string): Uint8Array;
  /** The same in steps that each take little time, also where the part is large. */
  bytesSteps(name: string): Steps<Uint8Array>;
  /** The same bit by bit, for a large part that is gone through once; undefined where it is to be had as a whole only. */
  stream(name: string): PartStream | undefined;
  /** Content as text: UTF-8 or UTF-16, byte order mark removed. */
  text(name: string): string;
  /** Packs XML while it is written, so that a large part is never held as it is. */
  pack(write: (writer: XmlWriter) => void): PackedPart;
  /** A new package with parts replaced, added (at the end) or, by null, left out. */
  with(changes: ReadonlyMap<string, Uint8Array | PackedPart | null>): Package;
  /** The file; new parts bear `modified` as their time. */
  toBytes(modified: Date): Uint8Array;
}
