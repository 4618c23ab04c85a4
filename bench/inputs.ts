import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { Workbook } from 'exceljs';
import { budgetOf } from '../test/contract/budgets';

/** Where inputs, templates and results of the bench stand; never in the repository. */
export const OUT = join(__dirname, 'out');

const HEADS = ['项目名称', '预算数（万元）', '支出数（万元）', '执行率'];
const KEYS = ['name', 'budget', 'spent', 'rate'];

/** A template with title, sentence and a table, in the language of one of the template engines. */
async function docxTemplate(
  texts: { title: string; sentence: string },
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const line = (cells: readonly string[]): TableRow =>
    new TableRow({
      children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
    });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph(texts.title),
          new Paragraph(texts.sentence),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [HEADS, ...rows].map(line),
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function carboneSheet(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('绩效自评汇总');
  sheet.addRow(['{d.title}']);
  sheet.addRow(HEADS);
  const types = ['', ':formatN(2)', ':formatN(2)', ':formatN(4)'];
  for (const i of ['i', 'i+1']) {
    sheet.addRow(KEYS.map((key, column) => `{d.rows[${i}].${key}${types[column] ?? ''}}`));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Writes the templates that the engines fill; none of it is timed. */
export async function writeTemplates(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const files: readonly (readonly [string, Uint8Array])[] = [
    [
      'docxtemplater.docx',
      await docxTemplate({ title: '{title}', sentence: '{sentence}' }, [
        ['{#rows}{name}', '{budget}', '{spent}', '{rate}{/rows}'],
      ]),
    ],
    [
      'docxtpl.docx',
      await docxTemplate({ title: '{{ title }}', sentence: '{{ sentence }}' }, [
        ['{%tr for row in rows %}', '', '', ''],
        KEYS.map((key) => `{{ row.${key} }}`),
        ['{%tr endfor %}', '', '', ''],
      ]),
    ],
    [
      'carbone.docx',
      await docxTemplate({ title: '{d.title}', sentence: '{d.sentence}' }, [
        KEYS.map((key) => `{d.rows[i].${key}}`),
        KEYS.map((key) => `{d.rows[i+1].${key}}`),
      ]),
    ],
    ['carbone.xlsx', await carboneSheet()],
  ];
  for (const [name, bytes] of files) writeFileSync(join(OUT, name), bytes);
}

/** A sound budget of so many projects; gives its path. */
export function writeBudget(projects: number): string {
  const path = join(OUT, `budget-${projects}.xlsx`);
  writeFileSync(path, budgetOf(projects));
  return path;
}
