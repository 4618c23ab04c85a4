import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { Workbook } from 'exceljs';
import { strToU8, zipSync } from 'fflate';
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

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月支出`);
const WIDE_HEADS = [
  ...['序号', '项目名称', '科室', '年初预算数', '调整预算数', '全年预算数', '支出数', '结余'],
  ...MONTHS,
];
const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

/** A budget of so many rows and 20 columns with shared strings, as Excel writes it; gives its path. */
export function writeWide(rows: number): string {
  const strings: string[] = [];
  const places = new Map<string, number>();
  const text = (value: string): number => {
    const known = places.get(value) ?? strings.push(value) - 1;
    places.set(value, known);
    return known;
  };
  const cellOf = (value: string | number, row: number, column: number): string =>
    typeof value === 'string'
      ? `<c r="${LETTERS[column] ?? ''}${row}" t="s"><v>${text(value)}</v></c>`
      : `<c r="${LETTERS[column] ?? ''}${row}"><v>${value}</v></c>`;
  const lines: string[] = [];
  const add = (values: readonly (string | number)[]): void => {
    const row = lines.length + 1;
    const cells = values.map((value, column) => cellOf(value, row, column));
    lines.push(`<row r="${row}">${cells.join('')}</row>`);
  };
  add(['2019年度项目支出预算执行情况表']);
  add(['单位：万元']);
  add(WIDE_HEADS);
  const sums = new Array<number>(17).fill(0);
  for (let index = 0; index < rows; index++) {
    const budget = 1200 + (index % 97) * 12;
    const months = MONTHS.map((_, month) => 40 + ((index + month) % 7) + (index % 97));
    const spent = months.reduce((sum, month) => sum + month, 0);
    const amounts = [budget, 120, budget + 120, spent, budget + 120 - spent, ...months];
    amounts.forEach((amount, column) => (sums[column] = (sums[column] ?? 0) + amount));
    add([index + 1, `第${index + 1}号社会保障业务经费`, `第${(index % 40) + 1}科`, ...amounts]);
  }
  add(['合计', '', '', ...sums]);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const items = strings.map((value) => `<si><t>${escape(value)}</t></si>`).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="2019年项目支出" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${items}</sst>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${MAIN}"><dimension ref="A1:T${lines.length}"/><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
    { level: 6 },
  );
  const path = join(OUT, `wide-${rows}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}
