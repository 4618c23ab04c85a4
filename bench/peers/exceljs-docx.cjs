const docx = require('docx');
const shared = require('./slice-shared.cjs');
const { reportSheet } = require('./exceljs-workbook.cjs');

const cell = (text) => new docx.TableCell({ children: [new docx.Paragraph(text)] });
const line = (texts) => new docx.TableRow({ children: texts.map(cell) });

reportSheet().then(async (told) => {
  const rows = shared
    .rowsOf(told.projects)
    .map(({ name, budget, spent, rate }) => line([name, budget, spent, rate]));
  const document = new docx.Document({
    sections: [
      {
        children: [
          new docx.Paragraph({ text: shared.TITLE, heading: docx.HeadingLevel.HEADING_1 }),
          new docx.Paragraph(shared.sentence(told)),
          new docx.Table({
            width: { size: 100, type: docx.WidthType.PERCENTAGE },
            rows: [line(shared.HEADS), ...rows],
          }),
        ],
      },
    ],
  });
  shared.write('narrative.docx', await docx.Packer.toBuffer(document));
});
