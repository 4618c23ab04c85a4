import type { NarrativeBlock, NarrativeCell } from '../../core/report/narrative';
import type { TableFit } from '../../core/report/table-widths';
import { SIZE, TEXT_WIDTH } from './page';
import type { RunSetter } from './runs';
import { STYLE } from './styles';
import { paragraphXml, runXml } from './wordml';

type Table = Extract<NarrativeBlock, { kind: 'table' }>;

/** From this many columns on a table is set one size smaller. */
const WIDE_COLUMNS = 8;
/** Points of the texts of a table, and of one of many columns. */
const PLAIN_SIZE = SIZE.table / 2;
const WIDE_SIZE = SIZE.wideTable / 2;

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

/** How the rows of a table are set. */
interface RowLook {
  readonly style: string;
  readonly isHead: boolean;
  /** Inner XML of the properties of each run. */
  readonly run: string;
  readonly widths: readonly number[];
}

function cellXml(
  cell: NarrativeCell,
  width: number,
  keep: boolean,
  look: RowLook,
  runs: RunSetter,
): string {
  const span = (cell.span ?? 1) > 1 ? `<w:gridSpan w:val="${cell.span ?? 1}"/>` : '';
  const side = cell.align === undefined ? '' : `<w:jc w:val="${cell.align}"/>`;
  const content = runs.set(cell.runs, `${cell.bold ? '<w:b/>' : ''}${look.run}`);
  const properties = `${keep ? '<w:keepNext/>' : ''}${side}`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:vAlign w:val="center"/></w:tcPr>${paragraphXml(look.style, content, properties)}</w:tc>`;
}

/** A row; `keep` lets it stand on the same page as the next. */
function rowXml(
  cells: readonly NarrativeCell[],
  keep: boolean,
  look: RowLook,
  runs: RunSetter,
): string {
  let column = 0;
  const set = cells.map((cell) => {
    const last = column + (cell.span ?? 1);
    const width = look.widths.slice(column, last).reduce((sum, each) => sum + each, 0);
    column = last;
    return cellXml(cell, width, keep, look, runs);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${look.isHead ? '<w:tblHeader/>' : ''}</w:trPr>${set.join('')}</w:tr>`;
}

/** Whether a table has amounts or rates, which must not be broken. */
export function hasNumbers({ body }: Table): boolean {
  return body.some((cells) => cells.some(({ align }) => align === 'right'));
}

interface TableLook {
  readonly widths: readonly number[];
  readonly head: string;
  readonly cell: string;
  readonly run: string;
}

/** Columns and size by the contents where they were measured, else by the relative widths. */
function lookOf({ widths }: Table, fit: TableFit | undefined): TableLook {
  const points = fit?.size ?? (widths.length >= WIDE_COLUMNS ? WIDE_SIZE : PLAIN_SIZE);
  const relative = fit
    ? fit.edges.slice(1).map((edge, index) => edge - (fit.edges[index] ?? 0))
    : widths;
  const isPlain = points >= PLAIN_SIZE;
  return {
    widths: columnWidths(relative),
    head: isPlain ? STYLE.head : STYLE.wideHead,
    cell: isPlain ? STYLE.cell : STYLE.wideCell,
    run: points < WIDE_SIZE ? `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>` : '',
  };
}

/**
 * A table with its caption and unit line; its head is repeated on each page, no row is split, and none stands on a page
 * alone. `fit` is what was measured of its contents.
 */
export function tableXml(table: Table, runs: RunSetter, fit?: TableFit): string {
  const { widths, head, cell, run } = lookOf(table, fit);
  const margin = (side: string): string => `<w:${side} w:w="57" w:type="dxa"/>`;
  const properties = `<w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar></w:tblPr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const headLook = { style: head, isHead: true, run, widths };
  const bodyLook = { style: cell, isHead: false, run, widths };
  const last = table.body.length - 1;
  const rows = [
    ...table.head.map((row) => rowXml(row, true, headLook, runs)),
    ...table.body.map((row, index) =>
      rowXml(row, index < last && (index === 0 || index === last - 1), bodyLook, runs),
    ),
  ];
  const caption = table.caption === '' ? '' : paragraphXml(STYLE.caption, runXml(table.caption));
  const note = table.note === '' ? '' : paragraphXml(STYLE.note, runXml(table.note));
  return `${caption}${note}<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
