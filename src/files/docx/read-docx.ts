import type { DocumentParagraph, DocumentText } from '../../core/report/verify/document-text';
import { FileRefusal, type RefusalCode } from '../refusal';
import { openPackage } from '../xlsx/open-package';
import type { Package } from '../xlsx/package';
import { DocumentParser } from './document-parser';
import { readHeadingLevels } from './heading-levels';
import { attributeOf, scanXml } from './scan-xml';

/** Refusals that a workbook's reader words for workbooks: for a document they all mean one thing. */
const OTHER_FORMATS: ReadonlySet<RefusalCode> = new Set([
  'csv',
  'et',
  'legacy-xls',
  'ods',
  'xlsb',
  'unknown-format',
]);

function open(bytes: Uint8Array): Package {
  try {
    return openPackage(bytes);
  } catch (error) {
    if (error instanceof FileRefusal && OTHER_FORMATS.has(error.code)) {
      throw new FileRefusal('not-a-document', error.code, { cause: error });
    }
    throw error;
  }
}

/** Targets of a part's relations by the last word of their type; paths are from the package's root. */
function relationsOf(file: Package, part: string): ReadonlyMap<string, string> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const targets = new Map<string, string>();
  if (!file.has(name)) return targets;
  scanXml(file.text(name), name, {
    open: (tag) => {
      const target = attributeOf(tag, 'Target');
      if (tag.local !== 'Relationship' || target === null) return;
      const kind = (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? '';
      if (!targets.has(kind)) targets.set(kind, resolvePath(folder, target));
    },
  });
  return targets;
}

function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target : `${folder}${target}`;
  const path: string[] = [];
  for (const step of steps.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Whether the content types declare the part to be the text of a Word document. */
function isWordDocument(file: Package, part: string): boolean {
  const types = '[Content_Types].xml';
  let found = false;
  scanXml(file.text(types), types, {
    open: (tag) => {
      const name = attributeOf(tag, 'PartName')?.slice(1).toLowerCase();
      const type = attributeOf(tag, 'ContentType') ?? '';
      if (name === part.toLowerCase()) found ||= /word.*main\+xml$/.test(type);
    },
  });
  return found;
}

/**
 * The text of a .docx as its reader sees it: insertions kept, deletions and hidden text left out, tables and text boxes
 * in their places, footnotes last. Throws FileRefusal: empty-file, encrypted, legacy-doc, not-a-document, broken-zip,
 * broken-xml, missing-part, zip-bomb.
 */
export function readDocx(bytes: Uint8Array): DocumentText {
  const file = open(bytes);
  const main = relationsOf(file, '').get('officeDocument');
  if (main === undefined || !isWordDocument(file, main)) throw new FileRefusal('not-a-document');
  const relations = relationsOf(file, main);
  const styles = relations.get('styles');
  const levels =
    styles !== undefined && file.has(styles)
      ? readHeadingLevels(file.text(styles), styles)
      : new Map<string, number>();
  const paragraphs: DocumentParagraph[] = [];
  new DocumentParser(levels, paragraphs, 'body').parse(file.text(main), main);
  for (const kind of ['footnotes', 'endnotes']) {
    const notes = relations.get(kind);
    if (notes === undefined || !file.has(notes)) continue;
    new DocumentParser(levels, paragraphs, 'footnote').parse(file.text(notes), notes);
  }
  return { paragraphs };
}
