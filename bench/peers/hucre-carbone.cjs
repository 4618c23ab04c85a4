// Carbone fills templates and reads no workbook: the fastest library reads for it, and its sheet stands in a file of its own.
const carbone = require('carbone');
const { join } = require('node:path');
const shared = require('./slice-shared.cjs');

const render = (template, data) =>
  new Promise((resolve, reject) => {
    carbone.render(join(__dirname, '../out', template), data, (failure, result) => {
      if (failure) reject(failure);
      else resolve(result);
    });
  });

import('hucre/xlsx').then(async ({ readXlsx }) => {
  const workbook = await readXlsx(new Uint8Array(shared.input()));
  const told = shared.projectsOf(workbook.sheets.find(({ name }) => name === shared.SHEET).rows);
  const rows = shared.rowsOf(told.projects);
  const data = { title: shared.TITLE, sentence: shared.sentence(told), rows };
  const total = {
    name: '合计',
    budget: told.budget,
    spent: told.spent,
    rate: told.spent / told.budget,
  };
  shared.write(
    'report.xlsx',
    await render('carbone.xlsx', { ...data, rows: [...told.projects, total] }),
  );
  shared.write('narrative.docx', await render('carbone.docx', data));
});
