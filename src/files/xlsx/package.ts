/** The zip container of an Office file. Parts that are not replaced keep their bytes, compressed ones included. */
export interface Package {
  /** Part names in the order of the file, without a leading slash. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Content of a part, inflated when first asked for; throws FileRefusal missing-part. */
  bytes(name: string): Uint8Array;
  /** Content as text: UTF-8 or UTF-16, byte order mark removed. */
  text(name: string): string;
  /** A new package with parts replaced, added (at the end) or, by null, left out. */
  with(changes: ReadonlyMap<string, Uint8Array | null>): Package;
  /** The file; new parts bear `modified` as their time. */
  toBytes(modified: Date): Uint8Array;
}
