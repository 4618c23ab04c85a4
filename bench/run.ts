import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { printBounds, type Bound } from './bounds';
import { measureCheck } from './check';
import { measurePages } from './pages';
import { measureReport } from './report';
import { measureSlice } from './slice';
import { measureSurvival } from './survival';
import { measureTraffic } from './traffic';

// Ours beside its peers, all in one run: cold processes in turns, medians and ratios. Needs dist/cli.js, and dist/web for
// the pages; `npm run bench` makes them. --smoke only proves that every part works.
const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    survival: { type: 'boolean', default: false },
    only: { type: 'string' },
    times: { type: 'string', default: '5' },
  },
});
const TIMES = Number(values.times);

const PARTS: Readonly<Record<string, () => Promise<readonly Bound[]>>> = values.smoke
  ? {
      slice: () => measureSlice([10], () => 1),
      report: () => measureReport([10], 1),
      check: () => measureCheck(2000, 1),
      traffic: () => measureTraffic([10]),
    }
  : {
      slice: () => measureSlice([10, 100, 1000], () => TIMES),
      report: () => measureReport([10, 100, 1000], TIMES),
      check: () => measureCheck(100_000, TIMES),
      traffic: () => measureTraffic([10, 50, 100, 1000]),
      pages: () => measurePages(),
    };

async function main(): Promise<void> {
  if (values.survival) {
    process.exitCode = (await measureSurvival()) ? 0 : 1;
    return;
  }
  const [cpu] = cpus();
  const python = spawnSync('python3', ['--version'], { encoding: 'utf8' });
  console.log(
    `${cpus().length} x ${cpu?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${python.status === 0 ? python.stdout.trim() : 'no Python'}`,
  );
  const wanted = values.only?.split(',') ?? Object.keys(PARTS);
  const bounds: Bound[] = [];
  for (const name of wanted) {
    const part = PARTS[name];
    if (!part) throw new Error(`no part ${name}: ${Object.keys(PARTS).join(', ')}`);
    bounds.push(...(await part()));
  }
  if (values.smoke) {
    console.log('\nsmoke: every part ran; figures of a single run on little input are no measure');
    return;
  }
  if (!printBounds(bounds)) process.exitCode = 1;
}

void main();
