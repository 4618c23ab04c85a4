/** Bytes that a UTF-16 code unit takes at most in UTF-8. */
const MOST_BYTES = 3;
const FIRST_SIZE = 1 << 14;
/** Bytes from which on a piece is handed over. */
const PIECE = 1 << 20;

/**
 * The UTF-8 of a part, written bit by bit: a long part as one string, and as the bits of it, would be held in memory
 * several times over. With `hand`, long content is handed over in pieces, which are overwritten afterwards.
 */
export class XmlWriter {
  readonly #encoder = new TextEncoder();
  readonly #hand: ((piece: Uint8Array) => void) | undefined;
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;

  constructor(hand?: (piece: Uint8Array) => void) {
    this.#hand = hand;
  }

  /** Appends text; a surrogate pair must not be cut between two calls. */
  add(text: string): void {
    const needed = this.#length + text.length * MOST_BYTES;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    if (this.#length < PIECE || !this.#hand) return;
    this.#hand(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }

  /** What was not handed over; do not write on after asking for it. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
