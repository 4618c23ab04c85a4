import { spawn } from 'node:child_process';

/** The checks that read the source without running it; none writes, so they run beside each other. */
const CHECKS = ['test:types', 'test:lint', 'test:house'];

/** Runs one script of package.json and prints what it said in one piece; whether it held. */
function holds(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const begun = Date.now();
    const child = spawn(`npm run --silent ${script}`, { shell: true });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('close', (code) => {
      const seconds = Math.round((Date.now() - begun) / 1000);
      process.stdout.write(Buffer.concat(said));
      console.log(`${script}: ${code === 0 ? 'ok' : 'FAILED'} in ${String(seconds)} s`);
      resolve(code === 0);
    });
  });
}

void Promise.all(CHECKS.map(holds)).then((results) => {
  process.exitCode = results.every(Boolean) ? 0 : 1;
});
