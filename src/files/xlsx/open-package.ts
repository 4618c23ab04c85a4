import { runSteps, type Steps } from '../../core/steps';
import { FileRefusal } from '../refusal';
import { decodeXml } from '../xml-coding';
import type { XmlWriter } from '../xml-writer';
import { packPart, packXml, STORE } from './pack-part';
import type { PackedPart, Package } from './package';
import { PACKAGE_LIMITS, refuseBombs, type PackageLimits } from './package-limits';
import { refuseOtherFormats, refuseOtherZips } from './recognise-file';
import { readZipDirectory } from './zip-directory';
import { PORTABLE_CODEC, type ZipCodec } from './zip-codec';
import type { ZipEntry } from './zip-entry';
import type { PartStream } from './part-window';
import { inflateEntry, streamEntry } from './zip-inflate';
import { dosTime, nameFlags, writeZip, type ZipRecord } from './zip-write';

const CONTENT_TYPES = '[Content_Types].xml';
const NO_BYTES = new Uint8Array(0);
/** Version 2.0, FAT: what Office itself writes. */
const VERSION = 20;
/** Parts up to this size stay inflated once they were asked for; sheets are read once. */
const KEPT_SIZE = 1024 * 1024;

/** A part: an entry of the opened file, or new content. */
type Part =
  | { readonly kind: 'kept'; readonly entry: ZipEntry; content?: Uint8Array }
  | { readonly kind: 'new'; readonly name: string; readonly content: Uint8Array | PackedPart };

class ZipPackage implements Package {
  readonly names: readonly string[];
  readonly #file: Uint8Array;
  readonly #comment: Uint8Array;
  /** By name in lower case: part names differ by more than case. */
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #codec: ZipCodec;

  constructor(
    codec: ZipCodec,
    file: Uint8Array,
    comment: Uint8Array,
    parts: ReadonlyMap<string, Part>,
  ) {
    this.#codec = codec;
    this.#file = file;
    this.#comment = comment;
    this.#parts = parts;
    this.names = [...parts.values()].map(nameOf).filter((name) => !name.endsWith('/'));
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  bytes(name: string): Uint8Array {
    return runSteps(this.bytesSteps(name));
  }

  *bytesSteps(name: string): Steps<Uint8Array> {
    const part = this.#parts.get(name.toLowerCase());
    if (!part) throw new FileRefusal('missing-part', name);
    if (part.kind === 'new') return yield* this.#unpacked(part.content, name);
    if (part.content) return part.content;
    const content = yield* inflateEntry(this.#file, part.entry, this.#codec);
    if (content.length <= KEPT_SIZE) part.content = content;
    return content;
  }

  stream(name: string): PartStream | undefined {
    const part = this.#parts.get(name.toLowerCase());
    if (part?.kind !== 'kept' || part.content || part.entry.size <= KEPT_SIZE) return undefined;
    return streamEntry(this.#file, part.entry, this.#codec);
  }

  text(name: string): string {
    return decodeXml(this.bytes(name), name);
  }

  pack(write: (writer: XmlWriter) => void): PackedPart {
    return packXml(write, this.#codec);
  }

  with(changes: ReadonlyMap<string, Uint8Array | PackedPart | null>): Package {
    const parts = new Map(this.#parts);
    for (const [name, content] of changes) {
      const key = name.toLowerCase();
      const old = parts.get(key);
      if (content === null) parts.delete(key);
      else if (!old || !isSame(old, content, this.#codec)) {
        parts.set(key, { kind: 'new', name: old ? nameOf(old) : name, content });
      }
    }
    return new ZipPackage(this.#codec, this.#file, this.#comment, parts);
  }

  toBytes(modified: Date): Uint8Array {
    const time = dosTime(modified);
    const records = Array.from(this.#parts.values(), (part) =>
      part.kind === 'kept' ? this.#recordOf(part.entry) : newRecord(part, time, this.#codec),
    );
    return writeZip(records, this.#comment);
  }

  *#unpacked(content: Uint8Array | PackedPart, name: string): Steps<Uint8Array> {
    if (!isPacked(content)) return content;
    if (content.method === STORE) return content.data;
    const bytes = yield* this.#codec.inflate(content.data, content.size);
    if (!bytes) throw new FileRefusal('broken-zip', name);
    return bytes;
  }

  #recordOf(entry: ZipEntry): ZipRecord {
    const { dataStart, compressedSize } = entry;
    return { ...entry, data: this.#file.subarray(dataStart, dataStart + compressedSize) };
  }
}

function nameOf(part: Part): string {
  return part.kind === 'kept' ? part.entry.name : part.name;
}

function isSame(old: Part, content: Uint8Array | PackedPart, codec: ZipCodec): boolean {
  if (old.kind === 'new') return false;
  const size = isPacked(content) ? content.size : content.length;
  if (old.entry.size !== size) return false;
  return old.entry.crc === (isPacked(content) ? content.crc : codec.crc32(content));
}

function isPacked(content: Uint8Array | PackedPart): content is PackedPart {
  return 'kind' in content;
}

function newRecord(
  { name, content }: Extract<Part, { kind: 'new' }>,
  time: number,
  codec: ZipCodec,
): ZipRecord {
  const packed = isPacked(content) ? content : packPart(name, content, codec);
  const { method, data, size, crc } = packed;
  return {
    nameBytes: new TextEncoder().encode(name),
    comment: NO_BYTES,
    versionMadeBy: VERSION,
    versionNeeded: VERSION,
    flags: nameFlags(name),
    method,
    dosTime: time,
    crc,
    data,
    size,
    internalAttributes: 0,
    externalAttributes: 0,
  };
}

/**
 * Opens an Office file without inflating anything but what is asked for later. Throws FileRefusal: empty-file, encrypted,
 * legacy-xls, legacy-doc, et, csv, xlsb, ods, broken-zip, zip-bomb, unknown-format.
 */
export function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits = PACKAGE_LIMITS,
  codec: ZipCodec = PORTABLE_CODEC,
): Package {
  refuseOtherFormats(bytes);
  const { entries, comment } = readZipDirectory(bytes, limits.entries);
  refuseBombs(entries, limits);
  const parts = new Map<string, Part>();
  for (const entry of entries) parts.set(entry.name.toLowerCase(), { kind: 'kept', entry });
  const opened = new ZipPackage(codec, bytes, comment, parts);
  const mimetype = opened.has('mimetype')
    ? new TextDecoder().decode(opened.bytes('mimetype'))
    : undefined;
  refuseOtherZips(new Set(parts.keys()), mimetype);
  return opened;
}

/** A package from nothing, in the order given but with the content types first, where readers expect them. */
export function createPackage(
  parts: ReadonlyMap<string, Uint8Array | PackedPart>,
  codec: ZipCodec = PORTABLE_CODEC,
): Package {
  const types = parts.get(CONTENT_TYPES);
  const inOrder = new Map<string, Uint8Array | PackedPart | null>();
  if (types) inOrder.set(CONTENT_TYPES, types);
  for (const [name, content] of parts) inOrder.set(name, content);
  return new ZipPackage(codec, NO_BYTES, NO_BYTES, new Map()).with(inOrder);
}
