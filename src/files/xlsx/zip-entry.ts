/** One entry of a zip directory; sizes in bytes. */
export interface ZipEntry {
  /** Part name with forward slashes, without a leading one. */
  readonly name: string;
  /** The name as it is written again. */
  readonly nameBytes: Uint8Array;
  readonly comment: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  /** Time in the low, date in the high half, as MS-DOS keeps them. */
  readonly dosTime: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Where the local header begins. */
  readonly headerStart: number;
  /** Where the compressed data begin. */
  readonly dataStart: number;
}
