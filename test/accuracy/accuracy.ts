import { formatCell } from '../../src/core/sheet/address';
import { drawWorkbook } from '../generate/workbook';
import { tryFaults } from './faults';
import { showWorkbook } from './show-workbook';
import { falseAlarms, judgeReading, open, show } from './run-workbook';

// Measures reading and checking on generated workbooks:
// node test/run/typescript.cjs test/accuracy/accuracy.ts --seeds 1000-1500 [--show 20] [--faults]
const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const [from = 0, to = from] = (argument('seeds') ?? '1-200').split('-').map(Number);
const limit = Number(argument('show') ?? 15);
const dump = argument('dump');
if (dump !== undefined) {
  const drawn = drawWorkbook(Number(dump));
  console.log(showWorkbook(drawn));
  const outcome = judgeReading(drawn, open(drawn));
  console.log(outcome.verdict, outcome.lines.join('\n'));
  console.log(
    outcome.reading.questions.map(({ id, ask, blocks }) => `${id} ${ask} ${blocks}`).join('\n'),
  );
  for (const table of outcome.reading.tables)
    console.log(
      table.id,
      table.sheet,
      table.unit,
      table.year,
      JSON.stringify(table.fields),
      table.projects.length,
    );
  process.exit(0);
}
const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

const count = { right: 0, asked: 0, refused: 0, silent: 0, alarmed: 0, all: 0 };
const layouts = new Map<string, { all: number; right: number; silent: number; alarmed: number }>();
const failures: string[] = [];
const alarms = new Map<string, string[]>();
for (let seed = from; seed <= to; seed++) {
  const drawn = drawWorkbook(seed);
  const tally = layouts.get(drawn.layout) ?? { all: 0, right: 0, silent: 0, alarmed: 0 };
  layouts.set(drawn.layout, tally);
  tally.all += 1;
  count.all += 1;
  const opened = open(drawn);
  const outcome = judgeReading(drawn, opened);
  count[outcome.verdict] += 1;
  if (outcome.verdict === 'right') tally.right += 1;
  if (outcome.verdict === 'silent') tally.silent += 1;
  if (outcome.verdict !== 'right')
    failures.push(
      `${String(seed)} ${drawn.layout} ${outcome.verdict}\n    ${outcome.lines.slice(0, 6).join('\n    ')}${outcome.lines.length > 6 ? ` … ${String(outcome.lines.length)} in all` : ''}`,
    );
  else {
    const wrong = falseAlarms(drawn, opened.check(outcome.reading));
    if (wrong.length > 0) {
      count.alarmed += 1;
      tally.alarmed += 1;
      for (const finding of wrong)
        alarms.set(finding.code, [
          ...(alarms.get(finding.code) ?? []),
          `${String(seed)}(${drawn.layout}) ${show(finding)}`,
        ]);
    }
  }
}
console.log(
  `${String(count.all)} workbooks: right ${share(count.right, count.all)}, asked ${share(count.asked, count.all)}, refused ${share(count.refused, count.all)}, silently wrong ${share(count.silent, count.all)}; false alarms in ${share(count.alarmed, count.right)} of those read right`,
);
for (const [layout, { all, right, silent, alarmed }] of [...layouts].sort())
  console.log(
    `  ${layout.padEnd(26)} ${String(all).padStart(4)} right ${share(right, all).padStart(6)} silent ${share(silent, all).padStart(6)} alarmed ${String(alarmed)}`,
  );
for (const [code, list] of alarms)
  console.log(`  alarm ${code}: ${String(list.length)} e.g. ${list.slice(0, 4).join('; ')}`);
console.log(failures.slice(0, limit).join('\n'));

const reasons = new Map<string, string[]>();
for (const failure of failures) {
  const [head = '', ...lines] = failure.split('\n');
  const kinds = new Set(
    lines.map((line) =>
      line
        .trim()
        .replace(/….*$/, '')
        .replace(/(rows?|at|of|with|covers|instead of|name) ["“]?[-\d,A-Z“"—]+[^ ]*/g, '$1 _')
        .replace(/:[^ ]+/, ':*')
        .replace(/on \S+/, 'on *')
        .slice(0, 70),
    ),
  );
  for (const kind of kinds)
    reasons.set(kind, [...(reasons.get(kind) ?? []), head.split(' ')[0] ?? '']);
}
console.log('--- by category');
for (const [kind, seeds] of [...reasons].sort((a, b) => b[1].length - a[1].length).slice(0, 60))
  console.log(`${String(seeds.length).padStart(4)} ${kind}  seeds ${seeds.slice(0, 8).join(' ')}`);

if (process.argv.includes('--faults')) {
  const kinds = new Map<string, { all: number; found: number; seeds: string[] }>();
  let planted = 0;
  let missed = 0;
  const lines: string[] = [];
  for (let seed = from; seed <= to; seed++) {
    const outcome = tryFaults(seed);
    if (!outcome) continue;
    planted += outcome.planted.length;
    missed += outcome.missed.length;
    for (const fault of outcome.planted) {
      const tally = kinds.get(fault.kind) ?? { all: 0, found: 0, seeds: [] };
      kinds.set(fault.kind, tally);
      tally.all += 1;
      if (outcome.missed.includes(fault)) tally.seeds.push(String(seed));
      else tally.found += 1;
    }
    for (const fault of outcome.missed)
      lines.push(
        `${String(seed)} ${fault.kind} ${fault.codes.slice(0, 3).join('/')} at ${fault.cells
          .slice(0, 3)
          .map(({ row, column }) => formatCell(row, column))
          .join(',')}; saw ${outcome.seen.slice(0, 7).join(' | ')}`,
      );
  }
  console.log(`--- faults: ${String(planted)} planted, found ${share(planted - missed, planted)}`);
  for (const [kind, { all, found, seeds }] of [...kinds].sort(
    (a, b) => a[1].found / a[1].all - b[1].found / b[1].all,
  ))
    console.log(
      `  ${kind.padEnd(32)} ${String(found)}/${String(all)}  ${seeds.slice(0, 8).join(' ')}`,
    );
  console.log(lines.slice(0, Number(argument('missed') ?? 40)).join('\n'));
}
