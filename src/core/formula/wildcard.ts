/** A wildcard pattern cut into lower-case characters; true is ?, null is *. */
type Piece = string | true | null;

function readPieces(pattern: string): readonly Piece[] {
  const text = pattern.toLowerCase();
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const next = text.charAt(at + 1);
    if (letter === '~' && (next === '*' || next === '?' || next === '~')) {
      pieces.push(next);
      at++;
    } else if (letter === '*') {
      if (pieces.at(-1) !== null) pieces.push(null);
    } else pieces.push(letter === '?' ? true : letter);
  }
  return pieces;
}

/** Whether pieces cover a text from `start` to its end; returns after at most length x pieces steps. */
function covers(pieces: readonly Piece[], text: string, start: number): boolean {
  let at = start;
  let index = 0;
  let starIndex = -1;
  let starAt = start;
  while (at < text.length) {
    const piece = pieces[index];
    if (piece === null) {
      starIndex = index++;
      starAt = at;
    } else if (piece !== undefined && (piece === true || piece === text.charAt(at))) {
      index++;
      at++;
    } else if (starIndex >= 0) {
      index = starIndex + 1;
      at = ++starAt;
    } else return false;
  }
  while (pieces[index] === null) index++;
  return index === pieces.length;
}

/** Whether a text equals a pattern with * ? and ~, whatever its case. */
export function textMatcher(pattern: string): (candidate: string) => boolean {
  if (!/[*?~]/.test(pattern)) {
    const wanted = pattern.toLowerCase();
    return (candidate) => candidate.toLowerCase() === wanted;
  }
  const pieces = readPieces(pattern);
  return (candidate) => covers(pieces, candidate.toLowerCase(), 0);
}

/** Where a pattern with wildcards first occurs in a text from `start` on (0-based); -1 when it does not. */
export function findPattern(pattern: string, text: string, start: number): number {
  const lower = text.toLowerCase();
  if (!/[*?~]/.test(pattern)) return lower.indexOf(pattern.toLowerCase(), start);
  const pieces = [...readPieces(pattern), null];
  for (let at = start; at <= lower.length; at++) if (covers(pieces, lower, at)) return at;
  return -1;
}
