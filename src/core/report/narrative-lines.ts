import type { NarrativeBlock, Run } from './narrative';
import { HEADING_LOOKS, NARRATIVE_LOOKS } from './narrative-looks';
import type { TableBlock } from './narrative-table';
import { tableLines } from './narrative-table';
import type { PageColumns } from './page-columns';
import type { PageLine } from './page-lines';
import type { SheetDraft } from './sheet-draft';
import type { TableFit } from './table-widths';
import type { TextSetting } from './text-lines';
import { textLines } from './text-lines';

/** Two full-width spaces: the first line's indent, which cells have no setting for. */
const INDENT = '\u3000\u3000';

/** What the lines of blocks are made with. */
export interface Pen {
  readonly draft: SheetDraft;
  readonly columns: PageColumns;
  readonly fits: ReadonlyMap<TableBlock, TableFit>;
  readonly textOf: (runs: readonly Run[]) => string;
}

function blockLines(block: NarrativeBlock, pen: Pen): readonly PageLine[] {
  const { draft, columns, fits, textOf } = pen;
  const lines = (text: string, look: TextSetting['look'], least: number, keep: boolean) =>
    textLines(text, { draft, columns, look, least, keep });
  switch (block.kind) {
    case 'label':
      return lines(block.text, NARRATIVE_LOOKS.label, 28, true);
    case 'title':
      return block.lines.flatMap((line) => lines(line, NARRATIVE_LOOKS.title, 40, true));
    case 'mark':
      return lines(block.text, NARRATIVE_LOOKS.mark, 26, true);
    case 'heading':
      return lines(INDENT + block.text, HEADING_LOOKS[block.level], 28, true);
    case 'paragraph':
      return lines(INDENT + textOf(block.runs), NARRATIVE_LOOKS.paragraph, 28, false);
    case 'table': {
      const fit = fits.get(block);
      if (!fit) throw new RangeError('A table whose columns were not measured');
      return tableLines(block, { draft, columns, fit, textOf: (cell) => textOf(cell.runs) });
    }
    case 'signature':
      return [
        { height: 28, keep: true, isGap: true, draw: () => undefined },
        ...lines(block.unitName, NARRATIVE_LOOKS.signature, 28, true),
        ...lines(block.date, NARRATIVE_LOOKS.signature, 28, false),
      ];
  }
}

/** The last paragraph keeps with the signature below it. */
function keepWithSignature(
  lines: readonly PageLine[],
  next: NarrativeBlock | undefined,
): readonly PageLine[] {
  if (next?.kind !== 'signature') return lines;
  return lines.map((line, index) =>
    index === lines.length - 1 && !line.isGap ? { ...line, keep: true } : line,
  );
}

/** The blocks of a narrative as lines of its pages, made as they are asked for: of a thousand projects they are many. */
export function* narrativeLines(
  blocks: readonly NarrativeBlock[],
  pen: Pen,
): Generator<PageLine, void> {
  for (const [index, block] of blocks.entries()) {
    yield* keepWithSignature(blockLines(block, pen), blocks[index + 1]);
  }
}
