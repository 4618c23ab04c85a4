import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOutlines } from '../../src/core/evaluation/outline/outlines';
import { valueAt } from '../../src/core/sheet/grid';
import { readDocx } from '../../src/files/docx/read-docx';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { setCells } from '../../src/files/xlsx/set-cells';
import type { XlsxWorkbook } from '../../src/files/xlsx/workbook';
import { buildRawWorkbook } from '../generate/raw-workbook';
import { validateOoxml } from '../run/validate-ooxml';
import { runCli } from './run-cli';

const SAMPLES = join(__dirname, '../../assets/samples');

let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);
const open = (path: string): XlsxWorkbook =>
  openWorkbook(new Uint8Array(readFileSync(path)), 'x.xlsx');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'again-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a report sheet that she edited by hand is kept under another name, and a fresh one made', async () => {
  const file = at('own.xlsx');
  copyFileSync(join(SAMPLES, 'sample.xlsx'), file);
  await runCli(['report', file, '--in-place']);
  const before = open(file);
  const title = valueAt(before.readGrid('绩效自评汇总')!, 0, 0);
  const { book } = setCells(before, [
    {
      sheet: '绩效自评汇总',
      row: 0,
      column: 0,
      before: { value: title, formula: null },
      after: { value: '她改过的标题', formula: null },
    },
  ]);
  writeFileSync(file, book.package.toBytes(new Date('2020-03-21T00:00:00Z')));
  const again = await runCli(['report', file, '--in-place', '--force']);
  expect([again.code, again.complaints]).toEqual([0, '']);
  const after = open(file);
  const titles = after.summary.sheets.flatMap(({ name }): [string, unknown][] => {
    const grid = name.includes('绩效自评汇总') ? after.readGrid(name) : undefined;
    return grid ? [[name, valueAt(grid, 0, 0)]] : [];
  });
  expect(titles).toHaveLength(2);
  expect(titles).toContainEqual(['绩效自评汇总', title]);
  expect(titles.find(([name]) => name !== '绩效自评汇总')?.[1]).toBe('她改过的标题');
  expect(after.summary.sheets).toHaveLength(before.summary.sheets.length + 1);
});

describe('another outline changes form, sheets and narrative by data alone', () => {
  test.each(allOutlines().map(({ id }) => id))('%s', async (id) => {
    const outline = allOutlines().find((each) => each.id === id)!;
    const out = at(id);
    const run = await runCli(['report', join(SAMPLES, 'sample.xlsx'), '--outline', id, '-o', out]);
    expect(run.complaints).toBe('');
    const document = new Uint8Array(readFileSync(join(out, 'sample-绩效自评报告.docx')));
    const paragraphs = readDocx(document).paragraphs.map(({ text }) => text);
    for (const block of outline.blocks) {
      if (block.kind === 'heading') expect(paragraphs).toContain(block.text);
    }
    const others = allOutlines().filter((each) => each.id !== id);
    const own = new Set(outline.blocks.map((block) => JSON.stringify(block)));
    for (const block of others.flatMap(({ blocks }) => blocks)) {
      const isOther = !own.has(JSON.stringify(block)) && block.kind === 'heading';
      const isShared = outline.blocks.some(
        (each) => each.kind === 'heading' && block.kind === 'heading' && each.text === block.text,
      );
      if (isOther && !isShared) expect(paragraphs).not.toContain(block.text);
    }
    const workbook = new Uint8Array(readFileSync(join(out, 'sample-绩效自评.xlsx')));
    expect(validateOoxml(workbook, 'xlsx')).toEqual([]);
    expect(validateOoxml(document, 'docx')).toEqual([]);
  });

  test('each form has heads of its own', async () => {
    const heads = await Promise.all(
      allOutlines().map(({ id, form }) => {
        const grid = open(at(id, 'sample-绩效自评.xlsx')).readGrid('项目支出绩效自评表')!;
        const words = grid.values
          .slice(0, 40)
          .flat()
          .filter((value) => typeof value === 'string');
        return Promise.resolve([form, words.join('|')] as const);
      }),
    );
    const byForm = new Map(heads);
    expect(new Set(byForm.values()).size).toBe(new Set(allOutlines().map(({ form }) => form)).size);
  });
});

test('a project that reaches the threshold gets a document of its own, and the sheets list its figures', async () => {
  await runCli(['report', join(SAMPLES, 'faulty.xlsx'), '-o', at('faulty')]);
  const own = at('faulty', 'faulty-社会保障卡制发费绩效自评报告.docx');
  expect(existsSync(own)).toBe(true);
  const { paragraphs } = readDocx(new Uint8Array(readFileSync(own)));
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  expect(text).toContain('社会保障卡制发费年初预算235.00万元');
  expect(text).not.toContain('窗口服务大厅运行经费');
});

test('more projects than a report takes are refused with advice, and nothing is written', async () => {
  const rows = Array.from({ length: 1001 }, (_, index) => [`第${String(index + 1)}号经费`, 10, 9]);
  const sheet = {
    name: '项目支出',
    rows: [['2019年项目支出表（单位：万元）'], ['项目名称', '全年预算数', '支出数'], ...rows],
  };
  const file = at('many.xlsx');
  writeFileSync(file, buildRawWorkbook([sheet]));
  const run = await runCli(['report', file, '-o', at('many')]);
  expect([run.code, run.complaints]).toEqual([2, expect.stringContaining('共有 1001 个项目')]);
  expect(run.complaints).toContain('请按部门或科室分成几个工作簿');
  expect(existsSync(at('many'))).toBe(false);
});
