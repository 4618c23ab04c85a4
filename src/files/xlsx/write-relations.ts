import { escapeAttribute, XML_DECLARATION } from '../xml';
import { XmlEdit } from '../xml-edit';
import { attributeOf, childrenOf } from '../xml-source';
import { relativeTarget } from './part-path';
import { relationsPath } from './read-relations';

const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A relations part written from nothing; ids are rId1, rId2 … in the order given. */
export function relationsXml(
  from: string,
  relations: readonly { readonly type: string; readonly path: string }[],
): string {
  const elements = relations.map(({ type, path }, index) =>
    relationXml('Relationship', `rId${index + 1}`, type, relativeTarget(from, path)),
  );
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${elements.join('')}</Relationships>`;
}

function relationXml(tag: string, id: string, type: string, target: string): string {
  return `<${tag} Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
}

/** The relations of the workbook part, changed by insertion and removal. */
export class RelationsEdit {
  readonly #edit: XmlEdit;
  readonly #from: string;
  #last = 0;

  /** `from` is the part whose relations they are. */
  constructor(text: string, from: string) {
    this.#edit = new XmlEdit(text, relationsPath(from));
    this.#from = from;
    for (const element of childrenOf(this.#edit.root, 'Relationship')) {
      const number = Number(/^rId(\d{1,9})$/i.exec(attributeOf(element, 'Id') ?? '')?.[1] ?? 0);
      this.#last = Math.max(this.#last, number);
    }
  }

  /** Adds a relation and returns its id. */
  add(type: string, path: string): string {
    this.#last++;
    const id = `rId${this.#last}`;
    const target = relativeTarget(this.#from, path);
    this.#edit.append(
      this.#edit.root,
      relationXml(this.#edit.tag('Relationship'), id, type, target),
    );
    return id;
  }

  remove(id: string): void {
    const found = childrenOf(this.#edit.root, 'Relationship').find(
      (element) => attributeOf(element, 'Id') === id,
    );
    if (found) this.#edit.remove(found);
  }

  /** Removes the relation of a kind that a part may have once, such as calcChain. */
  removeKind(kind: string): void {
    const found = childrenOf(this.#edit.root, 'Relationship').find((element) =>
      attributeOf(element, 'Type')?.endsWith(`/${kind}`),
    );
    if (found) this.#edit.remove(found);
  }

  toString(): string {
    return this.#edit.toString();
  }
}
