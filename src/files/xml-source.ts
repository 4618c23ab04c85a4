import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FileRefusal } from './refusal';

/** An element and where it stands in its source text; `end` offsets are exclusive. */
export interface XmlElement {
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  readonly attributes: SaxesTagNS['attributes'];
  readonly parent: XmlElement | null;
  readonly children: readonly XmlElement[];
  readonly start: number;
  /** Where the start tag ends. */
  readonly contentStart: number;
  /** Where the end tag begins; the start tag's end when the element is written as one tag. */
  readonly contentEnd: number;
  readonly end: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  contentEnd: number;
  end: number;
}

/** Indexes the elements of a text; throws FileRefusal broken-xml, `name` being the part. */
export function indexXml(text: string, name: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw new FileRefusal('broken-xml', name, { cause: error });
  });
  parser.on('opentag', ({ local, prefix, uri, attributes }) => {
    const parent = open.at(-1) ?? null;
    const contentStart = parser.position;
    // An attribute value cannot hold "<", so the last one begins this tag.
    const start = text.lastIndexOf('<', contentStart - 1);
    const place = { start, contentStart, contentEnd: contentStart, end: contentStart };
    const element = { local, prefix, uri, attributes, parent, children: [], ...place };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    element.contentEnd = isSelfClosing ? parser.position : text.lastIndexOf('</', element.end - 1);
  });
  parser.write(text).close();
  if (!root) throw new FileRefusal('broken-xml', name);
  return root;
}

/** The value of an attribute without a namespace. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes[name]?.value;
}

/** The first child of a local name. */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local);
}

/** All children of a local name. */
export function childrenOf(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((child) => child.local === local);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text between the tags of an element that has no children. */
export function textOf(source: string, element: XmlElement): string {
  const raw = source.slice(element.contentStart, element.contentEnd);
  return raw.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    return NAMED[String(name)] ?? whole;
  });
}
