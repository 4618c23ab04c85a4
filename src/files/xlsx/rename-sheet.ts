import { quoteSheet } from '../../core/sheet/address';
import { escapeXml } from '../xml';
import { XmlEdit } from '../xml-edit';
import { attributeOf, textOf, type XmlElement } from '../xml-source';

/** A text in quotes, a quoted sheet name, or a word, with its exclamation mark when it names a sheet. */
const TOKENS = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([^\s"'!()[\]{}#,;:&=<>+*/^%-]+)(!?)/g;

/** A formula with references to one sheet turned to another; texts in quotes are left alone. */
export function renameInFormula(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  return formula.replace(TOKENS, (token: string, quoted?: string, word?: string, mark?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? (mark === '!' ? word : undefined);
    return name?.toLowerCase() === wanted ? `${quoteSheet(to)}!` : token;
  });
}

const FORMULA_ELEMENTS = new Set(['f', 'formula', 'formula1', 'formula2']);

/** A sheet or chart part with its references to one sheet turned to another. */
export function renameInPart(text: string, path: string, from: string, to: string): string {
  const edit = new XmlEdit(text, path);
  const visit = (element: XmlElement): void => {
    if (FORMULA_ELEMENTS.has(element.local)) {
      const before = textOf(text, element);
      const after = renameInFormula(before, from, to);
      if (after !== before) edit.setContent(element, escapeXml(after));
    }
    const location = attributeOf(element, 'location');
    if (location !== undefined && element.local === 'hyperlink') {
      edit.setAttribute(element, 'location', renameInFormula(location, from, to));
    }
    element.children.forEach(visit);
  };
  visit(edit.root);
  return edit.toString();
}
