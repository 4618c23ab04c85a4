import type { EtFiles, EtFolders } from './et-types';

/** Names that are tried before a folder is given up: a file that is there is never written over. */
const MAX_NAMES = 100;
const BINARY_PART = 8_192;

/** Folders for her files, in the order in which they are tried. */
export function saveFolders(folders: EtFolders): readonly string[] {
  return [folders.GetDownloadPath(), folders.GetDesktopPath()];
}

/** Writes a file into the first folder that takes it and reads it back; its path, or null when no folder does. */
export function saveBytes(
  files: EtFiles,
  folders: readonly string[],
  name: string,
  bytes: Uint8Array,
): string | null {
  const content = binaryText(bytes);
  for (const folder of folders) {
    const place = freePlace(files, folder, name);
    if (place === null || !files.writeAsBinaryString(place, content)) continue;
    if (isSame(new Uint8Array(files.ReadFileAsArrayBuffer(place)), bytes)) return place;
    files.Remove(place);
  }
  return null;
}

function freePlace(files: EtFiles, folder: string, name: string): string | null {
  if (folder === '') return null;
  const separator = folder.includes('\\') ? '\\' : '/';
  const base = folder.endsWith(separator) ? folder : folder + separator;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; number <= MAX_NAMES; number++) {
    const place = `${base}${stem}${number === 1 ? '' : `(${number})`}${extension}`;
    if (!files.Exists(place)) return place;
  }
  return null;
}

/** One character a byte. */
function binaryText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += BINARY_PART) {
    text += String.fromCharCode(...bytes.subarray(at, at + BINARY_PART));
  }
  return text;
}

function isSame(found: Uint8Array, wanted: Uint8Array): boolean {
  return found.length === wanted.length && found.every((byte, index) => byte === wanted[index]);
}
