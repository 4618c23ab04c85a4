import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../cli/run-cli';
import { plantFaults } from '../generate/faults';
import { Random } from '../generate/random';
import { buildRawWorkbook } from '../generate/raw-workbook';
import { drawWorkbook } from '../generate/workbook';

// The built product says of a workbook what its source says: the build writes patterns, numbers and texts in other ways,
// and what takes its words from a pattern's own text may find others there. Needs dist/cli.js, or another by its path.
const CLI = process.argv[2] ?? join(__dirname, '../../dist/cli.js');
const GENERATED = 20;

const HEADS = ['序号', '项目名称', '全年预算数（元）', '支出数（元）'];
/** What generated workbooks hold too seldom: rows of sources, traditional characters, words with blanks and brackets. */
const DRAWN: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>> = {
  sources: [
    HEADS,
    [1, '高标准农田建设', 300, 280],
    [null, '　中央资金', 200, 200],
    [null, '　省级资金', 100, 80],
    [2, '农村户厕改造', 80, 75],
    [null, '　其中：县级财政拨款', 80, 75],
    [null, '合计', 380, 355],
  ],
  traditional: [
    ['單位：萬元'],
    ['項目名稱', '年初預算數', '全年預算數', '支出數', '執行率'],
    ['（一）公用經費', 10, 12, 9, '75%'],
    ['（二）上年結轉', 20, 20, 20, '100%'],
    ['總計', 30, 32, 29, '90.63%'],
  ],
};

/** Files of sheets that are drawn here and of generated ones, every other of these with faults. */
function workbooks(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const generated = Array.from({ length: GENERATED }, (_, seed) => {
    const drawn = drawWorkbook(seed);
    const random = new Random(seed);
    plantFaults(random, drawn.canvases, drawn.tables, seed % 2 === 0 ? 0 : random.int(1, 4));
    const bytes = buildRawWorkbook(drawn.canvases.map((canvas) => canvas.toRaw()));
    return [`${drawn.layout}-${seed}`, bytes] as const;
  });
  const own = Object.entries(DRAWN).map(
    ([name, rows]) => [name, buildRawWorkbook([{ name: '预算表', rows }])] as const,
  );
  return [...own, ...generated];
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  const all = workbooks();
  let different = 0;
  for (const [name, bytes] of all) {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, bytes);
    const args = ['check', path, '--json', '--explain', '--date', '2020-03-20'];
    const built = spawnSync(process.execPath, [CLI, ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const source = await runCli(args);
    if (built.stdout.trimEnd() === source.out && built.status === source.code) continue;
    console.log(`  ${name}: the built product says otherwise`);
    different += 1;
  }
  rmSync(folder, { recursive: true });
  console.log(
    `${all.length} workbooks, ${different} of them read differently by the built product`,
  );
  if (different > 0) process.exitCode = 1;
}

void main();
