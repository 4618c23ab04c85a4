import { XML_DECLARATION } from '../xml';
import type { XmlWriter } from '../xml-writer';
import type { Narrative, NarrativeBlock } from '../../core/report/narrative';
import { fitTables } from '../../core/report/fit-tables';
import type { TableFit } from '../../core/report/table-widths';
import { PAGE } from './page';
import { RunSetter } from './runs';
import { signatureXml } from './signature';
import { STYLE } from './styles';
import { hasNumbers, tableXml } from './table';
import { paragraphXml, runXml, WORD_NAMESPACE } from './wordml';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph above a signature stays with it, so that no page has the signature alone. */
const KEEP_NEXT = '<w:keepNext/>';

type Table = Extract<NarrativeBlock, { kind: 'table' }>;

/** What the blocks are set with. */
interface Setting {
  readonly runs: RunSetter;
  /** Of tables with numbers: columns and size by their contents. */
  readonly fits: ReadonlyMap<Table, TableFit>;
}

function blockXml(
  block: NarrativeBlock,
  next: NarrativeBlock | undefined,
  { runs, fits }: Setting,
): string {
  switch (block.kind) {
    case 'label':
      return paragraphXml(STYLE.label, runXml(block.text));
    case 'mark':
      return paragraphXml(STYLE.mark, runXml(block.text));
    case 'title':
      return paragraphXml(STYLE.title, runXml(block.lines.join('\n')));
    case 'heading':
      return paragraphXml(`Heading${block.level}`, runXml(block.text));
    case 'paragraph':
      return paragraphXml(
        STYLE.body,
        runs.set(block.runs),
        next?.kind === 'signature' ? KEEP_NEXT : '',
      );
    case 'table':
      return tableXml(block, runs, fits.get(block));
    case 'signature':
      return signatureXml(block.unitName, block.date);
  }
}

/** Stands after each table: two tables would grow together, and text would stick to them. */
const GAP = paragraphXml(STYLE.gap, '');

const SECTION = `<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="even" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooterOdd"/><w:footerReference w:type="even" r:id="rIdFooterEven"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="${PAGE.header}" w:footer="${PAGE.footer}" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="${PAGE.line}"/></w:sectPr>`;

/** Writes word/document.xml: the blocks in order, on A4 with a grid of lines (a grid of characters spreads the text in LibreOffice). */
export function writeDocument(narrative: Narrative, writer: XmlWriter): void {
  const runs = new RunSetter(narrative.figures);
  writer.add(
    `${XML_DECLARATION}<w:document xmlns:w="${WORD_NAMESPACE}" xmlns:r="${RELATIONS}"><w:body>`,
  );
  const { blocks } = narrative;
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  const fits = fitTables(tables.filter(hasNumbers), (each) => runs.textOf(each));
  blocks.forEach((block, index) => {
    writer.add(blockXml(block, blocks[index + 1], { runs, fits }));
    if (block.kind === 'table') writer.add(GAP);
  });
  writer.add(`${SECTION}</w:body></w:document>`);
}
