/** A tag of a text that is known to be well-formed; `end` is exclusive. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly local: string;
  readonly isClose: boolean;
  /** Start and end of an element at once. */
  readonly isOneTag: boolean;
}

/** Where an element stands: all that a splice needs. */
export interface Place {
  readonly start: number;
  readonly tagEnd: number;
  readonly contentEnd: number;
  readonly end: number;
}

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const CLOSE = 0x3e;

/**
 * The next tag from an offset on, past comments, CDATA sections and instructions; undefined at the end. Sheets are too
 * large for an index of all elements, so they are walked tag by tag.
 */
export function nextTag(text: string, from: number): Tag | undefined {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at)) {
    const second = text[at + 1];
    if (second !== '!' && second !== '?') return readTag(text, at);
    at = endOfOther(text, at);
  }
  return undefined;
}

function endOfOther(text: string, at: number): number {
  const closing = text.startsWith('<!--', at)
    ? '-->'
    : text.startsWith('<![CDATA[', at)
      ? ']]>'
      : text[at + 1] === '?'
        ? '?>'
        : '>';
  const end = text.indexOf(closing, at);
  return end < 0 ? text.length : end + closing.length;
}

function readTag(text: string, start: number): Tag {
  let at = start + 1;
  let quote = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === CLOSE) break;
  }
  const isClose = text[start + 1] === '/';
  const name = nameAt(text, start + (isClose ? 2 : 1));
  const isOneTag = text[at - 1] === '/';
  return { start, end: at + 1, local: name.slice(name.indexOf(':') + 1), isClose, isOneTag };
}

function nameAt(text: string, from: number): string {
  let at = from;
  while (at < text.length && !/[\s/>]/.test(text.charAt(at))) at++;
  return text.slice(from, at);
}

/** Where the element of a start tag ends. */
export function placeOf(text: string, tag: Tag): Place {
  const { start, end } = tag;
  if (tag.isOneTag) return { start, tagEnd: end, contentEnd: end, end };
  let depth = 1;
  for (let next = nextTag(text, end); next; next = nextTag(text, next.end)) {
    if (next.isClose) depth--;
    else if (!next.isOneTag) depth++;
    if (depth === 0) return { start, tagEnd: end, contentEnd: next.start, end: next.end };
  }
  return { start, tagEnd: end, contentEnd: text.length, end: text.length };
}

/** The raw value of an attribute without a prefix in a start tag. */
export function attributeIn(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2];
}
