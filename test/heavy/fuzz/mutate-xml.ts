import type { Random } from '../../generate/random';

const NASTY_VALUES = [
  '',
  '0',
  '-1',
  '1.5',
  '1e308',
  '1e999',
  'NaN',
  '4294967296',
  '9'.repeat(40),
  'A1',
  'A0',
  'A1:XFD1048576',
  'XFD1048576:A1',
  'ZZZZ99999999',
  'A1:A1048576',
  'true',
  'shared',
  'array',
  'dataTable',
  's',
  'inlineStr',
  'd',
  'e',
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  '/xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
  'http://example.org/x',
  '#REF!',
  '预算'.repeat(5000),
  '\u202e合计',
  '=SUM(A:A)',
  "'其他'!A1",
];
const NASTY_PIECES = [
  '<',
  '>',
  '&',
  '&#0;',
  '&#x110000;',
  '&lt;',
  '&nope;',
  ']]>',
  '<!--',
  '<![CDATA[',
  '<?xml version="1.1"?>',
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]>',
  '\u0000',
  '\ufffe',
  '\ud800',
  '</worksheet>',
  '<c r="A1"><v>1</v></c>',
  '<f>SUM(A1:XFD1048576)</f>',
  '<f t="array" ref="A1:XFD1048576">1</f>',
  '<f t="shared" si="0" ref="A1:XFD1048576">A1+1</f>',
  '<f>' + '('.repeat(3000) + '1' + ')'.repeat(3000) + '</f>',
  '<f>' + 'A1+'.repeat(2500) + '1</f>',
  '<f>A1:B2:C3 D4,#REF!{1,2;3}"</f>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<row r="1048576"/>',
  '<row r="4294967297"/>',
  '<cols><col min="1" max="16384" hidden="1"/></cols>',
];
/** Deep enough to end the stack of whoever descends by calling itself. */
const DEPTH = 20_000;

interface Span {
  readonly from: number;
  readonly to: number;
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const replaced = (text: string, { from, to }: Span, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

function mutateOnce(text: string, random: Random): string {
  const kind = random.weighted({
    value: 6,
    content: 4,
    tag: 2,
    repeat: 2,
    move: 1,
    piece: 3,
    cut: 1,
    deep: 0.3,
    many: 0.3,
  });
  const tags = spansOf(text, /<[^<>]*>/g);
  const tag = tags.length > 0 ? random.pick(tags) : { from: 0, to: 0 };
  const at = random.int(0, text.length);
  if (kind === 'value') {
    const values = spansOf(text, /(?<==")[^"<]*(?=")/g);
    return values.length === 0
      ? text
      : replaced(text, random.pick(values), random.pick(NASTY_VALUES));
  }
  if (kind === 'content') {
    const contents = spansOf(text, /(?<=>)[^<>]+(?=<)/g);
    const by = random.pick([...NASTY_VALUES, ...NASTY_PIECES]);
    return contents.length === 0 ? text : replaced(text, random.pick(contents), by);
  }
  if (kind === 'tag') return replaced(text, tag, '');
  if (kind === 'repeat') {
    const end = Math.min(text.length, tag.from + random.int(1, 2000));
    return text.slice(0, end) + text.slice(tag.from);
  }
  if (kind === 'move') {
    const piece = text.slice(tag.from, tag.to + random.int(0, 300));
    return replaced(replaced(text, tag, ''), { from: at, to: at }, piece);
  }
  if (kind === 'piece') {
    const place = random.chance(0.7) ? tag.to : at;
    return replaced(text, { from: place, to: place }, random.pick(NASTY_PIECES));
  }
  if (kind === 'cut') return text.slice(0, at);
  const name = /^<([\w:]+)/.exec(text.slice(tag.from, tag.to))?.[1] ?? 'a';
  const open = `<${name}>`;
  const by =
    kind === 'deep'
      ? open.repeat(DEPTH) + `</${name}>`.repeat(DEPTH)
      : `${open}</${name}>`.repeat(DEPTH);
  return replaced(text, { from: tag.to, to: tag.to }, by);
}

/** The text of an XML part with one to four things wrong, mostly one. */
export function mutateXml(given: string, random: Random): string {
  let text = given;
  for (let left = random.chance(0.6) ? 1 : random.int(2, 4); left > 0; left--)
    text = mutateOnce(text, random);
  return text;
}
