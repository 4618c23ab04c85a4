import type { NarrativeBlock, NarrativeCell } from '../../core/report/narrative';
import { TEXT_WIDTH } from './page';
import type { RunSetter } from './runs';
import { STYLE } from './styles';
import { paragraphXml, runXml } from './wordml';

type Table = Extract<NarrativeBlock, { kind: 'table' }>;

/** From this many columns on a table is set one size smaller. */
const WIDE_COLUMNS = 8;

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = SIDES.map(
  (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
).join('');

/** Widths in twips that add up to the width of the type area exactly. */
export function columnWidths(relative: readonly number[]): readonly number[] {
  const sum = relative.reduce((total, width) => total + width, 0);
  const widths: number[] = [];
  let used = 0;
  let passed = 0;
  for (const width of relative) {
    passed += width;
    const edge = Math.round((TEXT_WIDTH * passed) / sum);
    widths.push(edge - used);
    used = edge;
  }
  return widths;
}

interface RowLook {
  readonly style: string;
  readonly isHead: boolean;
}

function cellXml(cell: NarrativeCell, width: number, look: RowLook, runs: RunSetter): string {
  const span = (cell.span ?? 1) > 1 ? `<w:gridSpan w:val="${cell.span ?? 1}"/>` : '';
  const side = cell.align === undefined ? '' : `<w:jc w:val="${cell.align}"/>`;
  const content = runs.set(cell.runs, cell.bold ? '<w:b/>' : '');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:vAlign w:val="center"/></w:tcPr>${paragraphXml(look.style, content, side)}</w:tc>`;
}

function rowXml(
  cells: readonly NarrativeCell[],
  widths: readonly number[],
  look: RowLook,
  runs: RunSetter,
): string {
  let column = 0;
  const set = cells.map((cell) => {
    const last = column + (cell.span ?? 1);
    const width = widths.slice(column, last).reduce((sum, each) => sum + each, 0);
    column = last;
    return cellXml(cell, width, look, runs);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${look.isHead ? '<w:tblHeader/>' : ''}</w:trPr>${set.join('')}</w:tr>`;
}

/** A table with its caption and unit line; its head is repeated on each page and no row is split. */
export function tableXml(table: Table, runs: RunSetter): string {
  const widths = columnWidths(table.widths);
  const isWide = widths.length >= WIDE_COLUMNS;
  const head = { style: isWide ? STYLE.wideHead : STYLE.head, isHead: true };
  const body = { style: isWide ? STYLE.wideCell : STYLE.cell, isHead: false };
  const margin = (side: string): string => `<w:${side} w:w="57" w:type="dxa"/>`;
  const properties = `<w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar></w:tblPr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = [
    ...table.head.map((row) => rowXml(row, widths, head, runs)),
    ...table.body.map((row) => rowXml(row, widths, body, runs)),
  ];
  const caption = table.caption === '' ? '' : paragraphXml(STYLE.caption, runXml(table.caption));
  const note = table.note === '' ? '' : paragraphXml(STYLE.note, runXml(table.note));
  return `${caption}${note}<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
