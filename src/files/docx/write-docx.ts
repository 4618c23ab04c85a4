import type { Narrative } from '../../core/report/narrative';
import { createPackage } from '../xlsx/open-package';
import { documentXml } from './body';
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
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypesXml()],
    ['_rels/.rels', packageRelationsXml()],
    ['word/document.xml', documentXml(narrative)],
    ['word/_rels/document.xml.rels', documentRelationsXml()],
    ['word/styles.xml', stylesXml()],
    ['word/settings.xml', settingsXml()],
    ['word/fontTable.xml', fontTableXml()],
    ['word/header1.xml', headerXml(markOf(narrative))],
    ['word/footer1.xml', footerXml('odd')],
    ['word/footer2.xml', footerXml('even')],
    ['docProps/core.xml', corePropertiesXml(titleOf(narrative), options.modified)],
    ['docProps/app.xml', appPropertiesXml()],
  ];
  const encoder = new TextEncoder();
  const bytes = new Map(parts.map(([name, xml]) => [name, encoder.encode(xml)]));
  return createPackage(bytes).toBytes(options.modified);
}
