import { strToU8, zipSync, type Zippable } from 'fflate';

/** Looks of a cell in a test workbook; equal looks share one entry of the style table. */
export interface RawStyle {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly format?: string;
  readonly indent?: number;
}

/** A cell: its value, or a formula (no leading =) with the value that was calculated. */
export interface RawCell {
  readonly value?: string | number | boolean | { readonly error: string };
  readonly formula?: string;
  readonly style?: RawStyle;
}

export interface RawSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows from the top; null leaves a cell out. */
  readonly rows: readonly (readonly (RawCell | string | number | null)[])[];
  readonly widths?: readonly number[];
  readonly heights?: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** A1 texts. */
  readonly merges?: readonly string[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly landscape?: boolean;
  readonly titleRows?: readonly [number, number];
  readonly filter?: string;
  readonly isProtected?: boolean;
  readonly tabColor?: string;
  /** A bar chart over two columns of this sheet. */
  readonly chart?: {
    readonly title: string;
    readonly categories: string;
    readonly values: string;
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
  };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const columnName = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** Collects styles as they are met and writes styles.xml. */
class StyleTable {
  readonly #fonts = ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'];
  readonly #fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  readonly #borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>'];
  readonly #formats: string[] = [];
  readonly #cells = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

  #put(list: string[], xml: string): number {
    const at = list.indexOf(xml);
    return at >= 0 ? at : list.push(xml) - 1;
  }

  index(style: RawStyle | undefined): number {
    if (!style) return 0;
    const { font = '宋体', size = 11, bold, color, fill, border, format } = style;
    const fontId = this.#put(
      this.#fonts,
      `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${color ? `<color rgb="FF${color}"/>` : ''}<name val="${font}"/><charset val="134"/></font>`,
    );
    const fillId = fill
      ? this.#put(
          this.#fills,
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const line = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
    const borderId = border
      ? this.#put(
          this.#borders,
          `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
        )
      : 0;
    const formatId = format === undefined ? 0 : 176 + this.#put(this.#formats, format);
    const align = [
      style.horizontal ? ` horizontal="${style.horizontal}"` : '',
      ' vertical="center"',
      style.wrap ? ' wrapText="1"' : '',
      style.indent ? ` indent="${style.indent}"` : '',
    ].join('');
    return this.#put(
      this.#cells,
      `<xf numFmtId="${formatId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${align}/></xf>`,
    );
  }

  xml(): string {
    const list = (name: string, items: readonly string[]) =>
      `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const formats = this.#formats.map(
      (code, i) => `<numFmt numFmtId="${176 + i}" formatCode="${escape(code)}"/>`,
    );
    return `${HEAD}<styleSheet xmlns="${MAIN}">${formats.length > 0 ? list('numFmts', formats) : ''}${list('fonts', this.#fonts)}${list('fills', this.#fills)}${list('borders', this.#borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', this.#cells)}<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

/** Collects texts as they are met and writes sharedStrings.xml. */
class SharedTexts {
  readonly #index = new Map<string, number>();
  #uses = 0;

  add(text: string): number {
    this.#uses += 1;
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    this.#index.set(text, this.#index.size);
    return this.#index.size - 1;
  }

  xml(): string {
    const items = [...this.#index.keys()].map(
      (text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`,
    );
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function cellXml(address: string, cell: RawCell, texts: SharedTexts, styles: StyleTable): string {
  const style = styles.index(cell.style);
  const head = `<c r="${address}"${style ? ` s="${style}"` : ''}`;
  const { value, formula } = cell;
  const f = formula === undefined ? '' : `<f>${escape(formula)}</f>`;
  if (value === undefined) return f ? `${head}>${f}</c>` : `${head}/>`;
  if (typeof value === 'number') return `${head}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b">${f}<v>${Number(value)}</v></c>`;
  if (typeof value === 'object') return `${head} t="e">${f}<v>${value.error}</v></c>`;
  if (f) return `${head} t="str">${f}<v>${escape(value)}</v></c>`;
  return `${head} t="s"><v>${texts.add(value)}</v></c>`;
}

function sheetXml(
  sheet: RawSheet,
  texts: SharedTexts,
  styles: StyleTable,
  isFirst: boolean,
): string {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const widest = Math.max(1, ...sheet.rows.map((row) => row.length));
  const columns = Array.from({ length: widest }, (_, i) => {
    const width = sheet.widths?.[i] ?? 12;
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hiddenColumns.has(i) ? ' hidden="1"' : ''}/>`;
  });
  const rows = sheet.rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      if (cell === null) return '';
      const raw = typeof cell === 'object' ? cell : { value: cell };
      return cellXml(`${columnName(c)}${r + 1}`, raw, texts, styles);
    });
    const height = sheet.heights?.[r];
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${r + 1}"${size}${hiddenRows.has(r) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const { freeze } = sheet;
  const topLeft = freeze && `${columnName(freeze.columns)}${freeze.rows + 1}`;
  const pane = freeze
    ? `<pane${freeze.columns ? ` xSplit="${freeze.columns}"` : ''}${freeze.rows ? ` ySplit="${freeze.rows}"` : ''} topLeftCell="${topLeft}" activePane="${freeze.columns ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`
    : '';
  const merges = sheet.merges ?? [];
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">`,
    `<sheetPr>${sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="14.25"/><cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    sheet.filter ? `<autoFilter ref="${sheet.filter}"/>` : '',
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    sheet.chart ? '<drawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

function chartXml(chart: NonNullable<RawSheet['chart']>): string {
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>${escape(chart.categories)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${escape(chart.values)}</c:f></c:numRef></c:val></c:ser>`;
  const axes =
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>';
  return `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${REL}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escape(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

function drawingXml(chart: NonNullable<RawSheet['chart']>): string {
  const corner = ([column, row]: readonly [number, number]) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${REL}"><xdr:twoCellAnchor><xdr:from>${corner(chart.from)}</xdr:from><xdr:to>${corner(chart.to)}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
}

const relations = (items: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE_REL}">${items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Sheet-scoped names that Excel keeps for filters and repeated rows. */
function builtInNames(sheets: readonly RawSheet[]): string {
  const quote = (name: string) => `'${name.replaceAll("'", "''")}'`;
  const names = sheets.flatMap((sheet, index) => {
    const list: string[] = [];
    if (sheet.titleRows) {
      const [first, last] = sheet.titleRows;
      list.push(
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escape(`${quote(sheet.name)}!$${first + 1}:$${last + 1}`)}</definedName>`,
      );
    }
    return list;
  });
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

/**
 * Builds an .xlsx for tests and samples, written on its own so that it owes nothing to the
 * product's engine. Same sheets, same bytes.
 */
export function buildRawWorkbook(sheets: readonly RawSheet[]): Uint8Array {
  const texts = new SharedTexts();
  const styles = new StyleTable();
  const parts = new Map<string, string>();
  const overrides: string[] = [];
  const override = (name: string, type: string) =>
    overrides.push(`<Override PartName="/${name}" ContentType="${TYPE}.${type}+xml"/>`);
  const put = (name: string, xml: string, type?: string) => {
    parts.set(name, xml);
    if (type) override(name, type);
  };
  let charts = 0;
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    put(
      `xl/worksheets/sheet${number}.xml`,
      sheetXml(sheet, texts, styles, index === 0),
      'spreadsheetml.worksheet',
    );
    if (!sheet.chart) return;
    charts += 1;
    put(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relations([['rId1', 'drawing', `../drawings/drawing${charts}.xml`]]),
    );
    put(`xl/drawings/drawing${charts}.xml`, drawingXml(sheet.chart), 'drawing');
    put(
      `xl/drawings/_rels/drawing${charts}.xml.rels`,
      relations([['rId1', 'chart', `../charts/chart${charts}.xml`]]),
    );
    put(`xl/charts/chart${charts}.xml`, chartXml(sheet.chart), 'drawingml.chart');
  });
  put(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheets.map((sheet, i) => `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets>${builtInNames(sheets)}<calcPr calcId="191029"/></workbook>`,
    'spreadsheetml.sheet.main',
  );
  const last = sheets.length;
  put(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map(
        (_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const,
      ),
      [`rId${last + 1}`, 'styles', 'styles.xml'],
      [`rId${last + 2}`, 'sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  put('xl/styles.xml', styles.xml(), 'spreadsheetml.styles');
  put('xl/sharedStrings.xml', texts.xml(), 'spreadsheetml.sharedStrings');
  put('_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  const files: Zippable = { '[Content_Types].xml': strToU8(types) };
  for (const [name, xml] of parts) files[name] = strToU8(xml);
  return zipSync(files, { mtime: new Date(2020, 2, 20) });
}
