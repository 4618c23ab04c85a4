import { constants, readFileSync } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TEXT } from './text';
import { UsageError } from './usage-error';

function reasonOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') {
    return cause.code;
  }
  return cause instanceof Error ? cause.message : String(cause);
}

/** Reads a file whole. Throws UsageError when it is not there or may not be read. */
export function readBytes(path: string): Uint8Array {
  try {
    // In one piece: through promises a large file comes in a great many, one after the other.
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (cause) {
    const reason = reasonOf(cause);
    const message = reason === 'ENOENT' ? TEXT.fileMissing(path) : TEXT.unreadable(path, reason);
    throw new UsageError(message, { cause });
  }
}

/** Whether something bears that name already. */
export async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** Makes a folder and those above it, where they are missing. Throws UsageError. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
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
