import type { XmlElement } from '../xml-source';

/**
 * A text that is the same for elements that mean the same, however they are written: without prefixes, with attributes
 * and children in order of name. Colours and patterns of styles don't depend on the order of children.
 */
export function canonicalXml(element: XmlElement): string {
  const attributes = Object.values(element.attributes)
    .filter((attribute) => attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns')
    .map((attribute) => `${attribute.local}=${attribute.value}`)
    .sort();
  const children = element.children.map(canonicalXml).sort();
  return `${element.local}(${attributes.join(';')}){${children.join('')}}`;
}
