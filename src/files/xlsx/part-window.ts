import type { XmlScanner } from './scan-xml';

/** The content of a part, to be taken bit by bit from its beginning to its end. */
export interface PartStream {
  /** Bytes of the whole content. */
  readonly size: number;
  /**
   * Puts the next bytes into `into` from `from` on and gives how many: fewer than there is room for at the end only.
   * Throws FileRefusal broken-zip and zip-bomb, what concerns the content as a whole at its end.
   */
  read(into: Uint8Array, from: number): number;
}

/** As much as the processor keeps close by; a row of a budget sheet takes a kilobyte. */
const WINDOW = 256 * 1024;
const END_TAG_OPEN = 0x3c;

/**
 * The part of a stream that is being looked at. It ends behind a whole element of the given name, so that what goes
 * through these elements never meets half of one; where such an element is larger than the window, the window grows to
 * hold all the rest. Memory that is used again and again costs less than to have a large part unpacked at one place.
 */
export class PartWindow {
  /** From the part's beginning, or from what was kept of it, up to the end of a whole element or of the part. */
  bytes: Uint8Array;
  private readonly stream: PartStream;
  private readonly endTag: Uint8Array;
  private buffer: Uint8Array;
  private filled = 0;
  private taken = 0;
  private hasEnded = false;

  /** Begins with the part's first bytes; `room` is how many the window holds. Throws what the stream throws. */
  constructor(stream: PartStream, element: string, room = WINDOW) {
    this.stream = stream;
    this.endTag = new TextEncoder().encode(`</${element}>`);
    this.buffer = new Uint8Array(Math.min(room, stream.size + 1));
    this.bytes = this.buffer;
    this.fill(0);
  }

  /** Bytes of the whole part. */
  get size(): number {
    return this.stream.size;
  }

  /** Whether the part goes on behind `bytes`. */
  get hasMore(): boolean {
    return !this.hasEnded || this.bytes.length < this.filled;
  }

  /** Moves on: of the bytes so far only the first `kept` stay, and behind them stands what follows. */
  turn(kept: number): void {
    this.buffer.copyWithin(kept, this.bytes.length, this.filled);
    this.filled -= this.bytes.length - kept;
    this.fill(kept);
  }

  private fill(kept: number): void {
    this.read();
    let end = this.hasEnded ? this.filled : this.lastEnd(kept);
    if (end < 0) {
      // One byte more than is left: only a read that finds room to spare has seen the end.
      const whole = new Uint8Array(this.filled + this.stream.size - this.taken + 1);
      whole.set(this.buffer.subarray(0, this.filled));
      this.buffer = whole;
      this.read();
      end = this.filled;
    }
    this.bytes = this.buffer.subarray(0, end);
  }

  private read(): void {
    const room = this.buffer.length - this.filled;
    const count = this.stream.read(this.buffer, this.filled);
    this.filled += count;
    this.taken += count;
    this.hasEnded = count < room;
  }

  /** Behind the last end tag from `from` on; -1 where there is none. */
  private lastEnd(from: number): number {
    const { buffer, endTag } = this;
    const length = endTag.length;
    for (let at = this.filled - length; at >= from; at--) {
      if (buffer[at] !== END_TAG_OPEN) continue;
      let same = 1;
      while (same < length && buffer[at + same] === endTag[same]) same++;
      if (same === length) return at + length;
    }
    return -1;
  }
}

/**
 * Shows a scanner that has gone through all of the window the children that follow, if there are more; its bytes up to
 * `kept`, with the tags that are open, stay. Gives the scanner.
 */
export function goOn(xml: XmlScanner, window: PartWindow | undefined, kept: number): XmlScanner {
  if (window?.hasMore && xml.childStart() === xml.bytes.length) {
    window.turn(kept);
    xml.turnTo(window.bytes, kept);
  }
  return xml;
}
