import { constants, readFileSync } from 'node:fs';
import { access, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TEXT } from './text';
import { UsageError } from './usage-error';

function codeOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}

/** Why the system refused, in words where they are known, with the system's own code. */
function reasonOf(cause: unknown): string {
  const code = codeOf(cause);
  const words = TEXT.systemReasons[code];
  return words === undefined ? code : `${words}（${code}）`;
}

const COMPLAINTS: Readonly<Partial<Record<string, (path: string) => string>>> = {
  ENOENT: TEXT.fileMissing,
  EISDIR: TEXT.isFolder,
};
/** Reads a file whole. Throws UsageError when it is not there or may not be read. */
export function readBytes(path: string): Uint8Array {
  try {
    // In one piece: through promises a large file comes in a great many, one after the other.
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (cause) {
    const complain =
      COMPLAINTS[codeOf(cause)] ?? ((name) => TEXT.unreadable(name, reasonOf(cause)));
    throw new UsageError(complain(path), { cause });
  }
}

/** Whether something bears that name already. */
export async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** One by one, because Node's own way to make several goes on for ever where a system denies that a folder is there. */
async function makeMissing(path: string): Promise<void> {
  const state = await stat(path).catch(() => undefined);
  if (state?.isDirectory()) return;
  if (!state && dirname(path) !== path) await makeMissing(dirname(path));
  await mkdir(path);
}

/** Makes a folder and those above it, where they are missing. Throws UsageError. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeMissing(path);
  } catch (cause) {
    throw new UsageError(TEXT.writeFailed(path, reasonOf(cause)), { cause });
  }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Writes a file so that its name always bears either the old content whole or the new:
 * the new content goes to a neighbour first, to the disk, and is then renamed.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const neighbour = `${path}.${String(process.pid)}.tmp`;
  try {
    const file = await open(neighbour, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(neighbour, path);
    if (process.platform !== 'win32') await flushFolder(path);
  } catch (cause) {
    await rm(neighbour, { force: true });
    throw new UsageError(TEXT.writeFailed(path, reasonOf(cause)), { cause });
  }
}

/** Keeps a copy of a file as PATH.bak, itself written whole before it bears that name. */
export async function backUp(path: string): Promise<string> {
  const backup = `${path}.bak`;
  const neighbour = `${backup}.${String(process.pid)}.tmp`;
  try {
    await copyFile(path, neighbour);
    const file = await open(neighbour, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(neighbour, backup);
    return backup;
  } catch (cause) {
    await rm(neighbour, { force: true });
    throw new UsageError(TEXT.writeFailed(backup, reasonOf(cause)), { cause });
  }
}
