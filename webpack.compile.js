// node webpack.compile.js TARGET ID < PROGRAM: runs the program on the sample and keeps what Node compiled for it. The file
// begins with the id and the checksum of the rest; src/cli/start.ts reads it.
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const [, , target, id] = process.argv;
const script = new Script(readFileSync(0, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'compile-'));
const sample = join(__dirname, 'assets/samples/sample.xlsx');
const answers = join(__dirname, 'assets/samples/sample.answers.json');
const document = join(folder, 'sample-绩效自评报告.docx');
let isKept = false;
const runs = [
  ['check', sample],
  ['report', sample, '--answers', answers, '-o', folder, '--date', '2020-03-20'],
  ['verify', document, '--against', sample],
];

/** Code is refused under other flags than those that it was compiled under, so the flags that a report sets are not set. */
const setsNoFlags = { ...require('node:v8'), setFlagsFromString: () => undefined };
const requireFor = (name) => (/^(?:node:)?v8$/.test(name) ? setsNoFlags : require(name));

function keep() {
  rmSync(folder, { recursive: true });
  const code = script.createCachedData();
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(code));
  writeFileSync(target, Buffer.concat([Buffer.from(id, 'latin1'), sum, code]));
}

// A run has ended when nothing is left to do.
process.on('beforeExit', () => {
  const run = runs.shift();
  if (run) {
    process.argv = [process.execPath, 'cli.js', ...run];
    script.runInThisContext()(requireFor);
    // Of a run that waited for nothing nobody would be told that it ended.
    setImmediate(() => undefined);
    return;
  }
  if (isKept || process.exitCode === 2) return;
  keep();
  isKept = true;
});
// Findings of the sample are no failure of the build, runs that were not all done are.
process.on('exit', () => {
  process.exitCode = isKept ? 0 : 1;
});
