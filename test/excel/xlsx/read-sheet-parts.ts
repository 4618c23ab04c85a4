import { cellKey, parseArea, parseCell, type Area } from '../../../src/core/sheet/address';
import {
  attributeOf,
  childOf,
  childrenOf,
  indexXml,
  textOf,
  type XmlElement,
} from '../../../src/files/xml-source';
import type { SheetPart, XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import type { Line, SheetState } from '../book/sheet-state';
import { readPage } from './read-page';
import { readTargets } from './read-targets';
import type { Difference, StyleTable } from './read-style-table';

/** What a sheet takes from the rest of its file. */
interface Sources {
  readonly styles: StyleTable;
  /** Pixels. */
  readonly digitWidth: number;
}

const NO_LINE: Line = { size: undefined, isHidden: false, style: undefined };
const PIXEL = 0.75;

const isTrue = (element: XmlElement, name: string): boolean =>
  /^(?:1|true)$/.test(attributeOf(element, name) ?? '');

/** Points of a column from its width in characters. */
export function columnPoints(characters: number, digitWidth: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth) * PIXEL;
}

/** Everything of a worksheet part but its cells and merges. */
export function readSheetParts(
  state: SheetState,
  file: XlsxWorkbook,
  part: SheetPart,
  sources: Sources,
): void {
  const text = file.package.text(part.path);
  const cells = /<(?:\w+:)?sheetData\b[\s\S]*<\/(?:\w+:)?sheetData>/.exec(text)?.[0] ?? '';
  const source = text.replace(cells, '');
  const root = indexXml(source, part.path);
  readRows(state, cells, sources);
  readColumns(state, childOf(root, 'cols'), sources);
  readView(state, childOf(root, 'sheetViews'));
  const properties = childOf(root, 'sheetPr');
  const tab = properties && childOf(properties, 'tabColor');
  state.tabColor = sources.styles.color(tab) ?? '';
  state.page = readPage(root, source);
  state.rowBreaks = breaks(childOf(root, 'rowBreaks'));
  state.columnBreaks = breaks(childOf(root, 'colBreaks'));
  readProtection(state, childOf(root, 'sheetProtection'));
  readLinks(state, childOf(root, 'hyperlinks'), readTargets(file.package, part.path));
  state.conditionalFormats = childrenOf(root, 'conditionalFormatting').flatMap((element) =>
    conditions(element, source, sources.styles.differences),
  );
}

function readRows(state: SheetState, cells: string, { styles }: Sources): void {
  for (const [, attributes = ''] of cells.matchAll(/<(?:\w+:)?row\b([^>]*)>/g)) {
    const value = (name: string): string | undefined =>
      new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
    const row = Number(value('r')) - 1;
    const height = value('ht');
    const isHidden = /^(?:1|true)$/.test(value('hidden') ?? '');
    const style = value('customFormat') === '1' ? styles.cells[Number(value('s'))] : undefined;
    if (!Number.isInteger(row) || (height === undefined && !isHidden && !style)) continue;
    const size = height === undefined ? undefined : Number(height);
    state.rows.set(row, { size, isHidden, style: style === styles.cells[0] ? undefined : style });
  }
}

function readColumns(
  state: SheetState,
  columns: XmlElement | undefined,
  { styles, digitWidth }: Sources,
): void {
  for (const column of columns ? childrenOf(columns, 'col') : []) {
    const width = attributeOf(column, 'width');
    const found = styles.cells[Number(attributeOf(column, 'style') ?? 0)];
    const line: Line = {
      size: width === undefined ? undefined : columnPoints(Number(width), digitWidth),
      isHidden: isTrue(column, 'hidden'),
      style: found === styles.cells[0] ? undefined : found,
    };
    const last = Number(attributeOf(column, 'max'));
    for (let number = Number(attributeOf(column, 'min')); number <= last; number++) {
      state.columns.set(number - 1, { ...NO_LINE, ...line });
    }
  }
}

function readView(state: SheetState, views: XmlElement | undefined): void {
  const view = views && childOf(views, 'sheetView');
  if (!view) return;
  state.showGridlines = !/^(?:0|false)$/.test(attributeOf(view, 'showGridLines') ?? '');
  state.showHeadings = !/^(?:0|false)$/.test(attributeOf(view, 'showRowColHeaders') ?? '');
  const pane = childOf(view, 'pane');
  if (!pane || !/^frozen/.test(attributeOf(pane, 'state') ?? '')) return;
  state.freeze = {
    rows: Number(attributeOf(pane, 'ySplit') ?? 0),
    columns: Number(attributeOf(pane, 'xSplit') ?? 0),
  };
}

function breaks(element: XmlElement | undefined): number[] {
  const found = element ? childrenOf(element, 'brk') : [];
  return found.map((each) => Number(attributeOf(each, 'id'))).sort((a, b) => a - b);
}

/** Options of the API by the file's attributes, which say what is forbidden. */
const ALLOWED: Readonly<Record<string, string>> = {
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

function readProtection(state: SheetState, element: XmlElement | undefined): void {
  if (!state.protection || !element) return;
  const options = Object.fromEntries(
    Object.entries(ALLOWED).map(([option, name]) => [
      option,
      /^(?:0|false)$/.test(attributeOf(element, name) ?? ''),
    ]),
  );
  const hasPassword =
    attributeOf(element, 'password') !== undefined ||
    attributeOf(element, 'hashValue') !== undefined;
  state.protection = { password: hasPassword ? '\u0000unknown' : undefined, options };
}

function readLinks(
  state: SheetState,
  links: XmlElement | undefined,
  targets: ReadonlyMap<string, string>,
): void {
  for (const link of links ? childrenOf(links, 'hyperlink') : []) {
    const first = parseCell((attributeOf(link, 'ref') ?? '').split(':')[0] ?? '');
    const id = Object.values(link.attributes).find((attribute) => attribute.local === 'id')?.value;
    if (!first) continue;
    state.links.set(cellKey(first.row, first.column), {
      address: id === undefined ? undefined : targets.get(id),
      documentReference: attributeOf(link, 'location'),
      screenTip: attributeOf(link, 'tooltip'),
    });
  }
}

function areasOf(text: string): Area[] {
  return text.split(' ').flatMap((part) => {
    const area = parseArea(part);
    return area ? [area] : [];
  });
}

/** Conditional formats by formula; other kinds are kept by kind, without their rules. */
function conditions(
  element: XmlElement,
  source: string,
  differences: readonly Difference[],
): SheetState['conditionalFormats'] {
  return childrenOf(element, 'cfRule').map((rule) => {
    const formula = childOf(rule, 'formula');
    const looks = differences[Number(attributeOf(rule, 'dxfId') ?? -1)];
    return {
      id: `file-${rule.start}`,
      type:
        attributeOf(rule, 'type') === 'expression' ? 'Custom' : (attributeOf(rule, 'type') ?? ''),
      areas: areasOf(attributeOf(element, 'sqref') ?? ''),
      formula: formula ? `=${textOf(source, formula)}` : '',
      fontColor: looks?.fontColor ?? null,
      bold: looks?.bold ?? null,
      italic: looks?.italic ?? null,
      fill: looks?.fill ?? null,
      stopIfTrue: isTrue(rule, 'stopIfTrue'),
    };
  });
}
