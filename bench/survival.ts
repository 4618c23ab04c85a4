import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { validateOoxml } from '../test/run/validate-ooxml';
import { OUT } from './inputs';
import { countOf, KINDS } from './kinds';
import { nodeProgram, pythonProgram, pythonWith, runCold, type Program } from './measure';
import { richWorkbook } from './rich-workbook';
import { printTable } from './table';

const PEERS = join(__dirname, 'peers');
const CLI = join(__dirname, '../dist/cli.js');
const OURS = 'ours';
const HUCRE = 'hucre';

type Parts = ReadonlyMap<string, string>;

function partsOf(bytes: Uint8Array): Parts {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]),
  );
}

/** UTF-8 of a part as text: names and looks are compared in Chinese too. */
function decoded(parts: Parts): Parts {
  return new Map(
    [...parts].map(([name, text]) => [name, Buffer.from(text, 'latin1').toString('utf8')]),
  );
}

interface Result {
  readonly name: string;
  readonly parts: Parts | null;
  readonly complaints: number | null;
  readonly failure: string;
}

async function rewriteBy(program: Program, output: string): Promise<Result> {
  const { name } = program;
  try {
    await runCold(program);
    const bytes = new Uint8Array(readFileSync(output));
    const complaints = validateOoxml(bytes, 'xlsm').length;
    return { name, parts: decoded(partsOf(bytes)), complaints, failure: '' };
  } catch (failure) {
    const text = failure instanceof Error ? failure.message : String(failure);
    return {
      name,
      parts: null,
      complaints: null,
      failure: /\w*Error: .*/.exec(text)?.[0] ?? text.slice(0, 300),
    };
  }
}

function programs(input: string, outputOf: (name: string) => string): readonly Program[] {
  const python = pythonWith('openpyxl');
  const rewrite = join(PEERS, 'rewrite.mjs');
  const report = ['report', input, '-o', join(OUT, 'survival'), '--date', '2020-03-20', '--force'];
  const sheet = ['--sheet', '2019年项目支出'];
  return [
    nodeProgram(OURS, CLI, [...report, ...sheet], [0, 1]),
    ...['exceljs', 'sheetjs', 'xlsx-populate'].map((name) =>
      nodeProgram(name, rewrite, [name, input, outputOf(name)]),
    ),
    // Hucre opens no workbook with a chart sheet: it gets one without.
    nodeProgram(HUCRE, rewrite, [HUCRE, input.replace('.xlsm', '-plain.xlsm'), outputOf(HUCRE)]),
    ...(python === null
      ? []
      : [
          pythonProgram('openpyxl', python, join(PEERS, 'rewrite.py'), [
            input,
            outputOf('openpyxl'),
          ]),
        ]),
  ];
}

/** A table of 58 kinds of content before and after each program has opened, added a sheet and saved; whether ours kept all. */
export async function measureSurvival(): Promise<boolean> {
  const folder = join(OUT, 'survival');
  mkdirSync(folder, { recursive: true });
  const input = join(folder, 'rich.xlsm');
  const bytes = richWorkbook();
  writeFileSync(input, bytes);
  writeFileSync(input.replace('.xlsm', '-plain.xlsm'), richWorkbook({ chartSheet: false }));
  const before = decoded(partsOf(bytes));
  const counts = KINDS.map((kind) => countOf(kind, before));
  const missing = KINDS.filter((_, index) => counts[index] === 0);
  if (missing.length > 0)
    throw new Error(`not in the workbook: ${missing.map((k) => k.name).join()}`);
  const outputOf = (name: string): string =>
    join(folder, name === OURS ? 'rich-绩效自评.xlsm' : `${name}.xlsm`);
  const results: Result[] = [];
  for (const program of programs(input, outputOf)) {
    results.push(await rewriteBy(program, outputOf(program.name)));
  }
  const kept = ({ parts }: Result, index: number): number => {
    const kind = KINDS[index];
    return parts && kind ? countOf(kind, parts) : 0;
  };
  const total = (result: Result): number =>
    KINDS.filter((_, index) => kept(result, index) >= (counts[index] ?? 0)).length;
  const unknown = validateOoxml(bytes, 'xlsm').length;
  printTable([
    ['', 'before', ...results.map(({ name }) => name)],
    ...KINDS.map(({ name }, index) => [
      name,
      String(counts[index]),
      ...results.map((result) => {
        const count = kept(result, index);
        return count < (counts[index] ?? 0) ? `${count} !` : String(count);
      }),
    ]),
    ['kinds kept whole', String(KINDS.length), ...results.map((result) => String(total(result)))],
    [
      'complaints of the Open XML SDK',
      String(unknown),
      ...results.map(({ complaints }) => (complaints === null ? 'none given' : String(complaints))),
    ],
  ]);
  console.log(
    '  hucre: given the workbook without its chart sheet, because it opens none that has one',
  );
  for (const { name, failure } of results) {
    if (failure !== '') console.log(`  ${name}: ${failure}`);
  }
  const [ours] = results;
  return ours !== undefined && total(ours) === KINDS.length && ours.complaints === unknown;
}
