const M = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STRINGS = [
  '<t>2019年度项目支出预算执行情况表</t>',
  '<t>单位：万元</t>',
  ...['序号', '项目名称', '年初预算数', '调整预算数', '全年预算数', '全年执行数'].map(
    (text) => `<t>${text}</t>`,
  ),
  '<r><rPr><b/><sz val="11"/><color rgb="FFC00000"/></rPr><t>窗口服务</t></r><r><t xml:space="preserve">运行经费 </t></r>',
  '<t>软件维护费</t><rPh sb="0" eb="2"><t>ruanjian</t></rPh><phoneticPr fontId="0"/>',
  '<t>合计</t>',
];

const shared = (place: string, index: number): string =>
  `<c r="${place}" t="s"><v>${index}</v></c>`;
const amount = (place: string, value: number, formula = ''): string =>
  `<c r="${place}" s="1">${formula}<v>${value}</v></c>`;

function projectRow(row: number, name: number, budget: number, spent: number): string {
  const formula =
    row === 4 ? '<f t="shared" ref="E4:E5" si="0">C4+D4</f>' : '<f t="shared" si="0"/>';
  return `<row r="${row}"><c r="A${row}"><v>${row - 3}</v></c>${shared(`B${row}`, name)}${amount(`C${row}`, budget)}${amount(`D${row}`, 0)}${amount(`E${row}`, budget, formula)}${amount(`F${row}`, spent)}</row>`;
}

const SHEET = `${HEAD}<worksheet ${M}><sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C4" sqref="C4"/></sheetView></sheetViews><cols><col min="2" max="2" width="30.5" customWidth="1"/><col min="8" max="9" width="9" hidden="1" outlineLevel="1"/></cols><sheetData><row r="1" ht="30" customHeight="1">${shared('A1', 0)}</row><row r="2">${shared('F2', 1)}</row><row r="3">${[2, 3, 4, 5, 6, 7].map((index, column) => shared(`${'ABCDEF'[column] ?? ''}3`, index)).join('')}</row>${projectRow(4, 8, 30, 30)}${projectRow(5, 9, 20, 18)}<row r="6">${shared('A6', 10)}${['C', 'D', 'E', 'F'].map((column, index) => amount(`${column}6`, [50, 0, 50, 48][index] ?? 0, `<f>SUM(${column}4:${column}5)</f>`)).join('')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells><phoneticPr fontId="0"/></worksheet>`;

/** The budget's sheet and the shared strings, with rich and phonetic text in them. */
export function budgetParts(): Readonly<Record<string, string>> {
  return {
    'xl/worksheets/sheet1.xml': SHEET,
    'xl/sharedStrings.xml': `${HEAD}<sst ${M} count="13" uniqueCount="${STRINGS.length}">${STRINGS.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  };
}
