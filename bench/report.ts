import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOfProjects, workbookOfProjects } from '../test/e2e/many-projects';
import type { Bound } from './bounds';
import { OUT } from './inputs';
import { nodeProgram, runInTurns, type Program } from './measure';
import { printUsed } from './table';

const ROOT = join(__dirname, '..');
const CLI = join(ROOT, 'dist/cli.js');
const SAMPLES = join(ROOT, 'assets/samples');
const MB = 1024 * 1024;
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
  const used = await runInTurns(programs, times);
  printUsed('The full report, cold', used);
  const of = (name: string) => used.get(name) ?? { wall: Infinity, cpu: 0, peak: Infinity };
  const bounds: Bound[] = [
    {
      what: '示例的完整报告，冷启动',
      measured: of(sample.name).wall / 1000,
      most: 0.4,
      unit: '秒',
    },
  ];
  if (!sizes.includes(1000)) return bounds;
  const [hundred, thousand] = [of(nameOf(100)), of(nameOf(1000))];
  return [
    ...bounds,
    { what: '1,000 个项目的完整报告，冷启动', measured: thousand.wall / 1000, most: 3, unit: '秒' },
    { what: '1,000 个项目的完整报告，内存', measured: thousand.peak / MB, most: 250, unit: 'MB' },
    {
      what: '从 100 到 1,000 个项目，时间增长',
      measured: thousand.wall / hundred.wall,
      most: 11,
      unit: '倍',
    },
  ];
}
