import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildRawWorkbook, type RawSheet } from '../generate/raw-workbook';
import { plantedFaults } from '../samples/faulty-workbook';
import { runCli } from './run-cli';

const SAMPLES = join(__dirname, '../../assets/samples');
const sample = join(SAMPLES, 'sample.xlsx');
const faulty = join(SAMPLES, 'faulty.xlsx');

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly cell: string | null;
  readonly message: string;
  readonly consequences: readonly FindingJson[];
}
interface CheckJson {
  readonly tables: readonly {
    readonly unit: string | null;
    readonly year: number | null;
    readonly headerRows: readonly number[];
    readonly columns: Readonly<Record<string, string>>;
    readonly projects: readonly {
      readonly row: number;
      readonly expenditure: number;
      readonly status: string;
      readonly cells: Readonly<Record<string, string>>;
    }[];
    readonly totals: readonly {
      readonly row: number;
      readonly kind: string;
      readonly covers: readonly number[];
    }[];
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly code: string;
    readonly blocks: string;
  }[];
  readonly findings: readonly FindingJson[];
}

async function checkJson(...args: readonly string[]): Promise<{ code: number; json: CheckJson }> {
  const run = await runCli(['check', ...args, '--json']);
  return { code: run.code, json: JSON.parse(run.out) as CheckJson };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function save(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function workbook(name: string, rows: RawSheet['rows']): string {
  return save(name, buildRawWorkbook([{ name: 'Sheet1', rows }]));
}

describe('check on the sample', () => {
  test('one table, ten projects, the total row covers exactly those, no error', async () => {
    const { code, json } = await checkJson(sample);
    const [table] = json.tables;
    expect(json.tables).toHaveLength(1);
    expect(table).toMatchObject({ unit: '万元', year: 2019, headerRows: [4, 5] });
    expect(table?.columns).toEqual({
      no: 'A',
      name: 'B',
      department: 'C',
      source: 'D',
      originalBudget: 'E',
      adjustment: 'F',
      adjustedBudget: 'G',
      expenditure: 'H',
      balance: 'I',
      executionRate: 'J',
      remark: 'K',
    });
    const rows = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    expect(table?.projects.map((project) => project.row)).toEqual(rows);
    expect(table?.projects.reduce((sum, project) => sum + project.expenditure, 0)).toBe(
      164_270_000,
    );
    expect(table?.projects.every((project) => project.status === 'complete')).toBe(true);
    expect(table?.totals).toMatchObject([{ row: 16, kind: 'total', covers: rows }]);
    expect(json.questions).toEqual([]);
    expect(json.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(code).toBe(0);
  });

  test('says in plain lines what was read', async () => {
    const { out, code } = await runCli(['check', sample]);
    expect(out).toContain('10 个项目，单位万元，年度2019');
    expect(out).toContain('支出 164.27 万元，执行率 100.00%');
    expect(out).toContain('执行完毕 10 个');
    expect(code).toBe(0);
  });

  test('says that a sum is not known where an amount cannot be read', async () => {
    const { out } = await runCli(['check', join(SAMPLES, 'faulty.xlsx')]);
    expect(out).toContain('全年预算 911.75 万元，支出暂时算不出');
  });

  test('explains each column and row', async () => {
    const { out } = await runCli(['check', sample, '--explain']);
    expect(out).toMatch(/H列“支出数”：支出数，把握\d+%/);
    expect(out).toContain('第16行：合计行');
  });
});

describe('check on the faulty workbook', () => {
  test('each planted fault is found at its cell', async () => {
    const { code, json } = await checkJson(faulty);
    const all = json.findings.flatMap((finding) => [finding, ...finding.consequences]);
    const found = all.map(({ code: rule, cell }) => `${rule} ${(cell ?? '').split(':')[0] ?? ''}`);
    const planted = plantedFaults().map(({ code: rule, cell }) => `${rule} ${cell}`);
    expect(planted.filter((fault) => !found.includes(fault))).toEqual([]);
    expect(new Set(planted.map((fault) => fault.split(' ')[0])).size).toBeGreaterThanOrEqual(12);
    expect(code).toBe(1);
  });
});

describe('exit codes', () => {
  test('3 while the unit is unknown; the flag settles it', async () => {
    const path = workbook('no-unit.xlsx', [
      ['项目名称', '全年预算数', '支出数'],
      ['甲项目经费', 120, 100],
      ['乙项目经费', 80, 80],
      ['合计', 200, 180],
    ]);
    const asked = await checkJson(path);
    expect(asked.code).toBe(3);
    expect(asked.json.questions).toContainEqual(
      expect.objectContaining({ code: 'R-A02', blocks: 'table' }),
    );
    expect(asked.json.tables[0]?.unit).toBeNull();
    const told = await checkJson(path, '--unit', '万元');
    expect(told.json.tables[0]?.unit).toBe('万元');
    expect(told.code).toBe(0);
  });

  test('an answer by flag settles the same question', async () => {
    const path = join(folder, 'no-unit.xlsx');
    const { json } = await checkJson(path);
    const id = json.questions.find((question) => question.code === 'R-A02')?.id ?? '';
    const told = await checkJson(path, '--answer', `${id}=元`);
    expect(told.json.tables[0]?.unit).toBe('元');
  });

  test('2 with one line where there is no table', async () => {
    const path = workbook('no-table.xlsx', [
      ['月份', '科室'],
      ['1月', '办公室'],
    ]);
    const run = await runCli(['check', path]);
    expect(run.code).toBe(2);
    expect(run.complaints).toContain('没有找到预算表');
    expect(run.complaints.split('\n')).toHaveLength(1);
    const json = JSON.parse((await runCli(['check', path, '--json'])).out) as object;
    expect(json).toMatchObject({ error: { code: 'no-table' } });
  });

  const refused: readonly (readonly [string, string, Uint8Array | string, string])[] = [
    ['an empty file', 'empty.xlsx', '', 'empty-file'],
    ['text', 'list.csv', '项目,金额\n甲,1\n', 'csv'],
    [
      'an old .xls',
      'old.xls',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...new Array<number>(600).fill(0),
      ]),
      '',
    ],
    [
      'a broken zip',
      'cut.xlsx',
      buildRawWorkbook([{ name: 'a', rows: [['x']] }]).slice(0, 700),
      'broken-zip',
    ],
    [
      'random bytes',
      'noise.xlsx',
      Uint8Array.from({ length: 500 }, (_, i) => (i * 97 + 13) % 256),
      '',
    ],
  ];
  test.each(refused)('2 with one line for %s', async (_what, name, content, code) => {
    const path = save(name, content);
    const run = await runCli(['check', path]);
    expect(run.code).toBe(2);
    expect(run.complaints).toMatch(/[\u4e00-\u9fff]/);
    expect(run.complaints.split('\n')).toHaveLength(1);
    const { error } = JSON.parse((await runCli(['check', path, '--json'])).out) as {
      error: { code: string; message: string };
    };
    expect(error.message).toBe(run.complaints);
    if (code !== '') expect(error.code).toBe(code);
  });

  const misuse: readonly (readonly [string, readonly string[]])[] = [
    ['no file', ['check']],
    ['a missing file', ['check', '/nowhere/at-all.xlsx']],
    ['an unknown command', ['ckeck', sample]],
    ['an unknown option', ['check', sample, '--colour']],
    ['an unknown unit', ['check', sample, '--unit', '角']],
    ['a bad column', ['check', sample, '--map', 'expenditure=1']],
    ['an unknown field', ['check', sample, '--map', 'money=C']],
    ['a bad month', ['check', sample, '--as-of', '2019-13']],
    ['a bad date', ['check', sample, '--date', '2019-02-30']],
    ['an unknown outline', ['check', sample, '--outline', 'none']],
    ['an option without its value', ['check', sample, '--unit']],
    ['a value that an option does not take', ['check', sample, '--json=yes']],
    ['two files', ['check', sample, faulty]],
    ['a folder', ['check', SAMPLES]],
    ['a sheet that is not there', ['check', sample, '--sheet', '表名']],
    ['a column outside the table', ['check', sample, '--map', 'expenditure=ZZ']],
  ];
  test.each(misuse)('2 with one line for %s', async (_what, args) => {
    const run = await runCli(args);
    expect(run.code).toBe(2);
    expect(run.complaints).toMatch(/[\u4e00-\u9fff]/);
    expect(run.complaints).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/i);
    expect(run.complaints.split('\n')).toHaveLength(1);
  });

  test('0 for help', async () => {
    const run = await runCli(['--help']);
    expect(run.code).toBe(0);
    expect(run.out).toContain('用法');
  });
});
