/** A kind of content: in which parts it is counted, and as which element there (a name without prefix); without one the parts are counted. */
export interface Kind {
  readonly name: string;
  readonly part: RegExp;
  readonly element?: string;
}

const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/i;
const STYLES = /^xl\/styles\.xml$/i;
const BOOK = /^xl\/workbook\.xml$/i;
const DRAWINGS = /^xl\/drawings\/[^/]+\.xml$/i;
const VML = /\.vml$/i;

const kind = (name: string, part: RegExp, element?: string): Kind => ({
  name,
  part,
  ...(element !== undefined && { element }),
});

/** The 58 kinds of content that the workbook of the table holds. */
export const KINDS: readonly Kind[] = [
  kind('rich text in a cell', /sharedStrings\.xml$|worksheets\/[^/]+\.xml$/i, 'rPr'),
  kind('phonetic text', /sharedStrings\.xml$|worksheets\/[^/]+\.xml$/i, 'rPh'),
  kind('array formulas', SHEETS, 'f[^>]*\\st="array"'),
  kind('what-if data tables', SHEETS, 'f[^>]*\\st="dataTable"'),
  kind('cached errors', SHEETS, 'c[^>]*\\st="e"'),
  kind('dynamic array marks', SHEETS, 'c[^>]*\\scm="1"'),
  kind('cell metadata', /^xl\/metadata\.xml$/i),
  kind('rich data types', /^xl\/richData\//i),
  kind('calculation chain', /^xl\/calcChain\.xml$/i),
  kind('iterative calculation', BOOK, 'calcPr[^>]*\\siterate="1"'),
  kind('named cell styles', STYLES, 'cellStyle'),
  kind('gradient fills', STYLES, 'gradientFill'),
  kind('table styles of her own', STYLES, 'tableStyleElement'),
  kind('a palette of her own', STYLES, 'rgbColor'),
  kind('theme', /^xl\/theme\/.*\.xml$/i, 'clrScheme[^>]*name="本单位"'),
  kind('frozen panes', SHEETS, 'pane'),
  kind('outline groups', SHEETS, 'row[^>]*\\soutlineLevel='),
  kind('custom sheet views', SHEETS, 'customSheetView'),
  kind('custom workbook views', BOOK, 'customWorkbookView'),
  kind('workbook protection', BOOK, 'workbookProtection'),
  kind('sheet protection with its hash', SHEETS, 'sheetProtection[^>]*hashValue="AAAA"'),
  kind('protected ranges', SHEETS, 'protectedRange'),
  kind('scenarios', SHEETS, 'scenario'),
  kind('filters with conditions', SHEETS, 'customFilter'),
  kind('sort state', SHEETS, 'sortCondition'),
  kind('consolidation', SHEETS, 'dataRef'),
  kind('colour scales', SHEETS, 'colorScale'),
  kind('data bars with their newer look', SHEETS, 'negativeFillColor'),
  kind('icon sets', SHEETS, 'iconSet'),
  kind('data validation', SHEETS, 'dataValidation[^>]*prompt='),
  kind('validation from another sheet', SHEETS, 'formula1>\\s*<(?:\\w+:)?f'),
  kind('hyperlinks', SHEETS, 'hyperlink'),
  kind('picture in the header', SHEETS, 'legacyDrawingHF'),
  kind('even and odd headers', SHEETS, 'evenHeader'),
  kind('page breaks', SHEETS, 'brk'),
  kind('printer settings', /printerSettings\/[^/]+\.bin$/i),
  kind('custom sheet properties', /customProperty[^/]*\.bin$/i),
  kind('cell watches', SHEETS, 'cellWatch'),
  kind('ignored errors', SHEETS, 'ignoredError'),
  kind('pictures', DRAWINGS, 'pic'),
  kind('text boxes and groups', DRAWINGS, 'sp'),
  kind('charts', /^xl\/charts\/chart\d+\.xml$/i, 'trendline'),
  kind('chart styles', /^xl\/charts\/(?:style|colors)\d+\.xml$/i),
  kind('waterfall charts', /chartEx\d+\.xml$/i),
  kind('chart sheets', /^xl\/chartsheets\/[^/]+\.xml$/i),
  kind('SmartArt', /^xl\/diagrams\//i),
  kind('sheet background', SHEETS, 'picture'),
  kind('threaded comments', /threadedComments?\/[^/]+\.xml$|persons\/[^/]+\.xml$/i),
  kind('signature lines', VML, 'signatureline'),
  kind('embedded documents', /^xl\/embeddings\/document1\.docx$/i),
  kind('form controls', /ctrlProps\/[^/]+\.xml$/i),
  kind('query tables and connections', /queryTables?\/[^/]+\.xml$|connections\.xml$/i),
  kind('pivot tables', /pivotTables\/[^/]+\.xml$|pivotCache\/[^/]+\.xml$/i),
  kind('slicers and timelines', /(?:slicers?|slicerCaches|timelines|timelineCaches)\/[^/]+\.xml$/i),
  kind('sparklines', SHEETS, 'sparkline'),
  kind('external links', /externalLinks\/[^/]+\.xml$/i),
  kind('macros', /vbaProject\.bin$/i),
  kind(
    'custom XML, ribbon, add-in panes, XML maps',
    /^customXml\/item\d*\.xml$|^customUI\/|webextensions\/[^/]+\.xml$|xmlMaps\.xml$/i,
  ),
];

const escaped = (element: string): RegExp =>
  new RegExp(`<(?:\\w+:)?${element}${/[=">]/.test(element) ? '' : '(?=[\\s/>])'}`, 'g');

/** How much of a kind a package holds. */
export function countOf({ part, element }: Kind, parts: ReadonlyMap<string, string>): number {
  const found = [...parts].filter(([name]) => part.test(name));
  if (element === undefined) return found.length;
  const pattern = escaped(element);
  return found.reduce((sum, [, text]) => sum + (text.match(pattern)?.length ?? 0), 0);
}
