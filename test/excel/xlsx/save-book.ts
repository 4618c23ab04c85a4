import { strToU8, zipSync, type Zippable } from 'fflate';
import { quoteSheet } from '../../../src/core/sheet/address';
import { escapeAttribute, escapeXml } from '../../../src/files/xml';
import type { Book } from '../book/book';
import { RangeRef } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import type { NameState } from '../book/sheet-state';
import { chartXml, drawingXml } from './save-chart';
import { sheetXml } from './save-sheet';
import { StyleSheet } from './save-styles';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

interface Relation {
  readonly kind: string;
  readonly target: string;
  readonly isOutside?: boolean;
}

const relationsXml = (relations: readonly Relation[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(
      ({ kind, target, isOutside }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${escapeAttribute(target)}"${isOutside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** Parts of a package, with their content types. */
class Parts {
  readonly #files: Zippable = {};
  readonly #types: string[] = [];

  add(path: string, xml: string, type?: string): void {
    this.#files[path] = strToU8(HEAD + xml);
    if (type === undefined) return;
    this.#types.push(`<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`);
  }

  zip(): Uint8Array {
    this.add(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${this.#types.join('')}</Types>`,
    );
    return zipSync(this.#files, { mtime: new Date(2020, 0, 1) });
  }
}

/** The bytes of an .xlsx with everything that the emulated workbook holds. */
export function saveBook(book: Book): Uint8Array {
  const parts = new Parts();
  const styles = new StyleSheet(book.normal);
  let charts = 0;
  book.sheets.forEach((sheet, index) => {
    charts += addSheet(parts, sheet, index + 1, charts, styles);
  });
  parts.add('xl/styles.xml', styles.xml(), 'spreadsheetml.styles');
  parts.add('xl/workbook.xml', bookXml(book), 'spreadsheetml.sheet.main');
  parts.add(
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ...book.sheets.map((_, index) => ({
        kind: 'worksheet',
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { kind: 'styles', target: 'styles.xml' },
    ]),
  );
  parts.add('_rels/.rels', relationsXml([{ kind: 'officeDocument', target: 'xl/workbook.xml' }]));
  return parts.zip();
}

/** Adds a sheet and its charts, which are numbered after those before; returns how many there are. */
function addSheet(
  parts: Parts,
  sheet: Sheet,
  number: number,
  chartsBefore: number,
  styles: StyleSheet,
): number {
  const { charts, links } = sheet.state;
  const addresses = [...new Set([...links.values()].flatMap(({ address }) => address ?? []))];
  const relations: Relation[] = addresses.map((target) => ({
    kind: 'hyperlink',
    target,
    isOutside: true,
  }));
  if (charts.length > 0) {
    relations.push({ kind: 'drawing', target: `../drawings/drawing${number}.xml` });
    parts.add(`xl/drawings/drawing${number}.xml`, drawingXml(sheet), 'drawing');
    const targets = charts.map((_, index) => `../charts/chart${chartsBefore + index + 1}.xml`);
    parts.add(
      `xl/drawings/_rels/drawing${number}.xml.rels`,
      relationsXml(targets.map((target) => ({ kind: 'chart', target }))),
    );
    charts.forEach((chart, index) => {
      const path = `xl/charts/chart${chartsBefore + index + 1}.xml`;
      parts.add(path, chartXml(chart), 'drawingml.chart');
    });
  }
  const xml = sheetXml(sheet, {
    styles,
    isActive: sheet.book.active === sheet,
    drawing: charts.length > 0 ? `rId${relations.length}` : null,
    links: new Map(addresses.map((address, index) => [address, `rId${index + 1}`])),
  });
  parts.add(`xl/worksheets/sheet${number}.xml`, xml, 'spreadsheetml.worksheet');
  if (relations.length > 0) {
    parts.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations));
  }
  return charts.length;
}

function bookXml(book: Book): string {
  const state = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' };
  const sheets = book.sheets.map(
    (sheet, index) =>
      `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${index + 1}"${state[sheet.state.visibility]} r:id="rId${index + 1}"/>`,
  );
  const names = [
    ...book.state.names.map((name) => nameXml(name, null)),
    ...book.sheets.flatMap((sheet, index) => [
      ...sheet.state.names.map((name) => nameXml(name, index)),
      ...printNames(sheet, index),
    ]),
  ];
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    book.options.date1904 ? '<workbookPr date1904="1"/>' : '',
    book.state.protection ? '<workbookProtection lockStructure="1"/>' : '',
    `<bookViews><workbookView activeTab="${book.sheets.indexOf(book.active)}"/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '<calcPr calcId="191029"/></workbook>',
  ].join('');
}

function nameXml({ name, formula, visible }: NameState, sheet: number | null): string {
  return definedName(name, formula.slice(1), sheet, !visible);
}

function definedName(name: string, text: string, sheet: number | null, isHidden: boolean): string {
  return `<definedName name="${escapeAttribute(name)}"${sheet === null ? '' : ` localSheetId="${sheet}"`}${isHidden ? ' hidden="1"' : ''}>${escapeXml(text)}</definedName>`;
}

function printNames(sheet: Sheet, index: number): string[] {
  const { printArea, titleRows, titleColumns } = sheet.state.page;
  const prefix = quoteSheet(sheet.name);
  const areas = printArea.map((area) => new RangeRef(sheet, area).reference);
  const titles = [
    titleColumns &&
      new RangeRef(sheet, {
        top: 0,
        bottom: 1_048_575,
        left: titleColumns[0],
        right: titleColumns[1],
      }).reference,
    titleRows && `${prefix}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`,
  ].filter((title) => title !== null);
  return [
    areas.length === 0 ? '' : definedName('_xlnm.Print_Area', areas.join(','), index, false),
    titles.length === 0 ? '' : definedName('_xlnm.Print_Titles', titles.join(','), index, false),
  ];
}
