import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answers } from '../../src/core/evaluation/answers';
import { isCellError, valueAt, type CellValue, type Grid } from '../../src/core/sheet/grid';
import { readDocx } from '../../src/files/docx/read-docx';
import { createFileHost } from '../../src/host/file/file-host';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import type { XlsxWorkbook } from '../../src/files/xlsx/workbook';
import { validateOoxml } from '../run/validate-ooxml';
import { runCli } from './run-cli';

const SAMPLES = join(__dirname, '../../assets/samples');
const HERS = '2019年项目支出';
const LISTED = '数据勾稽';
/** Columns of the list of figures: project, what it is, as printed, live, state. */
const [PROJECT, LABEL, STATE] = [2, 3, 8];

let folder = '';
let book: XlsxWorkbook;
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'final-'));
  const run = await runCli([
    'report',
    join(SAMPLES, 'sample.xlsx'),
    '--answers',
    join(SAMPLES, 'complete.answers.json'),
    '-o',
    folder,
    '--date',
    '2031-07-09',
  ]);
  expect(run.complaints).toBe('');
  expect(run.out).toContain('定稿');
  book = openWorkbook(bytesOf('sample-绩效自评.xlsx'), 'x.xlsx');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function gridOf(from: XlsxWorkbook, sheet: string): Grid {
  return from.readGrid(sheet)!;
}

function textsOf(grid: Grid): readonly string[] {
  return grid.values.flat().filter((value): value is string => typeof value === 'string');
}

const textAt = (grid: Grid, row: number, column: number): string => {
  const value: CellValue = valueAt(grid, row, column);
  return isCellError(value) ? value.error : String(value ?? '');
};

/** What the list of figures says of each: project, what it is, state; in the order of the list. */
function statesOf(from: XlsxWorkbook): readonly (readonly [string, string, string])[] {
  const grid = gridOf(from, LISTED);
  return Array.from({ length: grid.rowCount }, (_, row): [string, string, string] => [
    textAt(grid, row, PROJECT),
    textAt(grid, row, LABEL),
    textAt(grid, row, STATE),
  ]).filter(([, , state]) => ['一致', '已变动', '来源已删'].includes(state));
}

describe('a report for which everything was answered', () => {
  test('is final by the date on the command line where none was answered, and a draft on a day that nobody chose', async () => {
    const undated = join(folder, 'undated.json');
    const given = JSON.parse(
      readFileSync(join(SAMPLES, 'complete.answers.json'), 'utf8'),
    ) as Answers;
    const office = { ...given.office, F03: null };
    writeFileSync(undated, JSON.stringify({ ...given, office }));
    const report = ['report', join(SAMPLES, 'sample.xlsx'), '--answers', undated, '--force'];
    const into = join(folder, 'undated');
    const chosen = await runCli([...report, '-o', into, '--date', '2020-03-05']);
    expect(chosen.out).toContain('定稿');
    const written = (): string => {
      const bytes = new Uint8Array(readFileSync(join(into, 'sample-绩效自评报告.docx')));
      return readDocx(bytes)
        .paragraphs.map(({ text }) => text)
        .join('\n');
    };
    expect(written()).toContain('2020年3月5日');
    const unchosen = await runCli([...report, '-o', into], '2020-03-05');
    expect(unchosen.out).toContain('草稿');
    expect(written()).toContain('【待填：填报日期】');
    const draft = join(folder, 'draft.json');
    await runCli(['draft', join(SAMPLES, 'sample.xlsx'), '--date', '2020-03-05', '-o', draft]);
    const drafted = JSON.parse(readFileSync(draft, 'utf8')) as Answers;
    expect(drafted.office['F03']).toBe('2020-03-05');
  });

  test('is final: no blank and no draft mark in any sheet or in the document, her date at the end', () => {
    const { paragraphs } = readDocx(bytesOf('sample-绩效自评报告.docx'));
    const document = paragraphs.map(({ text }) => text).join('\n');
    const sheets = book.summary.sheets
      .filter(({ visibility }) => visibility === 'visible')
      .flatMap(({ name }) => textsOf(gridOf(book, name)))
      .join('\n');
    for (const text of [document, sheets]) {
      expect(text).not.toContain('待填');
      expect(text).toContain('2020年3月20日');
    }
    expect(textsOf(gridOf(book, '绩效自评报告'))).not.toContain('草稿');
    expect(document).not.toContain('草稿');
    expect(document).not.toContain('2031');
  });

  test('passes the Open XML SDK validator without an error, sheets and document', () => {
    expect(validateOoxml(bytesOf('sample-绩效自评.xlsx'), 'xlsx')).toEqual([]);
    expect(validateOoxml(bytesOf('sample-绩效自评报告.docx'), 'docx')).toEqual([]);
  });

  test('ties every figure to a formula that agrees', () => {
    const states = statesOf(book);
    expect(states.length).toBeGreaterThan(150);
    expect(states.filter(([, , state]) => state !== '一致')).toEqual([]);
  });
});

interface Change {
  readonly row: number;
  readonly column: number;
  readonly to: CellValue;
}

/** What the list of figures says after cells of hers were changed by the engine, dependants recalculated. */
async function statesAfter(
  changes: readonly Change[],
): Promise<readonly (readonly [string, string, string])[]> {
  const host = createFileHost({
    fileName: 'x.xlsx',
    bytes: bytesOf('sample-绩效自评.xlsx'),
    modified: new Date('2020-03-20T00:00:00Z'),
    saveFile: () => Promise.resolve({ kind: 'saved', where: '' }),
  });
  const grid = gridOf(book, HERS);
  await host.applyEdits(
    changes.map(({ row, column, to }) => ({
      sheet: HERS,
      row,
      column,
      before: { value: valueAt(grid, row, column), formula: null },
      after: { value: to, formula: null },
    })),
  );
  return statesOf(openWorkbook(host.bytes(), 'x.xlsx'));
}

/** Row of 软件维护费 in her sheet, and its cells that are typed and no formulas: name to adjustment, and expenditure. */
const ROW = 8;
const TYPED = [1, 2, 3, 4, 5, 7];
const [NAME, EXPENDITURE] = [1, 7];

describe('a change in her sheet after the report', () => {
  test('of one amount changes the state of just the figures made from it', async () => {
    const changed = (await statesAfter([{ row: ROW, column: EXPENDITURE, to: 20.8 }])).filter(
      ([, , state]) => state !== '一致',
    );
    const of = (name: string): ReadonlySet<string> =>
      new Set(changed.filter(([project]) => project === name).map(([, label]) => label));
    expect(new Set(changed.map(([project]) => project))).toEqual(
      new Set(['软件维护费', '全部项目']),
    );
    expect(of('软件维护费')).toEqual(
      new Set(['支出数', '执行率', '结余', '单位成本', '资金执行进度']),
    );
    expect(of('全部项目')).toEqual(new Set(['支出数', '执行率', '结余']));
    expect(changed.every(([, , state]) => state === '已变动')).toBe(true);
  });

  test('of the order of rows changes no figure: each follows its project', async () => {
    const grid = gridOf(book, HERS);
    const swapped = TYPED.flatMap((column) => [
      { row: ROW, column, to: valueAt(grid, ROW + 3, column) },
      { row: ROW + 3, column, to: valueAt(grid, ROW, column) },
    ]);
    const states = await statesAfter(swapped);
    expect(states.filter(([, , state]) => state !== '一致')).toEqual([]);
  });

  test('that takes a project away leaves no number of it standing', async () => {
    const states = await statesAfter(TYPED.map((column) => ({ row: ROW, column, to: null })));
    const lost = states.filter(([project]) => project === '软件维护费');
    const isOfSheet = ([, label]: readonly [string, string, string]): boolean =>
      ['年初预算数', '全年预算数', '支出数', '结余', '执行率'].includes(label);
    expect(lost.filter(isOfSheet).map(([, , state]) => state)).toEqual(
      lost.filter(isOfSheet).map(() => '来源已删'),
    );
    const others = states.filter(([project]) => project !== '软件维护费' && project !== '全部项目');
    expect(others.filter(([, , state]) => state !== '一致')).toEqual([]);
  });

  test('of a name alone never lets its amounts pass for those of another project', async () => {
    const states = await statesAfter([{ row: ROW, column: NAME, to: '系统运维费' }]);
    const lost = states.filter(
      ([project, label]) => project === '软件维护费' && label === '支出数',
    );
    expect(new Set(lost.map(([, , state]) => state))).toEqual(new Set(['来源已删']));
  });
});
