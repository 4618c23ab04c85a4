import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** The program as a text, put here by the build: a function of what Node gives a module. */
declare const PROGRAM: string;
/** Tells the program's text from that of every other build. */
declare const PROGRAM_ID: string;
/** Node's own, which the build leaves alone. */
declare const __non_webpack_require__: NodeJS.Require;

type Program = (require: NodeJS.Require) => void;

const SUM_BYTES = 4;

/**
 * What the engine made of the program when it was built, which the build leaves beside it: compiling takes a quarter of a
 * small report's time. Undefined where it is missing, as where the program was copied alone, of another build or damaged;
 * what another engine made is refused by the engine. In all these cases the program is compiled.
 */
function compiledCode(): Buffer | undefined {
  let file: Buffer;
  try {
    file = readFileSync(join(__dirname, 'cli.cache'));
  } catch {
    return undefined;
  }
  const head = PROGRAM_ID.length + SUM_BYTES;
  if (file.length < head || file.toString('latin1', 0, PROGRAM_ID.length) !== PROGRAM_ID) {
    return undefined;
  }
  const code = file.subarray(head);
  return crc32(code) === file.readUInt32LE(PROGRAM_ID.length) ? code : undefined;
}

const cachedData = compiledCode();
const script = new Script(PROGRAM, { filename: __filename, ...(cachedData && { cachedData }) });
(script.runInThisContext() as Program)(__non_webpack_require__);
