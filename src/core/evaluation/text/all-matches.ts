/**
 * Every match of a pattern (with the g flag) in a text, from left to right. What matchAll gives, without the copy that it
 * makes of the pattern for each text: that copy costs more than looking through a short text.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += widthAt(text, match.index);
  }
  return matches;
}

/** Code units of the character at a place. */
function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
