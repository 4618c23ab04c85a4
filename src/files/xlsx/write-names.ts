import { escapeAttribute, escapeXml } from '../xml';
import type { XmlEdit } from '../xml-edit';
import { attributeOf, childOf, textOf, type XmlElement } from '../xml-source';

/** A sheet as an entry of workbook.xml; entries are compared by identity. */
export interface SheetEntry {
  readonly name: string;
}

/** A defined name in the making. */
export interface NameEntry {
  readonly name: string;
  /** The sheet that it is valid on; null for the whole workbook. */
  readonly scope: SheetEntry | null;
  /** Formula text without =. */
  readonly refersTo: string;
  readonly isHidden: boolean;
}

interface Slot {
  readonly element: XmlElement | null;
  entry: NameEntry;
  state: 'kept' | 'changed' | 'removed';
}

/** The defined names of a workbook, changed entry by entry; the others keep their text. */
export class NamesEdit {
  readonly #edit: XmlEdit;
  readonly #list: XmlElement | undefined;
  readonly #slots: Slot[] = [];
  readonly #sheets: readonly SheetEntry[];

  /** `sheets` are all sheets before any change, in order. */
  constructor(edit: XmlEdit, sheets: readonly SheetEntry[]) {
    this.#edit = edit;
    this.#sheets = sheets;
    this.#list = childOf(edit.root, 'definedNames');
    for (const element of this.#list?.children ?? []) {
      const place = attributeOf(element, 'localSheetId');
      const scope = place === undefined ? null : sheets[Number(place)];
      // A name of a sheet that isn't there is left as it stands.
      if (scope === undefined) continue;
      const name = attributeOf(element, 'name') ?? '';
      const isHidden = /^(1|true)$/.test(attributeOf(element, 'hidden') ?? '');
      const refersTo = textOf(edit.source, element);
      this.#slots.push({ element, entry: { name, scope, refersTo, isHidden }, state: 'kept' });
    }
  }

  /** Names that stand now. */
  get entries(): readonly NameEntry[] {
    return this.#slots.filter((slot) => slot.state !== 'removed').map((slot) => slot.entry);
  }

  remove(entry: NameEntry): void {
    const slot = this.#slots.find((each) => each.entry === entry);
    if (slot) slot.state = 'removed';
  }

  /** Writes a name in place of the one of the same name and scope, also a removed one. */
  set(entry: NameEntry): void {
    const key = entry.name.toLowerCase();
    const slot = this.#slots.find(
      ({ entry: { name, scope } }) => name.toLowerCase() === key && scope === entry.scope,
    );
    if (!slot) {
      this.#slots.push({ element: null, entry, state: 'changed' });
      return;
    }
    const { name, refersTo, isHidden } = slot.entry;
    const isSame =
      slot.element !== null &&
      name === entry.name &&
      refersTo === entry.refersTo &&
      isHidden === entry.isHidden;
    slot.entry = entry;
    slot.state = isSame ? 'kept' : 'changed';
  }

  /** Puts the changes into the text, once; `sheets` are the sheets that remain, in order. */
  write(sheets: readonly SheetEntry[]): void {
    const added: string[] = [];
    for (const { element, entry, state } of this.#slots) {
      const index = entry.scope === null ? null : sheets.indexOf(entry.scope);
      if (!element) {
        if (state === 'changed') added.push(this.#xml(entry, index));
      } else if (state === 'removed') this.#edit.remove(element);
      else if (state === 'changed') this.#edit.replace(element, this.#xml(entry, index));
      else if (entry.scope && index !== this.#sheets.indexOf(entry.scope)) {
        this.#edit.setAttribute(element, 'localSheetId', String(index));
      }
    }
    this.#writeList(added);
  }

  #writeList(added: readonly string[]): void {
    const gone = this.#slots.filter((slot) => slot.element && slot.state === 'removed').length;
    if (!this.#list) {
      if (added.length > 0) this.#insertList(added);
    } else if (added.length > 0) this.#edit.append(this.#list, added.join(''));
    else if (gone > 0 && gone === this.#list.children.length) this.#edit.removeTags(this.#list);
  }

  #insertList(added: readonly string[]): void {
    const before = ['sheets', 'functionGroups', 'externalReferences'];
    const previous = this.#edit.root.children.filter((child) => before.includes(child.local));
    const tag = this.#edit.tag('definedNames');
    const last = previous.at(-1);
    if (last) this.#edit.insertAfter(last, `<${tag}>${added.join('')}</${tag}>`);
  }

  #xml({ name, refersTo, isHidden }: NameEntry, index: number | null): string {
    const tag = this.#edit.tag('definedName');
    const place = index === null ? '' : ` localSheetId="${index}"`;
    const hidden = isHidden ? ' hidden="1"' : '';
    return `<${tag} name="${escapeAttribute(name)}"${place}${hidden}>${escapeXml(refersTo)}</${tag}>`;
  }
}
