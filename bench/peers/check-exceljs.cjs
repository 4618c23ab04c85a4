const { Workbook } = require('exceljs');
const { check, input } = require('./check-shared.cjs');

const workbook = new Workbook();
workbook.xlsx.load(input()).then(() => {
  const rows = [];
  workbook.worksheets[0].eachRow({ includeEmpty: true }, (row) => {
    rows.push(row.values.slice(1).map((value) => value?.result ?? value));
  });
  check(rows);
});
