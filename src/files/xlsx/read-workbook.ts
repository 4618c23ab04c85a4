import type { DefinedName, SheetVisibility } from '../../core/sheet/grid';
import { utf8Bytes } from './scan-encoding';
import { decodeEscapes } from './scan-text';
import { XmlScanner } from './scan-xml';
import { FileRefusal } from '../refusal';

/** A sheet as workbook.xml lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationId: string;
  readonly visibility: SheetVisibility;
}

/** What workbook.xml says. */
export interface WorkbookXml {
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly activeTab: number;
  readonly date1904: boolean;
  readonly isProtected: boolean;
  readonly isStrict: boolean;
  /** Formulas wait for their values until a spreadsheet program opens the file. */
  readonly isUncalculated: boolean;
}

interface FoundName {
  readonly name: string;
  readonly localSheetId: string | undefined;
  readonly hidden: boolean;
  readonly refersTo: string;
}

const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** Reads workbook.xml. Throws FileRefusal: broken-xml, not-a-workbook. */
export function readWorkbookXml(bytes: Uint8Array, part: string): WorkbookXml {
  const xml = new XmlScanner(utf8Bytes(bytes, part), part);
  const sheets: SheetEntry[] = [];
  const names: FoundName[] = [];
  let activeTab = 0;
  let date1904 = false;
  let isProtected = false;
  let isUncalculated = false;
  xml.openRoot();
  if (xml.name() !== 'workbook') throw new FileRefusal('not-a-workbook', part);
  const isStrict = hasNamespace(xml, STRICT_NAMESPACE);
  while (xml.nextChild()) {
    switch (xml.name()) {
      case 'workbookPr':
        date1904 = xml.attributes.isTrue('date1904');
        xml.skip();
        break;
      case 'workbookProtection':
        isProtected = xml.attributes.isTrue('lockStructure');
        xml.skip();
        break;
      case 'calcPr':
        isUncalculated = xml.attributes.isTrue('fullCalcOnLoad');
        xml.skip();
        break;
      case 'bookViews':
        activeTab = readActiveTab(xml);
        break;
      case 'sheets':
        readEntries(xml, sheets);
        break;
      case 'definedNames':
        readNames(xml, names);
        break;
      default:
        xml.skip();
    }
  }
  xml.closeRoot();
  const definedNames = names.map((found) => toDefinedName(found, sheets));
  return { sheets, definedNames, activeTab, date1904, isProtected, isStrict, isUncalculated };
}

function hasNamespace(xml: XmlScanner, namespace: string): boolean {
  for (let index = 0; index < xml.attributes.count; index++) {
    const isDeclaration = xml.attributes.nameAt(index).startsWith('xmlns');
    if (isDeclaration && xml.attributes.valueAt(index) === namespace) return true;
  }
  return false;
}

/** The tab shown in the first window; 0-based. */
function readActiveTab(xml: XmlScanner): number {
  let activeTab: number | undefined;
  while (xml.nextChild()) {
    activeTab ??= Number(xml.attribute('activeTab') ?? 0);
    xml.skip();
  }
  return activeTab ?? 0;
}

function readEntries(xml: XmlScanner, sheets: SheetEntry[]): void {
  while (xml.nextChild()) {
    const state = xml.attribute('state');
    sheets.push({
      name: decodeEscapes(xml.attribute('name') ?? ''),
      sheetId: Number(xml.attribute('sheetId') ?? 0),
      relationId: prefixedAttribute(xml, 'id') ?? '',
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    });
    xml.skip();
  }
}

/** For r:id, whose prefix each file chooses. */
function prefixedAttribute(xml: XmlScanner, local: string): string | undefined {
  for (let index = 0; index < xml.attributes.count; index++) {
    if (xml.attributes.nameAt(index).endsWith(`:${local}`)) return xml.attributes.valueAt(index);
  }
  return undefined;
}

function readNames(xml: XmlScanner, names: FoundName[]): void {
  while (xml.nextChild()) {
    names.push({
      name: decodeEscapes(xml.attribute('name') ?? ''),
      localSheetId: xml.attribute('localSheetId'),
      hidden: xml.attributes.isTrue('hidden'),
      refersTo: decodeEscapes(xml.readText()).trim().replace(/^=/, ''),
    });
  }
}

/** Local names count sheets from 0 in their order, chart sheets included. */
function toDefinedName(found: FoundName, sheets: readonly SheetEntry[]): DefinedName {
  const { name, localSheetId, hidden, refersTo } = found;
  const sheet = localSheetId === undefined ? undefined : sheets[Number(localSheetId)];
  return { name, sheet: sheet?.name ?? null, refersTo, hidden };
}
