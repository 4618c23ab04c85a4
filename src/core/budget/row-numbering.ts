import type { AmountColumn } from './amount-column';
import type { LabelledRow } from './row-labels';
import type { RowNotebook } from './row-notebook';
import { addsUp, fenAt, matchRow, sumSlack } from './row-sums';
import type { RowMatch } from './row-sums';

/** Rows such as 一、… that have rows of a deeper numbering beneath and may carry their sum. */
export function settleNumbered(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  isCounted: (row: number) => boolean,
  { groups, doubts, note, answerOf }: RowNotebook,
): void {
  const heads: { head: LabelledRow; children: number[] }[] = [];
  const open: { head: LabelledRow; children: number[] }[] = [];
  const depth = ({ level }: LabelledRow) => (level < 0 ? 9 : level);
  for (let at = 0; at < rows.length; at += 1) {
    const each = rows[at];
    if (!each) continue;
    if (each.word !== null && each.word !== 'page' && each.kind !== 'section') {
      if (each.word !== 'subtotal') open.length = 0;
      continue;
    }
    if (each.kind !== 'project' && each.kind !== 'section') continue;
    while (open.length > 0 && depth(open.at(-1)?.head ?? each) >= depth(each)) open.pop();
    for (const { children } of open) children.push(each.row);
    if (each.level >= 0) {
      const entry = { head: each, children: [] };
      open.push(entry);
      heads.push(entry);
    }
  }
  if (!heads.some(({ children }) => children.length > 0)) return;
  const kinds = new Map(rows.map((each) => [each.row, each]));
  const indexOf = new Map(rows.map(({ row }, index) => [row, index]));
  const above = new Map(rows.map(({ row }, index) => [row, rows[index - 1]]));
  const isHead = new Set<number>();
  /** Whether a row with amounts that is no project, such as a group named in another column, stands between. */
  const isParted = (last: number, next: number): boolean =>
    rows
      .slice((indexOf.get(last) ?? 0) + 1, indexOf.get(next))
      .some(({ kind, hasAmount }) => hasAmount && (kind === 'stray' || kind === 'subtotal'));
  /** Whether a row is itself the sum of rows that follow it. */
  const headsOthers = (head: LabelledRow): boolean => {
    const start = indexOf.get(head.row) ?? rows.length;
    const after = rows
      .slice(start + 1, start + MOST_IN_GROUP)
      .filter(({ row, kind }) => kind === 'project' && !isHead.has(row))
      .map(({ row }) => row);
    return addingUp(columns, head, after, () => true).length < after.length || isSumOf(head, after);
  };
  const isSumOf = (head: LabelledRow, parts: readonly number[]): boolean =>
    addsUp(matchRow(columns, head.row, parts));
  const judged: Judged[] = [];
  // From the deepest up, so that what proves no head counts among the rows of the next wider one.
  for (const { head, children } of heads.reverse()) {
    const below = children.filter((row) => !isHead.has(row) && kinds.get(row)?.kind === 'project');
    if (children.length === 0) continue;
    const leaves = addingUp(columns, head, below, (last, next) => {
      const [a, b] = [kinds.get(last), kinds.get(next)];
      if (!a || !b) return false;
      return (
        isCounted(last) !== isCounted(next) ||
        a.level !== b.level ||
        headsOthers(b) ||
        isParted(last, next)
      );
    });
    const match = matchRow(columns, head.row, leaves);
    const isSum = addsUp(match);
    if (
      head.hasAmount &&
      !isSum &&
      ((isCounted(head.row) && !head.isNumberedAsHead) || followsSibling(above.get(head.row), head))
    )
      continue;
    isHead.add(head.row);
    judged.unshift({ head, leaves, match });
  }
  const levelsThatHold = new Set(
    judged.filter(({ match }) => match.telling > 0).map(({ head }) => head.level),
  );
  for (const { head, leaves, match } of judged) {
    if (!head.hasAmount) {
      head.kind = 'section';
      note(head.row, 'heads-group', 0.8, { rows: leaves.length });
      continue;
    }
    if (leaves.length === 0 || answerOf(head.label) === 'project') continue;
    head.kind = 'subtotal';
    groups.set(head.row, leaves);
    if (match.telling > 0 || levelsThatHold.has(head.level)) {
      note(head.row, 'sum-of-below', match.telling > 0 ? 0.9 : 0.6, { rows: leaves.length });
    } else {
      doubts.push({
        kind: 'section-amount',
        row: head.row,
        recommended: 'subtotal',
        options: ['subtotal', 'project'],
      });
    }
  }
}

interface Judged {
  readonly head: LabelledRow;
  readonly leaves: readonly number[];
  readonly match: RowMatch;
}

/** Whether the row right above is numbered alike: then both are of one list, and that row heads nothing. */
function followsSibling(above: LabelledRow | undefined, head: LabelledRow): boolean {
  return above?.kind === 'project' && above.level === head.level;
}

/** Rows looked through for the sum that a row may be of. */
const MOST_IN_GROUP = 200;

/**
 * The longest run of rows beneath a head that its amounts are the sum of, where `parts` says that a group may
 * end between two rows; all of them when there is none.
 */
function addingUp(
  columns: readonly AmountColumn[],
  head: LabelledRow,
  below: readonly number[],
  parts: (last: number, next: number) => boolean,
): readonly number[] {
  const main = columns.find((column) => column.numbers > 0);
  if (!main || !head.hasAmount) return below;
  const whole = matchRow(columns, head.row, below);
  if (whole.telling > 0 && whole.fails === 0) return below;
  const stated = fenAt(main, head.row);
  let sum = 0;
  let best = below;
  below.forEach((row, index) => {
    const amount = fenAt(main, row);
    sum += Number.isNaN(amount) ? 0 : amount;
    if (Math.abs(sum - stated) > sumSlack(main, index + 1) || stated === 0) return;
    const next = below[index + 1];
    if (next !== undefined && !parts(row, next)) return;
    const run = below.slice(0, index + 1);
    const match = matchRow(columns, head.row, run);
    if (match.fails === 0 && match.telling > 0) best = run;
  });
  return best;
}
