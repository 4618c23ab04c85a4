import type { BudgetRow } from './budget-table';
import { leaveOut } from './leave-out';
import { withoutNumber } from './name-number';
import { normalText } from './normal-text';
import { BASIC_SPENDING, PROJECT_SPENDING } from './row-words';
import type { LabelledRow } from './row-labels';
import type { RowStructure } from './row-structure';
import type { Coverage } from './totals';

/** Rows of basic expenditure beside those of projects; 0-based. */
export interface BasicSpending {
  readonly rows: ReadonlySet<number>;
  /** Those of them that no subtotal stands for. */
  readonly loose: ReadonlySet<number>;
}

const NONE: BasicSpending = { rows: new Set(), loose: new Set() };
const EVIDENCE: BudgetRow['evidence'] = [{ kind: 'basic-spending', weight: 1, data: {} }];

/** Finds what a table of all expenditure holds under 基本支出, where it has 项目支出 as well: people and offices are no projects. */
export function findBasicSpending(
  { rows }: Pick<RowStructure, 'rows'>,
  coverage: readonly Coverage[],
): BasicSpending {
  const nameOf = ({ label }: LabelledRow) => normalText(withoutNumber(label));
  const isGroup = ({ kind }: LabelledRow) => kind === 'subtotal' || kind === 'section';
  const hasProjects = rows.some((each) => isGroup(each) && PROJECT_SPENDING.test(nameOf(each)));
  if (!hasProjects) return NONE;
  const summed = new Set<number>();
  const loose = new Set<number>();
  rows.forEach((each, index) => {
    if (!BASIC_SPENDING.test(nameOf(each))) return;
    const covers = coverage.find(({ row }) => row === each.row)?.covers;
    if (covers) covers.forEach((row) => summed.add(row));
    else if (each.kind === 'project') loose.add(each.row);
    else if (each.kind === 'section') rowsBelow(rows, index).forEach((row) => loose.add(row));
  });
  return { rows: new Set([...summed, ...loose]), loose };
}

/** Rows of a group without a sum: as far as the next group or total. */
function rowsBelow(rows: readonly LabelledRow[], index: number): readonly number[] {
  const below = rows.slice(index + 1);
  const end = below.findIndex(({ kind }) => kind !== 'project' && kind !== 'memo');
  return below.slice(0, end < 0 ? below.length : end).map(({ row }) => row);
}

/** Marks rows of basic expenditure and what is part of them, so that they are no projects. */
export function leaveOutBasic(structure: RowStructure, { rows }: BasicSpending): void {
  leaveOut(structure, 'basicSpending', (row) => (rows.has(row) ? EVIDENCE : undefined));
}
