import type { PartText } from './scan-text';

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
/** Numbers kept for an attribute: where its name and its value begin and end. */
const SLOTS = 4;

/** Where the attributes of one start tag stand. Read anew for each tag, so that no objects are made. */
export class TagAttributes {
  count = 0;
  private readonly text: PartText;
  private slots = new Int32Array(16 * SLOTS);

  constructor(text: PartText) {
    this.text = text;
  }

  /** Reads attributes from behind a tag's name on; gives the position of the > or / behind them. */
  read(from: number): number {
    const { bytes } = this.text;
    let at = from;
    let count = 0;
    for (;;) {
      const gap = at;
      at = afterSpace(bytes, at);
      const byte = bytes[at];
      if (byte === GREATER || byte === SLASH) break;
      if (at === gap) throw this.text.broken('a malformed tag');
      if ((count + 1) * SLOTS > this.slots.length) this.grow();
      at = this.readOne(at, count * SLOTS);
      if (count > 0) this.refuseRepeated(count);
      count++;
    }
    this.count = count;
    return at;
  }

  /** Index of an attribute by its name, a prefix included; -1 when there is none. */
  indexOf(name: string): number {
    for (let index = 0; index < this.count; index++) {
      if (this.isNamed(index, name)) return index;
    }
    return -1;
  }

  /** Whether an attribute is there with a true value (xsd:boolean). */
  isTrue(name: string): boolean {
    const index = this.indexOf(name);
    if (index < 0) return false;
    const value = this.valueAt(index).trim();
    return value === '1' || value === 'true';
  }

  /** The name of an attribute as it stands, with its prefix. */
  nameAt(index: number): string {
    return this.text.plain(this.slots[index * SLOTS] ?? 0, this.slots[index * SLOTS + 1] ?? 0);
  }

  /** The value of an attribute, entities resolved. */
  valueAt(index: number): string {
    return this.text.content(this.valueStart(index), this.valueEnd(index));
  }

  /** The only letter of an attribute's name; 0 when the name is longer. */
  letterAt(index: number): number {
    const start = this.slots[index * SLOTS] ?? 0;
    return this.slots[index * SLOTS + 1] === start + 1 ? (this.text.bytes[start] ?? 0) : 0;
  }

  /** Where an attribute's raw value begins. */
  valueStart(index: number): number {
    return this.slots[index * SLOTS + 2] ?? 0;
  }

  /** Where an attribute's raw value ends. */
  valueEnd(index: number): number {
    return this.slots[index * SLOTS + 3] ?? 0;
  }

  private isNamed(index: number, name: string): boolean {
    const start = this.slots[index * SLOTS] ?? 0;
    if (this.slots[index * SLOTS + 1] !== start + name.length) return false;
    for (let i = 0; i < name.length; i++) {
      if (this.text.bytes[start + i] !== name.charCodeAt(i)) return false;
    }
    return true;
  }

  private readOne(from: number, slot: number): number {
    const { bytes } = this.text;
    const { slots } = this;
    let at = from;
    while (isNameByte(bytes[at] ?? 0)) at++;
    if (at === from) throw this.text.broken('a malformed attribute');
    slots[slot] = from;
    slots[slot + 1] = at;
    if (bytes[at] !== EQUALS) at = afterSpace(bytes, at);
    if (bytes[at] !== EQUALS) throw this.text.broken('an attribute without a value');
    at = afterSpace(bytes, at + 1);
    const quote = bytes[at];
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) {
      throw this.text.broken('an unquoted attribute');
    }
    slots[slot + 2] = ++at;
    while (bytes[at] !== quote) {
      if (at >= bytes.length || bytes[at] === LESS)
        throw this.text.broken('an unfinished attribute');
      at++;
    }
    slots[slot + 3] = at;
    return at + 1;
  }

  private refuseRepeated(last: number): void {
    const { slots } = this;
    const { bytes } = this.text;
    const start = slots[last * SLOTS] ?? 0;
    const length = (slots[last * SLOTS + 1] ?? 0) - start;
    for (let slot = 0; slot < last * SLOTS; slot += SLOTS) {
      const other = slots[slot] ?? 0;
      if ((slots[slot + 1] ?? 0) - other !== length) continue;
      let same = 0;
      while (same < length && bytes[other + same] === bytes[start + same]) same++;
      if (same === length) throw this.text.broken('an attribute stands twice');
    }
  }

  private grow(): void {
    const grown = new Int32Array(this.slots.length * 2);
    grown.set(this.slots);
    this.slots = grown;
  }
}

/** The first position from `from` on where no white space stands. */
export function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] ?? GREATER) <= SPACE) at++;
  return at;
}

function isNameByte(byte: number): boolean {
  return byte > SPACE && byte !== EQUALS && byte !== GREATER && byte !== SLASH && byte !== LESS;
}
