import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FileRefusal } from '../refusal';

/** Elements may not nest deeper: no word processor writes such a part, and looking up namespaces would become slow. */
const DEEPEST = 500;

/** What is told of an XML text while it is read. */
export interface XmlVisitor {
  readonly open: (tag: SaxesTagNS) => void;
  readonly close?: (tag: SaxesTagNS) => void;
  readonly text?: (text: string) => void;
}

/** Reads an XML part in one pass. Throws FileRefusal broken-xml when it is not well-formed or nests too deeply. */
export function scanXml(xml: string, part: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', (cause) => {
    throw new FileRefusal('broken-xml', part, { cause });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new FileRefusal('broken-xml', part);
    visitor.open(tag);
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    visitor.close?.(tag);
  });
  parser.write(xml).close();
}

/** The value of an attribute by its local name, whatever its namespace; null when there is none. */
export function attributeOf(tag: SaxesTagNS, name: string): string | null {
  return Object.values(tag.attributes).find(({ local }) => local === name)?.value ?? null;
}
