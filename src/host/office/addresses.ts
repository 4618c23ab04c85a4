import { parseArea, parseColumn, MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/sheet/address';

/** The part of a reference behind the sheet's name. */
export function withoutSheet(reference: string): string {
  return reference.slice(reference.lastIndexOf('!') + 1);
}

/** Areas of an address list such as 'A, B'!A1:B2,'A, B'!D4: commas and quotes within names part nothing. */
export function parseAddressList(list: string): readonly Area[] {
  return splitList(list).flatMap((part) => parseReference(part) ?? []);
}

function splitList(list: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < list.length; at++) {
    const character = list[at];
    if (character === "'") isQuoted = !isQuoted;
    else if (character === ',' && !isQuoted) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, list.slice(start)];
}

/** The area that a reference names, with or without a sheet; whole rows and columns count as areas too. */
export function parseReference(reference: string): Area | undefined {
  const text = withoutSheet(reference.trim()).replaceAll('$', '');
  return parseArea(text) ?? parseLines(text);
}

function parseLines(text: string): Area | undefined {
  const [first = '', last = first] = text.split(':');
  if (/^[1-9]\d{0,6}$/.test(first) && /^[1-9]\d{0,6}$/.test(last)) {
    const bottom = Math.min(Number(last), MAX_ROWS) - 1;
    return { top: Number(first) - 1, left: 0, bottom, right: MAX_COLUMNS - 1 };
  }
  const left = parseColumn(first);
  const right = parseColumn(last);
  if (left === undefined || right === undefined) return undefined;
  return { top: 0, left, bottom: MAX_ROWS - 1, right };
}
