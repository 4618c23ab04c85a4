// Opens a workbook with one of the libraries, adds a sheet with a table, and saves: rewrite.mjs <library> <in> <out>.
import { readFileSync, writeFileSync } from 'node:fs';

const [, , library, input, output] = process.argv;
const bytes = readFileSync(input);
const rows = [
  ['项目名称', '支出数'],
  ['窗口服务运行经费', 30],
];

const LIBRARIES = {
  async exceljs() {
    const { default: ExcelJs } = await import('exceljs');
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load(bytes);
    workbook.addWorksheet('绩效自评汇总').addRows(rows);
    return workbook.xlsx.writeBuffer();
  },
  async sheetjs() {
    const { default: XLSX } = await import('xlsx');
    const workbook = XLSX.read(bytes, { bookVBA: true, cellStyles: true, cellNF: true });
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), '绩效自评汇总');
    return XLSX.write(workbook, { type: 'buffer', bookType: 'xlsm', cellStyles: true });
  },
  async 'xlsx-populate'() {
    const { default: XlsxPopulate } = await import('xlsx-populate');
    const workbook = await XlsxPopulate.fromDataAsync(bytes);
    workbook.addSheet('绩效自评汇总').cell('A1').value(rows);
    return workbook.outputAsync();
  },
  async hucre() {
    const { openXlsx, saveXlsx } = await import('hucre/xlsx');
    const workbook = await openXlsx(new Uint8Array(bytes));
    workbook.sheets.push({ name: '绩效自评汇总', rows });
    return saveXlsx(workbook);
  },
};

writeFileSync(output, new Uint8Array(await LIBRARIES[library]()));
