import type { Narrative } from '../../core/report/narrative';
import { createPackage } from '../xlsx/open-package';
import { packXml } from '../xlsx/pack-part';
import type { PackedPart } from '../xlsx/package';
import { PORTABLE_CODEC, type ZipCodec } from '../xlsx/zip-codec';
import { writeDocument } from './body';
import { fontTableXml } from './font-table';
import { footerXml, headerXml } from './header-footer';
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  documentRelationsXml,
  packageRelationsXml,
  settingsXml,
} from './package-parts';
import { stylesXml } from './styles';

/** What a document is written with. */
export interface DocxOptions {
  /** Time of the file and its parts; the same narrative and time give the same bytes. */
  readonly modified: Date;
  /** The platform's own way to pack, where it has one. */
  readonly codec?: ZipCodec;
}

function titleOf(narrative: Narrative): string {
  const title = narrative.blocks.find((block) => block.kind === 'title');
  return title ? title.lines.join('') : narrative.name;
}

function markOf(narrative: Narrative): string {
  const mark = narrative.blocks.find((block) => block.kind === 'mark');
  return mark ? mark.text : '';
}

/** The narrative as a .docx in the format of official documents. Source: GB/T 9704-2012. */
export function writeDocx(narrative: Narrative, options: DocxOptions): Uint8Array {
  const { modified, codec = PORTABLE_CODEC } = options;
  const body = packXml((writer) => {
    writeDocument(narrative, writer);
  }, codec);
  const parts: readonly (readonly [string, string | PackedPart])[] = [
    ['[Content_Types].xml', contentTypesXml()],
    ['_rels/.rels', packageRelationsXml()],
    ['word/document.xml', body],
    ['word/_rels/document.xml.rels', documentRelationsXml()],
    ['word/styles.xml', stylesXml()],
    ['word/settings.xml', settingsXml()],
    ['word/fontTable.xml', fontTableXml()],
    ['word/header1.xml', headerXml(markOf(narrative))],
    ['word/footer1.xml', footerXml('odd')],
    ['word/footer2.xml', footerXml('even')],
    ['docProps/core.xml', corePropertiesXml(titleOf(narrative), modified)],
    ['docProps/app.xml', appPropertiesXml()],
  ];
  const encoder = new TextEncoder();
  const bytes = parts.map(
    ([name, xml]) => [name, typeof xml === 'string' ? encoder.encode(xml) : xml] as const,
  );
  return createPackage(new Map(bytes), codec).toBytes(modified);
}
