import type { DrawnWorkbook } from '../generate/workbook';

/** The sheets as text, one line a row, so that an eye can judge them. */
export function showWorkbook({ canvases }: Pick<DrawnWorkbook, 'canvases'>): string {
  return canvases
    .map((canvas) => {
      const { rows, merges = [], name } = canvas.toRaw();
      const lines = rows.map((row, r) => {
        const cells = row.map((cell) => {
          if (cell === null || typeof cell !== 'object') return String(cell ?? '');
          const value = typeof cell.value === 'object' ? cell.value.error : cell.value;
          const text = String(value ?? '').replaceAll('\n', '⏎');
          return cell.formula === undefined
            ? typeof value === 'string' && /^[\d.,%-]+$/.test(value)
              ? `'${text}`
              : text
            : `${text}{=${cell.formula}}`;
        });
        return `${String(r + 1).padStart(3)}${canvas.hiddenRows.has(r) ? 'h' : ' '}| ${cells.join(' | ')}`;
      });
      return [`== ${name}  merges ${merges.slice(0, 12).join(' ')}`, ...lines].join('\n');
    })
    .join('\n');
}
