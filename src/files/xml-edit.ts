import { escapeAttribute } from './xml';
import { indexXml, type XmlElement } from './xml-source';
import { applySplices, type Splice } from './xml-splice';

/** Changes of a text by splicing: whatever is not touched keeps its every character. */
export class XmlEdit {
  readonly root: XmlElement;
  readonly source: string;
  readonly #splices: Splice[] = [];
  readonly #appended = new Map<XmlElement, string[]>();

  /** Throws FileRefusal broken-xml; `name` is the part that the text comes from. */
  constructor(source: string, name: string) {
    this.source = source;
    this.root = indexXml(source, name);
  }

  /** A tag name in the namespace of an element, with its prefix; the root's when none is given. */
  tag(local: string, like: XmlElement = this.root): string {
    return like.prefix === '' ? local : `${like.prefix}:${local}`;
  }

  /** Adds content at the end of an element, after what was appended before. */
  append(element: XmlElement, xml: string): void {
    const texts = this.#appended.get(element) ?? [];
    texts.push(xml);
    this.#appended.set(element, texts);
  }

  insertBefore(element: XmlElement, xml: string): void {
    this.#splices.push({ start: element.start, end: element.start, text: xml });
  }

  insertAfter(element: XmlElement, xml: string): void {
    this.#splices.push({ start: element.end, end: element.end, text: xml });
  }

  /** Adds content at the beginning of an element that has some. */
  insertFirst(element: XmlElement, xml: string): void {
    const first = element.children[0];
    if (first) this.insertBefore(first, xml);
    else this.append(element, xml);
  }

  replace(element: XmlElement, xml: string): void {
    this.#splices.push({ start: element.start, end: element.end, text: xml });
  }

  remove(element: XmlElement): void {
    this.replace(element, '');
  }

  /** Removes the tags of an element whose children are removed one by one. */
  removeTags(element: XmlElement): void {
    const { start, contentStart, contentEnd, end } = element;
    this.#splices.push(
      { start, end: contentStart, text: '' },
      { start: contentEnd, end, text: '' },
    );
  }

  /** Replaces what stands between the tags of an element; `text` is escaped already. */
  setContent(element: XmlElement, text: string): void {
    if (isOneTag(element)) this.append(element, text);
    else {
      this.#splices.push({ start: element.contentStart, end: element.contentEnd, text });
    }
  }

  /** Sets an attribute without a namespace prefix, or takes it away. */
  setAttribute(element: XmlElement, name: string, value: string | null): void {
    const tag = this.source.slice(element.start, element.contentStart);
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
    const text = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
    const nameLength = this.tag(element.local, element).length;
    const start = element.start + (found ? found.index : 1 + nameLength);
    this.#splices.push({ start, end: start + (found ? found[0].length : 0), text });
  }

  /** The changed text; splices at one place stand in the order in which they were made. */
  toString(): string {
    return applySplices(this.source, [...this.#splices, ...this.#appendSplices()]);
  }

  #appendSplices(): Splice[] {
    return [...this.#appended].map(([element, texts]) => {
      const text = texts.join('');
      if (!isOneTag(element)) return { start: element.contentEnd, end: element.contentEnd, text };
      const name = this.tag(element.local, element);
      return { start: element.end - 2, end: element.end, text: `>${text}</${name}>` };
    });
  }
}

function isOneTag(element: XmlElement): boolean {
  return element.contentStart === element.end;
}
