const XLSX = require('xlsx');
const { check, input } = require('./check-shared.cjs');

const workbook = XLSX.read(input(), { dense: true });
check(XLSX.utils.sheet_to_json(workbook.Sheets[workbook.SheetNames[0]], { header: 1, raw: true }));
