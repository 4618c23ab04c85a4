import type { FileRefusal } from '../refusal';
import { afterSpace, TagAttributes } from './scan-attributes';
import { PartText } from './scan-text';

const SPACE = 0x20;
const BANG = 0x21;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const CARRIAGE_RETURN = 0x0d;
const DEEPEST = 500;

/**
 * Reads a UTF-8 XML part forwards, element by element, without making objects. After `nextChild()` gave true, the
 * element is the current one; it must be gone through with `nextChild()` until false, or with `skip()` or `readContent()`.
 * Prefixes are passed over. Whatever is not well formed throws FileRefusal broken-xml; so does a document type.
 */
export class XmlScanner {
  bytes: Uint8Array;
  /** The current element's local name, packed, if it has at most three letters; see packName. */
  nameCode = 0;
  /** Raw content found by readContent: bytes [contentStart, contentEnd). */
  contentStart = 0;
  contentEnd = 0;
  /** Whether that content has neither entities nor markup nor line ends to convert. */
  isPlainContent = true;
  readonly text: PartText;
  /** Those of the current element. */
  readonly attributes: TagAttributes;
  private position = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private isEmptyElement = false;
  private depth = 0;
  private closeStart = 0;
  private readonly openStarts = new Int32Array(DEEPEST);
  private readonly openLengths = new Int32Array(DEEPEST);

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes;
    this.text = new PartText(bytes, part);
    this.attributes = new TagAttributes(this.text);
  }

  /** The current element's name without its prefix. */
  name(): string {
    return this.text.plain(this.nameStart, this.nameEnd);
  }

  /** Moves to the root element and proves that the part has no other. */
  openRoot(): void {
    if (this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf)
      this.position = 3;
    if (!this.findTag(true) || this.bytes[this.position + 1] === SLASH)
      throw this.broken('no root element');
    this.open(this.position);
  }

  /** To be called when the root has been gone through: nothing but comments may follow. */
  closeRoot(): void {
    if (this.findTag(true)) throw this.broken('more than one root element');
  }

  /** Moves to the next child of the current element; false when there is none, and its parent is current again. */
  nextChild(): boolean {
    if (this.isEmptyElement) {
      this.isEmptyElement = false;
      this.depth--;
      return false;
    }
    if (!this.findTag(false)) throw this.broken('ends too early');
    if (this.bytes[this.position + 1] === SLASH) {
      this.close();
      return false;
    }
    this.open(this.position);
    return true;
  }

  /** Where the next child of the current element may begin; -1 for an element without content. */
  childStart(): number {
    return this.isEmptyElement ? -1 : this.position;
  }

  /** Goes on behind whole children that somebody else read from `childStart()` on. */
  moveTo(position: number): void {
    if (position >= 0) this.position = position;
  }

  /**
   * Goes on with other bytes between two children of the current element: the first `kept` are those of before and hold
   * all tags that are open, the next child stands behind them.
   */
  turnTo(bytes: Uint8Array, kept: number): void {
    this.bytes = bytes;
    this.text.turnTo(bytes);
    this.position = kept;
  }

  /** Passes over the rest of the current element. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.nextChild();
  }

  /** Goes through the current element and notes where its content is. */
  readContent(): void {
    const { bytes } = this;
    this.contentStart = this.position;
    this.contentEnd = this.position;
    this.isPlainContent = true;
    if (this.isEmptyElement) {
      this.nextChild();
      return;
    }
    let at = this.position;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === LESS) break;
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN) this.isPlainContent = false;
    }
    this.position = at;
    while (this.nextChild()) {
      this.isPlainContent = false;
      this.skip();
    }
    this.contentEnd = this.closeStart;
    if (this.contentEnd !== at) this.isPlainContent = false;
  }

  /** Goes through the current element and gives its text. */
  readText(): string {
    this.readContent();
    return this.contentText();
  }

  /** The text that readContent passed. */
  contentText(): string {
    const { text, contentStart, contentEnd } = this;
    return this.isPlainContent
      ? text.plain(contentStart, contentEnd)
      : text.content(contentStart, contentEnd);
  }

  /** Value of an attribute of the current element by its name, a prefix included; undefined when it has none. */
  attribute(name: string): string | undefined {
    const index = this.attributes.indexOf(name);
    return index < 0 ? undefined : this.attributes.valueAt(index);
  }

  /** A refusal that names this part. */
  broken(what: string): FileRefusal {
    return this.text.broken(what);
  }

  /** Moves to the next tag; outside the root only white space may stand before it. */
  private findTag(isOutside: boolean): boolean {
    const { bytes } = this;
    let at = this.position;
    for (;;) {
      while (at < bytes.length && bytes[at] !== LESS) {
        if (isOutside && (bytes[at] ?? 0) > SPACE)
          throw this.broken('text outside the root element');
        at++;
      }
      if (at >= bytes.length) return false;
      const mark = bytes[at + 1];
      if (mark !== BANG && mark !== QUESTION) break;
      at = this.afterMarkup(at, isOutside);
    }
    this.position = at;
    return true;
  }

  /** The position after a comment, CDATA section or processing instruction. */
  private afterMarkup(at: number, isOutside: boolean): number {
    if (this.bytes[at + 1] === QUESTION) return this.after('?>', at + 2);
    if (this.startsWith('<!--', at)) return this.after('-->', at + 4);
    if (!isOutside && this.startsWith('<![CDATA[', at)) return this.after(']]>', at + 9);
    throw this.broken('a document type or unknown markup');
  }

  private after(mark: string, from: number): number {
    const { bytes } = this;
    const first = mark.charCodeAt(0);
    for (let at = from; at < bytes.length; at++) {
      if (bytes[at] === first && this.startsWith(mark, at)) return at + mark.length;
    }
    throw this.broken(`${mark} is missing`);
  }

  private startsWith(mark: string, at: number): boolean {
    for (let i = 0; i < mark.length; i++) {
      if (this.bytes[at + i] !== mark.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Reads a start tag whose < stands at `tag`. */
  private open(tag: number): void {
    const { bytes } = this;
    let at = tag + 1;
    let local = at;
    let code = 0;
    for (; ; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
      if (byte === LESS || byte === AMPERSAND || byte === EQUALS)
        throw this.broken('a malformed tag');
      if (byte === COLON) {
        local = at + 1;
        code = 0;
      } else {
        code = (code << 8) | byte;
      }
    }
    if (at === local) throw this.broken('a tag without a name');
    if (this.depth === DEEPEST) throw this.broken(`more than ${DEEPEST} levels`);
    this.nameCode = code;
    this.nameStart = local;
    this.nameEnd = at;
    this.openStarts[this.depth] = tag + 1;
    this.openLengths[this.depth] = at - tag - 1;
    this.depth++;
    at = this.attributes.read(at);
    this.isEmptyElement = bytes[at] === SLASH;
    if (this.isEmptyElement && bytes[++at] !== GREATER) throw this.broken('a malformed tag');
    this.position = at + 1;
  }

  private close(): void {
    const { bytes, position } = this;
    this.closeStart = position;
    this.depth--;
    const start = this.openStarts[this.depth] ?? 0;
    const length = this.openLengths[this.depth] ?? 0;
    for (let i = 0; i < length; i++) {
      if (bytes[start + i] !== bytes[position + 2 + i]) throw this.broken('mismatched tags');
    }
    const at = afterSpace(bytes, position + 2 + length);
    if (bytes[at] !== GREATER) throw this.broken('mismatched tags');
    this.position = at + 1;
  }
}

/** A local name of at most three letters as one number, to compare with nameCode. */
export function packName(name: string): number {
  let code = 0;
  for (let i = 0; i < name.length; i++) code = (code << 8) | name.charCodeAt(i);
  return code;
}
