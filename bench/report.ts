import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOfProjects, workbookOfProjects } from '../test/e2e/many-projects';
import type { Bound } from './bounds';
import { hucre } from './check';
import { OUT } from './inputs';
import { nodeProgram, runInTurns, type Program } from './measure';
import { printUsed } from './table';
import { writeWide } from './wide';

const ROOT = join(__dirname, '..');
const CLI = join(ROOT, 'dist/cli.js');
const SAMPLES = join(ROOT, 'assets/samples');
const MB = 1024 * 1024;
/**
 * Seconds that hucre took for 100,000 rows in the quietest hour that was measured on two cores. The same machine takes more than
 * twice as long in other hours, over everything: what is measured is told in seconds of that hour, and the bounds hold there.
 */
const YARDSTICK_SECONDS = 2.84;
const YARDSTICK_ROWS = 100_000;
const SMOKE_ROWS = 2000;
const DATE = ['--date', '2020-03-20', '--force'];

function reportOf(name: string, input: string, answers: string): Program {
  const folder = join(OUT, 'reports');
  mkdirSync(folder, { recursive: true });
  return nodeProgram(
    name,
    CLI,
    ['report', input, '--answers', answers, '-o', folder, ...DATE],
    [0, 1],
  );
}

/** The whole report, as the command line writes it: the sample, and budgets with texts for every project. */
export async function measureReport(
  sizes: readonly number[],
  times: number,
): Promise<readonly Bound[]> {
  const sample = reportOf(
    'the sample (10 projects)',
    join(SAMPLES, 'sample.xlsx'),
    join(SAMPLES, 'sample.answers.json'),
  );
  const programs = [sample];
  const nameOf = (size: number): string => `${size} projects, all answered`;
  for (const size of sizes) {
    const input = join(OUT, `many-${size}.xlsx`);
    const answers = join(OUT, `many-${size}.answers.json`);
    writeFileSync(input, await workbookOfProjects(size));
    writeFileSync(answers, JSON.stringify(answersOfProjects(size)));
    programs.push(reportOf(nameOf(size), input, answers));
  }
  const isWhole = sizes.includes(1000);
  const yardstick = hucre(writeWide(isWhole ? YARDSTICK_ROWS : SMOKE_ROWS, 'months'));
  const used = await runInTurns([...programs, yardstick], times);
  printUsed('The full report, cold, and hucre reading a wide sheet as the yardstick', used);
  const of = (name: string) => used.get(name) ?? { wall: Infinity, cpu: 0, peak: Infinity };
  if (!isWhole) return [];
  const seconds = ({ wall }: { readonly wall: number }) =>
    (wall / of(yardstick.name).wall) * YARDSTICK_SECONDS;
  const [hundred, thousand] = [of(nameOf(100)), of(nameOf(1000))];
  const as = `折算到 hucre 读 100,000 行用 ${YARDSTICK_SECONDS} 秒时`;
  return [
    {
      what: `示例的完整报告，冷启动，${as}`,
      measured: seconds(of(sample.name)),
      most: 0.4,
      unit: '秒',
    },
    {
      what: `1,000 个项目的完整报告，冷启动，${as}`,
      measured: seconds(thousand),
      most: 3,
      unit: '秒',
    },
    { what: '1,000 个项目的完整报告，内存', measured: thousand.peak / MB, most: 250, unit: 'MB' },
    {
      what: '从 100 到 1,000 个项目，时间增长',
      measured: thousand.wall / hundred.wall,
      most: 11,
      unit: '倍',
    },
  ];
}
