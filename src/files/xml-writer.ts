import { MOST_BYTES, putAscii, putPlainXml, putUtf8 } from './utf8';

const FIRST_SIZE = 1 << 14;
/** Bytes from which on a piece is handed over. */
const PIECE = 1 << 20;
/** Code units from which on a text is left to the platform's encoder. */
const LONG = 512;

/**
 * The UTF-8 of a part, written bit by bit: a long part as one string, and as the bits of it, would be held in memory
 * several times over. With `hand`, long content is handed over in pieces, which are overwritten afterwards.
 */
export class XmlWriter {
  // Private by the compiler's word only: for old web views a # becomes a look-up in a map, millions of times here.
  private readonly encoder = new TextEncoder();
  private readonly hand: ((piece: Uint8Array) => void) | undefined;
  private bytes = new Uint8Array(FIRST_SIZE);
  private length = 0;

  constructor(hand?: (piece: Uint8Array) => void) {
    this.hand = hand;
  }

  /** Appends text; a surrogate pair must not be cut between two calls. */
  add(text: string): void {
    this.makeRoom(text.length * MOST_BYTES);
    const end = text.length > LONG ? -1 : putUtf8(this.bytes, this.length, text);
    if (end === -1) this.encode(text);
    else this.moveTo(end);
  }

  /** Appends bits of markup, all of ASCII: sheets are made of them, millions of times over. */
  addMarkup(first: string, second = '', third = ''): void {
    this.makeRoom(first.length + second.length + third.length);
    const { bytes } = this;
    const end = putAscii(bytes, putAscii(bytes, this.length, first), second);
    this.moveTo(putAscii(bytes, end, third));
  }

  /**
   * Appends text as an element's content, and markup of ASCII after it; `escape` is asked where more than & < > " may have to
   * be escaped.
   */
  addContent(text: string, escape: (text: string) => string, after = ''): void {
    this.makeRoom(text.length * MOST_BYTES + after.length);
    const end = putPlainXml(this.bytes, this.length, text);
    if (end === -1) {
      this.add(escape(text));
      this.addMarkup(after);
    } else this.moveTo(putAscii(this.bytes, end, after));
  }

  /** What was not handed over; do not write on after asking for it. */
  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private encode(text: string): void {
    const { written } = this.encoder.encodeInto(text, this.bytes.subarray(this.length));
    this.moveTo(this.length + written);
  }

  private moveTo(end: number): void {
    this.length = end;
    if (end < PIECE || !this.hand) return;
    this.hand(this.bytes.subarray(0, end));
    this.length = 0;
  }

  private makeRoom(bytes: number): void {
    const needed = this.length + bytes;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
