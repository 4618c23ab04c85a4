import { encodeXml } from '../xml-coding';
import type { XmlWriter } from '../xml-writer';
import { ContentTypes } from './write-content-types';
import type { PackedPart, Package } from './package';
import { PART_TYPES } from './namespaces';

const CONTENT_TYPES = '[Content_Types].xml';

/** The changes of a package while they are being made. */
export class Draft {
  readonly package: Package;
  readonly #changes = new Map<string, Uint8Array | PackedPart | null>();
  readonly #types: ContentTypes;

  constructor(opened: Package) {
    this.package = opened;
    this.#types = new ContentTypes(opened.text(CONTENT_TYPES));
  }

  has(path: string): boolean {
    const change = this.#changes.get(path);
    return change === undefined ? this.package.has(path) : change !== null;
  }

  /** Text of a part as it stood when the package was opened. */
  original(path: string): string {
    return this.package.text(path);
  }

  /** A new part with its content type, or new content of an own one. */
  put(path: string, content: string | Uint8Array, type: keyof typeof PART_TYPES): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#changes.set(path, bytes);
    this.#types.declare(path, PART_TYPES[type]);
  }

  /** A new part that may be large: it is packed while it is written. */
  pack(path: string, write: (writer: XmlWriter) => void, type: keyof typeof PART_TYPES): void {
    this.#changes.set(path, this.package.pack(write));
    this.#types.declare(path, PART_TYPES[type]);
  }

  /** An edited part: its encoding mark stays. */
  edit(path: string, text: string): void {
    this.#changes.set(path, encodeXml(text, this.package.bytes(path)));
  }

  remove(path: string): void {
    this.#changes.set(path, null);
    this.#types.forget(path);
  }

  /** The first free path of the form `stem` + number + `extension`. */
  freshPath(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }

  /** The package with all changes. */
  finish(): Package {
    const types = this.#types.toString();
    if (types !== this.original(CONTENT_TYPES)) this.edit(CONTENT_TYPES, types);
    return this.package.with(this.#changes);
  }
}
