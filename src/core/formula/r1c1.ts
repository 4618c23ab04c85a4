import { scanFormula } from './scan';
import type { Corner } from './scan';

function axis(letter: string, position: number | null, isFixed: boolean, at: number): string {
  if (position === null) return '';
  return isFixed ? `${letter}${position + 1}` : `${letter}[${position - at}]`;
}

function formatCorner(corner: Corner, row: number, column: number): string {
  return (
    axis('R', corner.row, corner.isRowFixed, row) +
    axis('C', corner.column, corner.isColumnFixed, column)
  );
}

/** Texts in quotes stay; elsewhere case and spaces around operators mean nothing. */
function plainText(text: string): string {
  return text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
    part.startsWith('"')
      ? part
      : part.startsWith("'")
        ? part.toUpperCase()
        : part.toUpperCase().replace(/ ?([-,;()+*/^&=<>{}]) ?/g, '$1'),
  );
}

/**
 * A formula (without =) with references written relative to its own cell (0-based), so that two formulas that
 * do the same in their own rows have the same text. Only for comparing: never written to a cell.
 */
export function toR1C1(formula: string, row: number, column: number): string {
  return scanFormula(formula)
    .map((segment) => {
      if (typeof segment === 'string') return plainText(segment);
      const first = formatCorner(segment.first, row, column);
      return segment.last ? `${first}:${formatCorner(segment.last, row, column)}` : first;
    })
    .join('');
}
