import { FileRefusal } from '../refusal';

const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']/;
const LONGEST_DECLARATION = 200;
const SAME_AS_UTF8 = ['utf-8', 'utf8', 'us-ascii', 'ascii'];

/** An XML part as UTF-8, whatever encoding its byte order mark or declaration says. Throws FileRefusal broken-xml. */
export function utf8Bytes(bytes: Uint8Array, part: string): Uint8Array {
  const encoding = findEncoding(bytes);
  if (encoding === 'utf-8') return bytes;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return new TextEncoder().encode(text);
  } catch (cause) {
    throw new FileRefusal('broken-xml', `${part}: encoding ${encoding}`, { cause });
  }
}

/** Whether an XML part that begins with these bytes is UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return findEncoding(bytes) === 'utf-8';
}

/** The encoding's label, lower case (XML 1.0, appendix F). */
function findEncoding(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_DECLARATION));
  const declared = DECLARED.exec(head.replace(/^\u00ef\u00bb\u00bf/, ''))?.[1]?.toLowerCase();
  if (declared === undefined || SAME_AS_UTF8.includes(declared)) return 'utf-8';
  return declared;
}
