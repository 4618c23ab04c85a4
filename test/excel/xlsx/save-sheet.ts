import { MAX_COLUMNS, formatArea, formatCell } from '../../../src/core/sheet/address';
import { isCellError } from '../../../src/core/sheet/grid';
import { escapeAttribute, escapeXml } from '../../../src/files/xml';
import type { Sheet } from '../book/sheet';
import type { Cell, HeaderFooter, Line, PageState } from '../book/sheet-state';
import { PAPERS } from './read-page';
import type { StyleSheet } from './save-styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const INCH = 72;
const PIXEL = 0.75;

/** What a sheet's part needs besides the sheet. */
export interface SheetContext {
  readonly styles: StyleSheet;
  readonly isActive: boolean;
  /** Relationship ids: of the drawing, and of each outside link by its address. */
  readonly drawing: string | null;
  readonly links: ReadonlyMap<string, string>;
}

/** A worksheet part. */
export function sheetXml(sheet: Sheet, context: SheetContext): string {
  const { state } = sheet;
  const { page } = state;
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    propertiesXml(sheet),
    viewXml(sheet, context.isActive),
    `<sheetFormatPr defaultRowHeight="${sheet.book.standardHeight}"/>`,
    columnsXml(sheet, context.styles),
    `<sheetData>${rowsXml(sheet, context.styles)}</sheetData>`,
    protectionXml(sheet),
    state.filter ? `<autoFilter ref="${formatArea(state.filter.area)}"/>` : '',
    mergesXml(sheet),
    conditionsXml(sheet, context.styles),
    linksXml(sheet, context.links),
    pageXml(page),
    breaksXml('rowBreaks', state.rowBreaks),
    breaksXml('colBreaks', state.columnBreaks),
    context.drawing === null ? '' : `<drawing r:id="${context.drawing}"/>`,
    '</worksheet>',
  ].join('');
}

function propertiesXml({ state }: Sheet): string {
  const tab = state.tabColor === '' ? '' : `<tabColor rgb="FF${state.tabColor.slice(1)}"/>`;
  const fits = state.page.zoom.scale === undefined;
  return `<sheetPr>${tab}${fits ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`;
}

function viewXml({ state }: Sheet, isActive: boolean): string {
  const { rows = 0, columns = 0 } = state.freeze ?? {};
  const split = [
    columns > 0 ? ` xSplit="${columns}"` : '',
    rows > 0 ? ` ySplit="${rows}"` : '',
  ].join('');
  const corner = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const pane =
    split === ''
      ? ''
      : `<pane${split} topLeftCell="${formatCell(rows, columns)}" activePane="${corner}" state="frozen"/>`;
  return `<sheetViews><sheetView${state.showGridlines ? '' : ' showGridLines="0"'}${isActive ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml({ state, book }: Sheet, styles: StyleSheet): string {
  const columns = [...state.columns].sort(([a], [b]) => a - b);
  if (columns.length === 0) return '';
  const elements = columns.map(([column, { size, isHidden, style }]) => {
    const width = (size ?? book.standardWidth) / PIXEL / book.digitWidth;
    return `<col min="${column + 1}" max="${column + 1}" width="${width}"${size === undefined ? '' : ' customWidth="1"'}${isHidden ? ' hidden="1"' : ''}${style ? ` style="${styles.index(style)}"` : ''}/>`;
  });
  return `<cols>${elements.join('')}</cols>`;
}

function rowsXml({ state }: Sheet, styles: StyleSheet): string {
  const cells = new Map<number, [number, Cell][]>();
  for (const [key, cell] of state.cells) {
    const row = Math.floor(key / MAX_COLUMNS);
    const ofRow = cells.get(row) ?? [];
    ofRow.push([key % MAX_COLUMNS, cell]);
    cells.set(row, ofRow);
  }
  const rows = [...new Set([...cells.keys(), ...state.rows.keys()])].sort((a, b) => a - b);
  return rows
    .map((row) => {
      const ofRow = (cells.get(row) ?? []).sort(([a], [b]) => a - b);
      const content = ofRow.map(([column, cell]) => cellXml(row, column, cell, styles)).join('');
      return `<row r="${row + 1}"${lineXml(state.rows.get(row), styles)}>${content}</row>`;
    })
    .join('');
}

function lineXml(line: Line | undefined, styles: StyleSheet): string {
  if (!line) return '';
  return [
    line.size === undefined ? '' : ` ht="${line.size}" customHeight="1"`,
    line.isHidden ? ' hidden="1"' : '',
    line.style ? ` s="${styles.index(line.style)}" customFormat="1"` : '',
  ].join('');
}

function cellXml(row: number, column: number, cell: Cell, styles: StyleSheet): string {
  const style = cell.style ? ` s="${styles.index(cell.style)}"` : '';
  const head = `<c r="${formatCell(row, column)}"${style}`;
  const formula = cell.formula === null ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  const { value } = cell;
  if (value === null) return formula === '' ? `${head}/>` : `${head}>${formula}</c>`;
  if (typeof value === 'number') return `${head}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b">${formula}<v>${Number(value)}</v></c>`;
  if (isCellError(value)) return `${head} t="e">${formula}<v>${value.error}</v></c>`;
  if (formula !== '') return `${head} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

const FORBIDDEN: Readonly<Record<string, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowSort: 'sort',
};

function protectionXml({ state: { protection } }: Sheet): string {
  if (!protection) return '';
  const allowed = Object.entries(FORBIDDEN)
    .filter(([option]) => protection.options[option] === true)
    .map(([, name]) => ` ${name}="0"`);
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed.join('')}/>`;
}

function mergesXml({ state: { merges } }: Sheet): string {
  if (merges.length === 0) return '';
  const cells = merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`).join('');
  return `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
}

/** Conditional formats by formula; those of other kinds came without their rules and cannot be written. */
function conditionsXml({ state }: Sheet, styles: StyleSheet): string {
  return state.conditionalFormats
    .filter(({ type }) => type === 'Custom')
    .map((format, index) => {
      const areas = format.areas.map(formatArea).join(' ');
      const stop = format.stopIfTrue ? ' stopIfTrue="1"' : '';
      return `<conditionalFormatting sqref="${areas}"><cfRule type="expression" dxfId="${styles.difference(format)}" priority="${index + 1}"${stop}><formula>${escapeXml(format.formula.slice(1))}</formula></cfRule></conditionalFormatting>`;
    })
    .join('');
}

function linksXml({ state: { links } }: Sheet, ids: ReadonlyMap<string, string>): string {
  if (links.size === 0) return '';
  const elements = [...links].map(([key, link]) => {
    const cell = formatCell(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
    const attribute = (name: string, value: string | undefined): string =>
      value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
    const id = link.address === undefined ? undefined : ids.get(link.address);
    return `<hyperlink ref="${cell}"${attribute('r:id', id)}${attribute('location', link.documentReference)}${attribute('tooltip', link.screenTip)}/>`;
  });
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}

function pageXml(page: PageState): string {
  const margins = Object.entries(page.margins).map(
    ([side, points]) => ` ${side}="${points / INCH}"`,
  );
  const options = [
    page.centerHorizontally ? ' horizontalCentered="1"' : '',
    page.centerVertically ? ' verticalCentered="1"' : '',
    page.printGridlines ? ' gridLines="1"' : '',
  ].join('');
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const paper = Object.entries(PAPERS).find(([, name]) => name === page.paperSize)?.[0];
  const setup = [
    paper === undefined ? '' : ` paperSize="${paper}"`,
    scale === undefined || scale === 100 ? '' : ` scale="${scale}"`,
    scale === undefined
      ? ` fitToWidth="${horizontalFitToPages ?? 0}" fitToHeight="${verticalFitToPages ?? 0}"`
      : '',
    ` orientation="${page.orientation.toLowerCase()}"`,
  ].join('');
  const header = headerText(page.header);
  const footer = headerText(page.footer);
  const headers = `${header === '' ? '' : `<oddHeader>${header}</oddHeader>`}${footer === '' ? '' : `<oddFooter>${footer}</oddFooter>`}`;
  return [
    options === '' ? '' : `<printOptions${options}/>`,
    `<pageMargins${margins.join('')}/>`,
    `<pageSetup${setup}/>`,
    headers === '' ? '' : `<headerFooter>${headers}</headerFooter>`,
  ].join('');
}

function headerText({ left, center, right }: HeaderFooter): string {
  const part = (mark: string, text: string): string => (text === '' ? '' : `&${mark}${text}`);
  return escapeXml(`${part('L', left)}${part('C', center)}${part('R', right)}`);
}

function breaksXml(local: 'rowBreaks' | 'colBreaks', at: readonly number[]): string {
  if (at.length === 0) return '';
  const max = local === 'rowBreaks' ? 16_383 : 1_048_575;
  const elements = at.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join('');
  return `<${local} count="${at.length}" manualBreakCount="${at.length}">${elements}</${local}>`;
}
