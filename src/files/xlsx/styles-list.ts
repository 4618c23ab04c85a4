import type { XmlEdit } from '../xml-edit';
import { childOf, indexXml, type XmlElement } from '../xml-source';
import { canonicalXml } from './styles-canonical';

/** The order in which the lists of a styles part must stand. */
const LIST_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** A list of a styles part that only grows: what is there keeps its index, and is used again where it means the same. */
export class StylesList {
  readonly #edit: XmlEdit;
  readonly #local: string;
  readonly #element: XmlElement | undefined;
  readonly #indexes = new Map<string, number>();
  readonly #canonical: (element: XmlElement) => string;
  readonly #added: string[] = [];
  #count: number;

  constructor(edit: XmlEdit, local: string, canonical = canonicalXml) {
    this.#edit = edit;
    this.#local = local;
    this.#element = childOf(edit.root, local);
    this.#canonical = canonical;
    const items = this.items;
    this.#count = items.length;
    items.forEach((item, index) => {
      const key = canonical(item);
      if (!this.#indexes.has(key)) this.#indexes.set(key, index);
    });
  }

  /** The elements that the list had. */
  get items(): readonly XmlElement[] {
    return this.#element?.children ?? [];
  }

  /** The index of an element that means the same, added when there is none. */
  indexOf(xml: string): number {
    const key = this.#canonical(this.#parse(xml));
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.#count++;
    this.#indexes.set(key, index);
    this.#added.push(xml);
    return index;
  }

  /** Puts what was added into the text, once. */
  write(): void {
    if (this.#added.length === 0) return;
    const content = this.#added.join('');
    const count = String(this.#count);
    if (this.#element) {
      this.#edit.setAttribute(this.#element, 'count', count);
      this.#edit.append(this.#element, content);
      return;
    }
    const tag = this.#edit.tag(this.#local);
    const later = LIST_ORDER.slice(LIST_ORDER.indexOf(this.#local) + 1);
    const next = this.#edit.root.children.find((child) => later.includes(child.local));
    const list = `<${tag} count="${count}">${content}</${tag}>`;
    if (next) this.#edit.insertBefore(next, list);
    else this.#edit.append(this.#edit.root, list);
  }

  /** New elements bear the prefix of the part, which only its root declares. */
  #parse(xml: string): XmlElement {
    const { prefix, uri } = this.#edit.root;
    const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const wrapped = indexXml(
      `<${this.#edit.tag('s')} ${declaration}="${uri}">${xml}</${this.#edit.tag('s')}>`,
      this.#local,
    );
    const [element] = wrapped.children;
    if (!element) throw new Error(`no element in ${xml}`);
    return element;
  }
}
