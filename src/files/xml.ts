/** How every part that is written here begins. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Characters that no XML 1.0 text may hold: controls, non-characters, halves of surrogate pairs. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without the characters that XML cannot carry. */
export function dropIllegal(text: string): string {
  return text.replace(ILLEGAL, '');
}

/** What is to be looked at when a text is escaped: halves of surrogate pairs look like whole ones here. */
const SUSPECT = /[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** A text as element content or attribute value; what XML cannot carry is dropped. */
export function escapeXml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return dropIllegal(text).replace(/[&<>"\r]/g, (char) => ENTITIES[char] ?? char);
}

/** A text as attribute value with its line breaks and tabs, which readers else turn into spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\n\t]/g, (char) => `&#${char.charCodeAt(0)};`);
}
