import { FileRefusal } from '../refusal';
import type { Package } from './package';
import { readRelations, relationsPath, type Relation } from './read-relations';
import { readWorkbookXml, type SheetEntry, type WorkbookXml } from './read-workbook';
import { utf8Bytes } from './scan-encoding';
import { XmlScanner } from './scan-xml';
import type { SheetPart, WorkbookParts } from './workbook';

const CONTENT_TYPES = '[Content_Types].xml';

/** Where a workbook's parts are, and what workbook.xml says. */
export interface FoundWorkbook {
  readonly parts: WorkbookParts;
  readonly xml: WorkbookXml;
}

/** Finds the parts of a workbook. Throws FileRefusal: not-a-workbook, xlsb, missing-part, broken-xml. */
export function findWorkbookParts(pkg: Package): FoundWorkbook {
  const workbook = findMainPart(pkg);
  const type = readContentType(pkg, workbook);
  refuseOtherTypes(type, workbook);
  const xml = readWorkbookXml(pkg.bytes(workbook), workbook);
  const relations = readRelations(pkg, workbook);
  const targetOf = (kind: string): string | null =>
    relations.find((relation) => relation.kind === kind && relation.target !== null)?.target ??
    null;
  const existing = (path: string | null): string | null =>
    path !== null && pkg.has(path) ? path : null;
  refuseAmbiguousNames(xml.sheets, workbook);
  return {
    xml,
    parts: {
      workbook,
      relations: relationsPath(workbook),
      styles: existing(targetOf('styles')),
      sharedStrings: targetOf('sharedStrings'),
      calcChain: existing(targetOf('calcChain')),
      theme: existing(targetOf('theme')),
      sheets: xml.sheets.map((sheet) => toSheetPart(pkg, sheet, relations)),
      isStrict: xml.isStrict,
      hasMacros: /macroEnabled/i.test(type) || targetOf('vbaProject') !== null,
    },
  };
}

function findMainPart(pkg: Package): string {
  const main = readRelations(pkg, '').find((relation) => relation.kind === 'officeDocument');
  if (!main?.target) {
    const hasTypes = pkg.has(CONTENT_TYPES);
    throw new FileRefusal(hasTypes ? 'missing-part' : 'not-a-workbook', '_rels/.rels');
  }
  if (!pkg.has(main.target)) throw new FileRefusal('missing-part', main.target);
  return main.target;
}

/** The content type of a part: its own entry, else that of its extension, else ''. */
function readContentType(pkg: Package, part: string): string {
  if (!pkg.has(CONTENT_TYPES)) return '';
  const xml = new XmlScanner(utf8Bytes(pkg.bytes(CONTENT_TYPES), CONTENT_TYPES), CONTENT_TYPES);
  const name = `/${part}`.toLowerCase();
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let own: string | undefined;
  let usual: string | undefined;
  xml.openRoot();
  while (xml.nextChild()) {
    if (xml.attribute('PartName')?.toLowerCase() === name) own = xml.attribute('ContentType');
    if (xml.attribute('Extension')?.toLowerCase() === extension)
      usual = xml.attribute('ContentType');
    xml.skip();
  }
  xml.closeRoot();
  return own ?? usual ?? '';
}

function refuseOtherTypes(type: string, workbook: string): void {
  if (/sheet\.binary/i.test(type)) throw new FileRefusal('xlsb');
  if (/wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/i.test(type)) {
    throw new FileRefusal('not-a-workbook', workbook);
  }
}

/** Two sheets of one name can't be told apart by anything that refers to them. */
function refuseAmbiguousNames(sheets: readonly SheetEntry[], workbook: string): void {
  if (sheets.length === 0) throw new FileRefusal('missing-part', `${workbook}: sheets`);
  const names = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  if (names.size < sheets.length) {
    throw new FileRefusal('broken-xml', `${workbook}: two sheets of one name`);
  }
}

function toSheetPart(pkg: Package, sheet: SheetEntry, relations: readonly Relation[]): SheetPart {
  const relation = relations.find(({ id }) => id === sheet.relationId);
  if (!relation?.target || !pkg.has(relation.target)) {
    throw new FileRefusal('missing-part', relation?.target ?? sheet.name);
  }
  const { name, sheetId, relationId, visibility } = sheet;
  const kind = relation.kind === 'worksheet' ? 'worksheet' : 'other';
  return { name, sheetId, relationId, path: relation.target, visibility, kind };
}
