const Docxtemplater = require('docxtemplater');
const PizZip = require('pizzip');
const shared = require('./slice-shared.cjs');
const { reportSheet } = require('./exceljs-workbook.cjs');

reportSheet().then((told) => {
  const document = new Docxtemplater(new PizZip(shared.template('docxtemplater.docx')), {
    paragraphLoop: true,
  });
  document.render({
    title: shared.TITLE,
    sentence: shared.sentence(told),
    rows: shared.rowsOf(told.projects),
  });
  shared.write('narrative.docx', document.toBuffer());
});
