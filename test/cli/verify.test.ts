import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFileHost } from '../../src/host/file/file-host';
import { docxOf } from '../core/report/verify/docx-of';
import { buildRawWorkbook } from '../generate/raw-workbook';
import { runCli } from './run-cli';

const sample = join(__dirname, '../../assets/samples/sample.xlsx');
const answers = join(__dirname, '../../assets/samples/sample.answers.json');
const fixtures = join(__dirname, '../core/report/verify/fixtures');

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly paragraph?: number;
  readonly quote?: string;
  readonly message: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function save(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function verify(document: string, against: string) {
  const run = await runCli(['verify', document, '--against', against, '--json']);
  const { findings } = JSON.parse(run.out) as { readonly findings: readonly FindingJson[] };
  return { code: run.code, findings };
}

describe('verify', () => {
  test('the public report: findings with paragraph and quote, exit 1', async () => {
    const text = readFileSync(join(fixtures, 'public-report-2019.txt'), 'utf8');
    const { code, findings } = await verify(save('public.docx', docxOf(text)), sample);
    expect(code).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'R-G05', severity: 'error', paragraph: 19 }),
    );
    // A generic name of a project is the sheet's fault, but the text repeats it.
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'R-F04', paragraph: 7, quote: '政府采购' }),
    );
    expect(findings.every(({ paragraph, quote }) => (paragraph ?? 0) > 0 && quote !== '')).toBe(
      true,
    );
  });

  test('the report put right: exit 0, lines say so', async () => {
    const text = readFileSync(join(fixtures, 'corrected-report-2019.txt'), 'utf8');
    const run = await runCli(['verify', save('right.docx', docxOf(text)), '--against', sample]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('错误 0 个，警告 0 个');
  });

  test('a wrong total is told with the right amount', async () => {
    const path = save('wrong.docx', docxOf('2019年10个项目共支出164.72万元。'));
    const { code, findings } = await verify(path, sample);
    expect(code).toBe(1);
    const [wrong] = findings.filter((finding) => finding.code === 'R-G02');
    expect(wrong).toMatchObject({ paragraph: 1, quote: '2019年10个项目共支出164.72万元' });
    expect(wrong?.message).toContain('164.27万元');
    expect(wrong?.data['expected']).toBe(164_270_000);
  });

  test('a table in the document is checked by its heads', async () => {
    const text = `项目支出情况表
单位：万元
|项目名称|年初预算数|支出数|执行率|
|企业退休人员独子费|38.00|44.40|100.00%|
|软件维护费|26.80|28.60|100.00%|
|合计|157.87|164.27|99.00%|`;
    const { findings } = await verify(save('table.docx', docxOf(text)), sample);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => [finding.code, finding.quote])).toEqual([
      ['R-G02', '28.60'],
      ['R-G10', '99.00%'],
    ]);
  });

  test('without --against, one line and exit 2', async () => {
    const run = await runCli(['verify', save('alone.docx', docxOf('无'))]);
    expect(run.code).toBe(2);
    expect(run.complaints.split('\n')).toHaveLength(1);
    expect(run.complaints).toContain('--against');
  });

  test.each([
    [
      'old.doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
    ],
    ['plain.docx', 'not a document at all'],
    ['empty.docx', ''],
  ])('%s is refused with one line and exit 2', async (name, content) => {
    const run = await runCli(['verify', save(name, content), '--against', sample]);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.complaints.split('\n')).toHaveLength(1);
  });

  test('a workbook whose unit must be asked is not verified against: exit 3', async () => {
    const rows = [
      [{ value: '项目名称' }, { value: '预算数' }, { value: '支出数' }],
      [{ value: '甲乙工作经费' }, { value: 12 }, { value: 12 }],
      [{ value: '丙丁补助' }, { value: 30 }, { value: 30 }],
    ];
    const book = save('asked.xlsx', buildRawWorkbook([{ name: 'Sheet1', rows }]));
    const run = await runCli([
      'verify',
      save('any.docx', docxOf('共支出1万元。')),
      '--against',
      book,
    ]);
    expect(run.code).toBe(3);
  });
});

describe('figures of a report after the sheet changed', () => {
  test('check and verify say which, and what they would be now', async () => {
    const made = await runCli(['report', sample, '--answers', answers, '-o', folder]);
    expect(made.code).toBe(0);
    const document = join(folder, 'sample-绩效自评报告.docx');
    const book = join(folder, 'sample-绩效自评.xlsx');
    const before = await runCli(['check', book, '--json']);
    expect(before.out).not.toContain('R-G11');
    const unchanged = await verify(document, book);
    expect(unchanged.findings.map(({ code }) => code)).not.toContain('R-G11');
    expect(unchanged.findings.map(({ code }) => code)).not.toContain('R-G02');

    const host = createFileHost({
      fileName: 'sample-绩效自评.xlsx',
      bytes: new Uint8Array(readFileSync(book)),
      modified: new Date('2020-03-20T00:00:00Z'),
      saveFile: () => Promise.resolve({ kind: 'saved', where: '' }),
    });
    const [sheet = ''] = (await host.summary()).sheets.map(({ name }) => name);
    await host.applyEdits([
      {
        sheet,
        row: 8,
        column: 7,
        before: { value: 26.8, formula: null },
        after: { value: 25.8, formula: null },
      },
    ]);
    const changed = save('changed.xlsx', host.bytes());
    const check = await runCli(['check', changed, '--json']);
    const { findings } = JSON.parse(check.out) as { readonly findings: readonly FindingJson[] };
    const stale = findings.filter(({ code }) => code === 'R-G11').map(({ message }) => message);
    expect(stale.some((message) => message.includes('26.80') && message.includes('25.80'))).toBe(
      true,
    );
    expect(stale.some((message) => message.includes('164.27') && message.includes('163.27'))).toBe(
      true,
    );
    const after = await verify(document, changed);
    expect(after.findings).toContainEqual(expect.objectContaining({ code: 'R-G11' }));
    expect(after.findings).toContainEqual(expect.objectContaining({ code: 'R-G02' }));
  });
});
