import { FileRefusal } from './refusal';

/** The text of an XML part: UTF-8 or UTF-16, byte order mark removed; throws FileRefusal broken-xml when it is neither. */
export function decodeXml(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  try {
    if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
      return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
    }
    if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
      return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileRefusal('broken-xml', name, { cause: error });
  }
}

const MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * The bytes of a part whose text was edited: UTF-8, with the byte order mark that the part had. What was UTF-16 becomes
 * UTF-8, declaration included.
 */
export function encodeXml(text: string, original: Uint8Array): Uint8Array {
  const hasMark = MARK.every((byte, index) => original[index] === byte);
  const declared = text.replace(/^(<\?xml[^>]*?encoding=)(["'])utf-16(?:le|be)?\2/i, '$1$2UTF-8$2');
  const bytes = new TextEncoder().encode(declared);
  if (!hasMark) return bytes;
  const marked = new Uint8Array(MARK.length + bytes.length);
  marked.set(MARK);
  marked.set(bytes, MARK.length);
  return marked;
}
