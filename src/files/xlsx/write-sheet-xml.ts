import { formatArea, formatCell } from '../../core/sheet/address';
import { columnPixels } from '../../core/sheet/column-width';
import type {
  ConditionalFormatPlan,
  LinkPlan,
  SheetPlan,
  SheetToDraw,
  TakeRow,
} from '../../core/sheet/plan';
import { escapeAttribute, escapeXml, XML_DECLARATION } from '../xml';
import type { XmlWriter } from '../xml-writer';
import type { Namespaces } from './namespaces';
import type { StylesEdit } from './styles-add';
import { printXml } from './write-print';
import { RowWriter } from './write-rows';

/** What a sheet's XML needs besides its plan. */
export interface SheetSetting {
  readonly namespaces: Namespaces;
  readonly styles: StylesEdit;
  /** Shown when the file is opened. */
  readonly isSelected: boolean;
  /** The name that macros know the sheet by, kept from the sheet that stood here before. */
  readonly codeName: string | undefined;
  /** Elements after the page set-up: drawing, legacyDrawing, oleObjects. To be asked when the sheet is drawn. */
  readonly tailOf: (plan: SheetPlan) => string;
}

/** Points; what Excel takes for a row of the usual Chinese font. */
const ROW_HEIGHT = 14.25;
/** Characters that a link's tip may have. */
const MAX_TIP = 255;

/** Writes a worksheet part, drawing the sheet meanwhile; gives its plan. Throws WriteFailure for what no cell can hold. */
export function writeSheet(
  sheet: SheetPlan | SheetToDraw,
  setting: SheetSetting,
  writer: XmlWriter,
): SheetPlan {
  const { styles } = setting;
  let rows: RowWriter | undefined;
  const begin = (plan: SheetPlan, dimension: string): RowWriter => {
    writer.add(headXml(plan, dimension, setting));
    return new RowWriter(plan, styles, writer);
  };
  const take: TakeRow = (row, drawn) => {
    // How far the sheet goes is not known yet; readers count for themselves where it is not told.
    rows ??= begin(drawn, '');
    rows.add(row);
  };
  const plan = 'draw' in sheet ? sheet.draw(take) : sheet;
  rows ??= begin(plan, `<dimension ref="${dimensionOf(plan)}"/>`);
  for (const row of plan.rows) rows.add(row);
  writer.add('</sheetData>');
  writeMerges(plan, writer);
  plan.conditionalFormats.forEach((format, index) => {
    writer.add(conditionXml(format, index + 1, styles));
  });
  writeLinks(plan.links, writer);
  writer.add(plan.print === undefined ? '' : printXml(plan.print));
  writer.add(`${setting.tailOf(plan)}</worksheet>`);
  return plan;
}

/** All before the rows. */
function headXml(plan: SheetPlan, dimension: string, setting: SheetSetting): string {
  const { namespaces, styles } = setting;
  return [
    `${XML_DECLARATION}<worksheet xmlns="${namespaces.sheet}" xmlns:r="${namespaces.relations}">`,
    propertiesXml(plan, setting.codeName),
    dimension,
    viewXml(plan, setting.isSelected),
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}"/>`,
    columnsXml(plan.columnWidths, styles.digitWidth),
    '<sheetData>',
  ].join('');
}

function propertiesXml(plan: SheetPlan, codeName: string | undefined): string {
  const code = codeName === undefined ? '' : ` codeName="${escapeAttribute(codeName)}"`;
  const color = plan.tabColor === undefined ? '' : `<tabColor rgb="FF${plan.tabColor}"/>`;
  const fit = plan.print?.fitWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  if (code === '' && color === '' && fit === '') return '';
  return `<sheetPr${code}>${color}${fit}</sheetPr>`;
}

function dimensionOf(plan: SheetPlan): string {
  const right = plan.rows.reduce((last, row) => Math.max(last, row.cells.length - 1), 0);
  return formatArea({ top: 0, left: 0, bottom: Math.max(0, plan.rows.length - 1), right });
}

function viewXml(plan: SheetPlan, isSelected: boolean): string {
  const attributes = [
    plan.showGridLines ? '' : ' showGridLines="0"',
    isSelected ? ' tabSelected="1"' : '',
    ' workbookViewId="0"',
  ].join('');
  const { rows = 0, columns = 0 } = plan.freeze ?? {};
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = [
    columns > 0 ? ` xSplit="${columns}"` : '',
    rows > 0 ? ` ySplit="${rows}"` : '',
    ` topLeftCell="${formatCell(rows, columns)}" activePane="${pane}" state="frozen"`,
  ].join('');
  return `<sheetViews><sheetView${attributes}><pane${split}/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

/** Planned widths are the same pixels in every workbook; the file counts them in digits of its own standard font. */
function columnsXml(widths: readonly number[], digit: number): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, index) => {
    const characters = Number((columnPixels(width) / digit).toFixed(4));
    return `<col min="${index + 1}" max="${index + 1}" width="${characters}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function writeMerges({ merges }: SheetPlan, writer: XmlWriter): void {
  if (merges.length === 0) return;
  writer.add(`<mergeCells count="${merges.length}">`);
  for (const area of merges) writer.addMarkup('<mergeCell ref="', formatArea(area), '"/>');
  writer.add('</mergeCells>');
}

function conditionXml(plan: ConditionalFormatPlan, priority: number, styles: StylesEdit): string {
  const rule = `<cfRule type="expression" dxfId="${styles.difference(plan)}" priority="${priority}"><formula>${escapeXml(plan.formula)}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${formatArea(plan.area)}">${rule}</conditionalFormatting>`;
}

function writeLinks(links: readonly LinkPlan[], writer: XmlWriter): void {
  if (links.length === 0) return;
  writer.add('<hyperlinks>');
  for (const { row, column, target, tip } of links) {
    const tooltip = tip === undefined ? '' : ` tooltip="${escapeAttribute(tip.slice(0, MAX_TIP))}"`;
    const place = `ref="${formatCell(row, column)}" location="${escapeAttribute(target)}"`;
    writer.add(`<hyperlink ${place}${tooltip}/>`);
  }
  writer.add('</hyperlinks>');
}
