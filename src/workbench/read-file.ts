import sampleAddress from '../../assets/samples/sample.xlsx';
import { parseBase64 } from '../app/base64';

/** A file's name and content. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a chosen file was not read: `limit` and `size` are bytes. */
export type ReadFailure =
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly name: string };
export type ReadResult =
  | { readonly ok: true; readonly file: NamedBytes }
  | { readonly ok: false; readonly failure: ReadFailure };

/** Larger files are beyond what a tab can show beside everything else it holds. */
export const MAX_FILE_SIZE = 50_000_000;
const SAMPLE_NAME = 'sample.xlsx';

/** Reads a file that she chose or dropped. */
export async function readFile(file: File): Promise<ReadResult> {
  if (file.size > MAX_FILE_SIZE) {
    return {
      ok: false,
      failure: { kind: 'too-large', size: file.size, limit: MAX_FILE_SIZE },
    };
  }
  try {
    return { ok: true, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    return { ok: false, failure: { kind: 'unreadable', name: file.name } };
  }
}

/** The sample workbook, which travels inside the script. */
export function readSample(): NamedBytes {
  const bytes = parseBase64(sampleAddress.slice(sampleAddress.indexOf(',') + 1));
  if (!bytes) throw new Error('the sample is not base64');
  return { name: SAMPLE_NAME, bytes };
}
