const { Workbook } = require('exceljs');
const shared = require('./slice-shared.cjs');

const THIN = { style: 'thin' };
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const valueOf = (value) =>
  value !== null && typeof value === 'object' ? (value.result ?? 0) : value;

/** Reads the budget, proves its totals and writes the report sheet; gives what the narrative tells. */
exports.reportSheet = async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(shared.input());
  const rows = [];
  workbook.getWorksheet(shared.SHEET).eachRow({ includeEmpty: true }, (row) => {
    rows.push(row.values.slice(1).map(valueOf));
  });
  const told = shared.projectsOf(rows);
  const sheet = workbook.addWorksheet('绩效自评汇总');
  sheet.columns = shared.WIDTHS.map((width) => ({ width }));
  sheet.addRow([shared.TITLE]).font = { bold: true, size: 18 };
  const styled = (values, style) => {
    const row = sheet.addRow(values);
    row.eachCell((cell, column) => {
      cell.border = BORDER;
      if (style) cell.style = { ...style, border: BORDER };
      else if (column > 1) cell.numFmt = column === 4 ? '0.00%' : '#,##0.00';
    });
  };
  styled(shared.HEADS, { font: { bold: true } });
  for (const { name, budget, spent, rate } of told.projects) styled([name, budget, spent, rate]);
  styled(['合计', told.budget, told.spent, told.spent / told.budget]);
  shared.write('report.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  return told;
};
