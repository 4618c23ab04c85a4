import type { SheetVisibility } from '../../core/sheet/grid';
import { escapeAttribute } from '../xml';
import { XmlEdit } from '../xml-edit';
import { attributeOf, childOf, type XmlElement } from '../xml-source';
import { NamesEdit, type SheetEntry } from './write-names';

/** A sheet of workbook.xml; `element` is null for one that is added. */
export interface WorkbookSheet extends SheetEntry {
  name: string;
  readonly element: XmlElement | null;
  visibility: SheetVisibility;
  readonly sheetId: number;
  readonly relationId: string;
}

/** Elements of which one must be the next after calcPr. */
const AFTER_CALCULATION = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** workbook.xml while sheets and names are added, replaced and removed; all else keeps its text. */
export class WorkbookEdit {
  readonly names: NamesEdit;
  readonly #edit: XmlEdit;
  readonly #relations: string;
  readonly #before: readonly WorkbookSheet[];
  #sheets: readonly WorkbookSheet[];
  #active: WorkbookSheet | undefined;

  /** `relations` is the namespace of relation ids. */
  constructor(text: string, path: string, relations: string) {
    this.#edit = new XmlEdit(text, path);
    this.#relations = relations;
    this.#before = (childOf(this.#edit.root, 'sheets')?.children ?? []).map((element) => ({
      element,
      name: attributeOf(element, 'name') ?? '',
      sheetId: Number(attributeOf(element, 'sheetId')),
      relationId: this.#relationOf(element)?.value ?? '',
      visibility: visibilityOf(element),
    }));
    this.#sheets = this.#before;
    this.#active = this.#before[Number(this.#viewAttribute('activeTab') ?? 0)];
    this.names = new NamesEdit(this.#edit, this.#before);
  }

  /** The sheets as they stand now, in order. */
  get sheets(): readonly WorkbookSheet[] {
    return this.#sheets;
  }

  /** The sheet that is shown when the file is opened. */
  get active(): WorkbookSheet | undefined {
    return this.#active;
  }

  /** An id that no sheet has or had here. */
  freshSheetId(): number {
    return (
      [...this.#before, ...this.#sheets].reduce((last, { sheetId }) => Math.max(last, sheetId), 0) +
      1
    );
  }

  /** Adds a sheet at the end. */
  add(sheet: Omit<WorkbookSheet, 'element'>): WorkbookSheet {
    const added = { ...sheet, element: null };
    this.#sheets = [...this.#sheets, added];
    return added;
  }

  remove(sheet: WorkbookSheet): void {
    const place = this.#sheets.indexOf(sheet);
    this.#sheets = this.#sheets.filter((each) => each !== sheet);
    for (const name of this.names.entries) if (name.scope === sheet) this.names.remove(name);
    if (this.#active !== sheet) return;
    const visible = this.#sheets.filter((each) => each.visibility === 'visible');
    this.#active =
      visible.filter((each) => this.#sheets.indexOf(each) < place).at(-1) ?? visible[0];
  }

  activate(sheet: WorkbookSheet): void {
    this.#active = sheet;
  }

  /** Has the program calculate everything when it opens the file. */
  recalculateOnLoad(): void {
    const existing = childOf(this.#edit.root, 'calcPr');
    if (existing) {
      this.#edit.setAttribute(existing, 'fullCalcOnLoad', '1');
      return;
    }
    const xml = `<${this.#edit.tag('calcPr')} fullCalcOnLoad="1"/>`;
    const next = this.#edit.root.children.find((child) => AFTER_CALCULATION.includes(child.local));
    if (next) this.#edit.insertBefore(next, xml);
    else this.#edit.append(this.#edit.root, xml);
  }

  /** The changed text; to be asked once. */
  toString(): string {
    this.#writeSheets();
    this.names.write(this.#sheets);
    this.#writeActive();
    return this.#edit.toString();
  }

  #writeSheets(): void {
    const list = childOf(this.#edit.root, 'sheets');
    for (const { element, ...sheet } of this.#sheets) {
      if (!element) {
        if (list) this.#edit.append(list, this.#sheetXml(sheet));
        continue;
      }
      if (attributeOf(element, 'name') !== sheet.name) {
        this.#edit.setAttribute(element, 'name', sheet.name);
      }
      if (visibilityOf(element) !== sheet.visibility) {
        const state = sheet.visibility === 'visible' ? null : sheet.visibility;
        this.#edit.setAttribute(element, 'state', state);
      }
    }
    for (const sheet of this.#before) {
      if (sheet.element && !this.#sheets.includes(sheet)) this.#edit.remove(sheet.element);
    }
  }

  #sheetXml({ name, sheetId, relationId, visibility }: Omit<WorkbookSheet, 'element'>): string {
    const first = this.#before[0]?.element;
    const prefix = first ? this.#relationOf(first)?.prefix : undefined;
    const declaration = prefix === undefined ? ` xmlns:r="${this.#relations}"` : '';
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    return `<${this.#edit.tag('sheet')}${declaration} name="${escapeAttribute(name)}" sheetId="${sheetId}"${state} ${prefix ?? 'r'}:id="${relationId}"/>`;
  }

  #relationOf(
    element: XmlElement,
  ): { readonly prefix: string; readonly value: string } | undefined {
    return Object.values(element.attributes).find(
      (attribute) => attribute.local === 'id' && attribute.uri === this.#relations,
    );
  }

  #view(): XmlElement | undefined {
    const views = childOf(this.#edit.root, 'bookViews');
    return views && childOf(views, 'workbookView');
  }

  #viewAttribute(name: string): string | undefined {
    const view = this.#view();
    return view && attributeOf(view, name);
  }

  #writeActive(): void {
    const index = this.#active ? this.#sheets.indexOf(this.#active) : 0;
    if (index === Number(this.#viewAttribute('activeTab') ?? 0)) return;
    const view = this.#view();
    const tags = [this.#edit.tag('bookViews'), this.#edit.tag('workbookView')] as const;
    const sheets = childOf(this.#edit.root, 'sheets');
    if (view) this.#edit.setAttribute(view, 'activeTab', String(index));
    else if (sheets) {
      this.#edit.insertBefore(
        sheets,
        `<${tags[0]}><${tags[1]} activeTab="${index}"/></${tags[0]}>`,
      );
    }
  }
}

function visibilityOf(element: XmlElement): SheetVisibility {
  const state = attributeOf(element, 'state');
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
