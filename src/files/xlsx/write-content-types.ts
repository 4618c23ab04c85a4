import { escapeAttribute } from '../xml';
import { XmlEdit } from '../xml-edit';
import { attributeOf, childrenOf } from '../xml-source';

/** Types that a whole extension has; every other part is declared by its own name. */
const BY_EXTENSION = /\.(rels|docx|xlsx|vml|png)$/i;

/** The content types of a package, changed by insertion and by removal of what is no longer there. */
export class ContentTypes {
  readonly #edit: XmlEdit;
  readonly #defaults = new Map<string, string>();
  /** Part names in lower case, with their leading slash. */
  readonly #overrides = new Map<string, string>();
  readonly #forgotten = new Set<string>();

  constructor(text: string) {
    this.#edit = new XmlEdit(text, '[Content_Types].xml');
    for (const element of childrenOf(this.#edit.root, 'Default')) {
      const extension = attributeOf(element, 'Extension') ?? '';
      this.#defaults.set(extension.toLowerCase(), attributeOf(element, 'ContentType') ?? '');
    }
    for (const element of childrenOf(this.#edit.root, 'Override')) {
      const name = attributeOf(element, 'PartName') ?? '';
      this.#overrides.set(name.toLowerCase(), attributeOf(element, 'ContentType') ?? '');
    }
  }

  /** Says what a part is, unless that is said already. */
  declare(path: string, type: string): void {
    const key = `/${path.toLowerCase()}`;
    this.#forgotten.delete(key);
    if (this.#overrides.get(key) === type) return;
    const extension = BY_EXTENSION.exec(path)?.[1]?.toLowerCase();
    const known = extension === undefined ? undefined : this.#defaults.get(extension);
    if (extension !== undefined && known === undefined) {
      this.#defaults.set(extension, type);
      this.#insertDefault(extension, type);
    } else if (known !== type) {
      this.#overrides.set(key, type);
      this.#append('Override', `PartName="${escapeAttribute(`/${path}`)}"`, type);
    }
  }

  /** A part that leaves takes its declaration along. */
  forget(path: string): void {
    this.#forgotten.add(`/${path.toLowerCase()}`);
  }

  toString(): string {
    for (const element of childrenOf(this.#edit.root, 'Override')) {
      const name = attributeOf(element, 'PartName')?.toLowerCase() ?? '';
      if (this.#forgotten.has(name)) this.#edit.remove(element);
    }
    this.#forgotten.clear();
    return this.#edit.toString();
  }

  #insertDefault(extension: string, type: string): void {
    const tag = this.#edit.tag('Default');
    this.#edit.insertFirst(
      this.#edit.root,
      `<${tag} Extension="${extension}" ContentType="${type}"/>`,
    );
  }

  #append(local: string, subject: string, type: string): void {
    this.#edit.append(
      this.#edit.root,
      `<${this.#edit.tag(local)} ${subject} ContentType="${type}"/>`,
    );
  }
}
