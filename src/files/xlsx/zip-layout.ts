import { FileRefusal } from '../refusal';
import type { ZipEntry } from './zip-entry';

/**
 * Throws FileRefusal broken-zip when two entries bear one name (part names differ by more than case) or share bytes:
 * readers would then disagree on what the file holds.
 */
export function checkLayout(entries: readonly ZipEntry[], directoryStart: number): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (names.has(key)) throw new FileRefusal('broken-zip', `${name} twice`);
    names.add(key);
  }
  const inOrder = [...entries].sort((a, b) => a.headerStart - b.headerStart);
  inOrder.forEach((entry, index) => {
    const limit = inOrder[index + 1]?.headerStart ?? directoryStart;
    if (entry.dataStart + entry.compressedSize > limit) {
      throw new FileRefusal('broken-zip', `${entry.name} overlaps`);
    }
  });
}
