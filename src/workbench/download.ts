import type { SavedFile, UserFile } from '../host/host';
import { TEXT } from './text';

/** How long a download may take to begin before its address is given back. */
const RELEASE_AFTER_MS = 60_000;

/** Hands a file to the browser as a download. Whether she keeps it, the browser does not tell. */
export function download(file: UserFile): Promise<SavedFile> {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, RELEASE_AFTER_MS);
  return Promise.resolve({ kind: 'saved', where: TEXT.downloads });
}
