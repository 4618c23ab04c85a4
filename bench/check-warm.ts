import { NODE_CODEC } from '../src/cli/node-codec';
import { openBytes } from '../test/accuracy/run-workbook';

const WARM_UPS = 5;
const TIMES = 20;

/** Milliseconds in which a process that has done it before reads a workbook and checks it; the median of some. */
export async function measureWarm(bytes: Uint8Array): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < WARM_UPS + TIMES; time++) {
    const since = process.hrtime.bigint();
    readAndCheck(bytes);
    if (time >= WARM_UPS) taken.push(Number(process.hrtime.bigint() - since) / 1e6);
    // A pane does other things between two checks as well.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  taken.sort((a, b) => a - b);
  return ((taken[TIMES / 2 - 1] ?? 0) + (taken[TIMES / 2] ?? 0)) / 2;
}

function readAndCheck(bytes: Uint8Array): void {
  const book = openBytes(bytes, NODE_CODEC);
  const findings = book.check(book.read({ answers: {} }));
  if (findings.length === 0) throw new Error('no planted fault was found');
}
