import { FileRefusal } from '../refusal';
import { SHORT_TEXT, shortText } from '../utf8';

const AMPERSAND = 0x26;
const LESS = 0x3c;
const CARRIAGE_RETURN = 0x0d;
const CACHE_SIZE = 4096;

/** The named entities of XML; others need a document type, which is refused. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Decodes stretches of one UTF-8 part; short texts that come again and again are decoded once. */
export class PartText {
  bytes: Uint8Array;
  private readonly part: string;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly starts = new Int32Array(CACHE_SIZE);
  private readonly lengths = new Int32Array(CACHE_SIZE);
  private readonly texts: string[] = new Array<string>(CACHE_SIZE).fill('');

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes;
    this.part = part;
  }

  /** Goes on with other bytes. */
  turnTo(bytes: Uint8Array): void {
    this.bytes = bytes;
    // What was decoded is known by where it stood.
    this.lengths.fill(0);
  }

  /** The bytes as they stand. Throws FileRefusal broken-xml where they are not UTF-8. */
  plain(start: number, end: number): string {
    const length = end - start;
    if (length === 0) return '';
    if (length > SHORT_TEXT) return this.decode(start, end);
    const slot = this.slotOf(start, end);
    if (this.lengths[slot] === length && this.isSame(this.starts[slot] ?? 0, start, length)) {
      return this.texts[slot] ?? '';
    }
    const text = shortText(this.bytes, start, end) ?? this.decode(start, end);
    this.starts[slot] = start;
    this.lengths[slot] = length;
    this.texts[slot] = text;
    return text;
  }

  /** Element content or an attribute's value: entities and CDATA resolved, comments left out, line ends as XML has them. */
  content(start: number, end: number): string {
    let text = '';
    let from = start;
    let at = start;
    while (at < end) {
      const byte = this.bytes[at];
      if (byte !== AMPERSAND && byte !== LESS && byte !== CARRIAGE_RETURN) {
        at++;
        continue;
      }
      text += this.plain(from, at);
      if (byte === CARRIAGE_RETURN) {
        text += '\n';
        at += this.bytes[at + 1] === 0x0a ? 2 : 1;
      } else if (byte === AMPERSAND) {
        const close = this.indexAfter(';', at, end);
        text += this.entity(this.decode(at + 1, close - 1));
        at = close;
      } else if (this.startsWith('<![CDATA[', at)) {
        const close = this.indexAfter(']]>', at, end);
        text += this.decode(at + 9, close - 3).replace(/\r\n?/g, '\n');
        at = close;
      } else {
        at = this.indexAfter(this.startsWith('<!--', at) ? '-->' : '>', at, end);
      }
      from = at;
    }
    return text + this.plain(from, end);
  }

  /** A refusal that names this part. */
  broken(what: string, cause?: unknown): FileRefusal {
    return new FileRefusal('broken-xml', `${this.part}: ${what}`, { cause });
  }

  private entity(name: string): string {
    const known = ENTITIES[name];
    if (known !== undefined) return known;
    const digits = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name);
    const code = digits?.[1] ? Number.parseInt(digits[1], 16) : Number(digits?.[2] ?? 0);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (!isCharacter) throw this.broken(`unknown entity &${name.slice(0, 20)};`);
    return String.fromCodePoint(code);
  }

  private indexAfter(mark: string, from: number, end: number): number {
    for (let at = from; at + mark.length <= end; at++) {
      if (this.startsWith(mark, at)) return at + mark.length;
    }
    throw this.broken(`${mark} is missing`);
  }

  private startsWith(mark: string, at: number): boolean {
    for (let i = 0; i < mark.length; i++) {
      if (this.bytes[at + i] !== mark.charCodeAt(i)) return false;
    }
    return true;
  }

  private decode(start: number, end: number): string {
    try {
      return this.decoder.decode(this.bytes.subarray(start, end));
    } catch (cause) {
      throw this.broken('not UTF-8', cause);
    }
  }

  private slotOf(start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (this.bytes[i] ?? 0)) | 0;
    return (hash ^ (hash >>> 15)) & (CACHE_SIZE - 1);
  }

  private isSame(first: number, second: number, length: number): boolean {
    for (let i = 0; i < length; i++) {
      if (this.bytes[first + i] !== this.bytes[second + i]) return false;
    }
    return true;
  }
}

/** Decodes the _xHHHH_ escapes by which cell texts carry control characters (ST_Xstring, ISO/IEC 29500-1 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
