/** What a header or footer says at the left, in the middle and at the right. */
interface HeaderParts {
  left: string;
  center: string;
  right: string;
}

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const;

/** The three parts of a header text with Excel's codes; what stands before any code is in the middle. */
export function headerParts(text: string): Readonly<HeaderParts> {
  const parts: HeaderParts = { left: '', center: '', right: '' };
  let section: keyof HeaderParts = 'center';
  for (let at = 0; at < text.length; at++) {
    const code = text.charAt(at + 1);
    if (text[at] === '&' && (code === 'L' || code === 'C' || code === 'R')) {
      section = SECTIONS[code];
      at++;
      continue;
    }
    // A doubled sign is a plain one and opens no section.
    const length = text[at] === '&' ? 2 : 1;
    parts[section] += text.slice(at, at + length);
    at += length - 1;
  }
  return parts;
}
