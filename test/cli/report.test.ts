import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findOutline } from '../../src/core/evaluation/outline/outlines';
import { walkBlocks } from '../../src/core/evaluation/outline/walk-blocks';
import { ownSheetsOf } from '../../src/core/sheet/own-sheets';
import { readDocx } from '../../src/files/docx/read-docx';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { openPackage } from '../../src/files/xlsx/open-package';
import { validateOoxml } from '../run/validate-ooxml';
import { runCli } from './run-cli';

const SAMPLES = join(__dirname, '../../assets/samples');
const MAY_CHANGE = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
];
const TEN = [
  '企业退休人员独子费',
  '开展养老保险工作经费',
  '社保基金稽核费',
  '软件维护费',
  '工伤保险工作经费',
  '社会保险征收管理工作补助经费',
  '2018年市属企业退休人员社会化管理服务经费',
  '政府采购',
  '离退休人员活动经费',
  '2018年省属社会化管理专项经费',
];

let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  for (const name of ['sample.xlsx', 'faulty.xlsx']) copyFileSync(join(SAMPLES, name), at(name));
  const answers = join(SAMPLES, 'sample.answers.json');
  const run = await runCli(['report', at('sample.xlsx'), '--answers', answers, '-o', at('one')]);
  expect(run).toMatchObject({ code: 0, complaints: '' });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('report on the sample', () => {
  test('writes the workbook and the narrative', () => {
    expect(readdirSync(at('one')).sort()).toEqual([
      'sample-绩效自评.xlsx',
      'sample-绩效自评报告.docx',
    ]);
  });

  test('changes nothing of hers but what a new sheet needs', () => {
    const before = openPackage(bytesOf(at('sample.xlsx')));
    const after = openPackage(bytesOf(at('one', 'sample-绩效自评.xlsx')));
    const changed = before.names.filter(
      (name) => Buffer.compare(before.bytes(name), after.bytes(name)) !== 0,
    );
    expect(changed.filter((name) => !MAY_CHANGE.includes(name))).toEqual([]);
  });

  test('adds five report sheets and the very hidden store after hers', () => {
    const { summary } = openWorkbook(bytesOf(at('one', 'sample-绩效自评.xlsx')), 'x.xlsx');
    expect(summary.sheets.map((sheet) => sheet.name)).toEqual([
      '2019年项目支出',
      '值班安排',
      '说明',
      '绩效自评汇总',
      '项目支出绩效自评表',
      '绩效自评报告',
      '校验结果',
      '数据勾稽',
      '_绩效自评',
    ]);
    expect(Object.keys(ownSheetsOf(summary))).toHaveLength(6);
    expect(summary.sheets.at(-1)?.visibility).toBe('veryHidden');
    expect(summary.activeSheet).toBe('2019年项目支出');
  });

  test('the Open XML SDK finds no fault in either file', () => {
    expect(validateOoxml(bytesOf(at('one', 'sample-绩效自评.xlsx')), 'xlsx')).toEqual([]);
    expect(validateOoxml(bytesOf(at('one', 'sample-绩效自评报告.docx')), 'docx')).toEqual([]);
  });

  test('the narrative has every heading of the outline in order and no word of its guidance', () => {
    const outline = findOutline('yunnan-2019-annex-4-2')!;
    const text = readDocx(bytesOf(at('one', 'sample-绩效自评报告.docx')))
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n');
    let from = 0;
    walkBlocks(outline.blocks, (block) => {
      if (block.kind !== 'heading') return;
      if (!block.text.includes('{')) {
        const found = text.indexOf(block.text, from);
        expect([block.text, found >= 0]).toEqual([block.text, true]);
        from = found;
      }
      if (block.guidance) expect(text).not.toContain(block.guidance.slice(0, 12));
    });
  });

  test('all ten projects stand in every section that demands them, with four dimensions each', () => {
    const text = readDocx(bytesOf(at('one', 'sample-绩效自评报告.docx')))
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n');
    const starts = [
      '（一）项目基本情况简介',
      '（二）绩效目标设定',
      '二、项目资金',
      '三、项目组织',
      '四、项目绩效',
      '五、存在的问题',
    ];
    const sections = starts.slice(0, -1).map((start, index) => {
      const end = text.indexOf(starts[index + 1]!);
      return text.slice(text.indexOf(start), end);
    });
    for (const section of sections) {
      expect(TEN.filter((name) => !section.includes(name))).toEqual([]);
    }
    const performance = sections.at(-1)!;
    for (const dimension of ['经济性', '效率性', '有效性', '可持续性']) {
      expect(performance.split(`${dimension}：`).length - 1).toBeGreaterThanOrEqual(TEN.length);
    }
    expect(text).toContain('【待填：');
    expect(text).toContain('草稿');
  });

  test('the same input gives the same bytes', async () => {
    const answers = join(SAMPLES, 'sample.answers.json');
    await runCli(['report', at('sample.xlsx'), '--answers', answers, '-o', at('two')]);
    for (const name of readdirSync(at('one'))) {
      expect(Buffer.compare(bytesOf(at('one', name)), bytesOf(at('two', name)))).toBe(0);
    }
  });

  test('its own sheets are never read as budgets, and a second report replaces them in place', async () => {
    const first = at('one', 'sample-绩效自评.xlsx');
    const check = JSON.parse((await runCli(['check', first, '--json'])).out) as {
      tables: readonly { sheet: string }[];
    };
    expect(check.tables.map((table) => table.sheet)).toEqual(['2019年项目支出']);
    const run = await runCli(['report', first, '-o', at('again')]);
    expect(run.code).toBe(0);
    const names = (path: string): string[] =>
      openWorkbook(bytesOf(path), 'x.xlsx').summary.sheets.map((sheet) => sheet.name);
    expect(names(at('again', 'sample-绩效自评-绩效自评.xlsx'))).toEqual(names(first));
  });

  test('extract gives the narrative back byte for byte, and the answers', async () => {
    const run = await runCli(['extract', at('one', 'sample-绩效自评.xlsx'), '-o', at('out')]);
    expect(run.code).toBe(0);
    const documents = readdirSync(at('out')).filter((name) => name.endsWith('.docx'));
    expect(documents).toHaveLength(1);
    const original = bytesOf(at('one', 'sample-绩效自评报告.docx'));
    expect(Buffer.compare(bytesOf(at('out', documents[0]!)), original)).toBe(0);
    const answers = JSON.parse(readFileSync(at('out', 'sample-绩效自评.answers.json'), 'utf8')) as {
      projects: readonly object[];
    };
    expect(answers.projects).toHaveLength(6);
  });
});

describe('report and files that exist', () => {
  test('an output that exists is left alone without --force', async () => {
    const before = bytesOf(at('one', 'sample-绩效自评.xlsx'));
    const run = await runCli(['report', at('sample.xlsx'), '-o', at('one')]);
    expect(run.code).toBe(2);
    expect(run.complaints).toContain('--force');
    expect(Buffer.compare(bytesOf(at('one', 'sample-绩效自评.xlsx')), before)).toBe(0);
    expect((await runCli(['report', at('sample.xlsx'), '-o', at('one'), '--force'])).code).toBe(0);
  });

  // Node's own way to make folders never ends in /proc, whose system denies what it lists.
  test.each([
    ['a file', () => at('sample.xlsx'), /已有同名的文件（EEXIST）/],
    ...(process.platform === 'linux'
      ? [['no place for folders', () => '/proc/none', /上级文件夹不存在（ENOENT）/] as const]
      : []),
  ])('a folder that cannot be made is told in one line: %s', async (_what, place, words) => {
    const run = await runCli(['report', at('sample.xlsx'), '-o', place()]);
    expect([run.code, run.complaints]).toEqual([2, expect.stringMatching(words)]);
    expect(run.complaints).not.toContain('\n');
  });

  test('--in-place keeps the old file beside the new one', async () => {
    copyFileSync(at('sample.xlsx'), at('place.xlsx'));
    const run = await runCli(['report', at('place.xlsx'), '--in-place']);
    expect(run.code).toBe(0);
    const backup = bytesOf(at('place.xlsx.bak'));
    expect(Buffer.compare(backup, bytesOf(at('sample.xlsx')))).toBe(0);
    const { summary } = openWorkbook(bytesOf(at('place.xlsx')), 'place.xlsx');
    expect(summary.sheets).toHaveLength(9);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('errors in her sheet make a draft and exit code 1', async () => {
    const run = await runCli(['report', at('faulty.xlsx'), '-o', at('faulty')]);
    expect(run.code).toBe(1);
    expect(run.out).toContain('草稿');
    expect(existsSync(at('faulty', 'faulty-绩效自评.xlsx'))).toBe(true);
  });
});
