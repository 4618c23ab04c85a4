import type { AmountColumn } from './amount-column';
import { LIST_OPENING } from './name-words';
import { normalText } from './normal-text';
import { charactersOf } from './pattern-characters';
import { levelOf } from './row-labels';
import type { LabelledRow } from './row-labels';
import type { RowNotebook } from './row-notebook';
import { matchRow } from './row-sums';
import { NUMBERING_LEVELS } from './row-words';
import { CARRIED_SOURCE, SOURCE_IN_HEAD } from './source-words';

/** One name that happens to be that of a source proves nothing. */
const LEAST_OWNERS = 2;
const LEAST_SOURCES = 2;
const SOURCE_LABEL = new RegExp(`^(?:${SOURCE_IN_HEAD.source})$`);

/** Rows as they are once sources are told from projects. */
export interface SourcedRows {
  readonly rows: readonly LabelledRow[];
  /** Whether rows of sources took the name of the project above them. */
  readonly isBySource: boolean;
}

interface Owned {
  readonly owner: LabelledRow;
  readonly sources: readonly LabelledRow[];
}

/**
 * Rows named after sources of money, 中央资金 and 省级资金, below the project that they pay for: parts of it where it
 * states their sum, its own amounts where it states none. Rows with a number of their own are projects.
 */
export function settleSources(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  isListed: (row: number) => boolean,
  { memoOf, note }: RowNotebook,
): SourcedRows {
  const owned = ownedSources(rows, isListed);
  const isSum = ({ owner, sources }: Owned): boolean => {
    const parts = sources.map(({ row }) => row);
    const { fails, telling } = matchRow(columns, owner.row, parts);
    return owner.hasAmount && fails === 0 && telling > 0;
  };
  const isProven = owned.some(isSum);
  for (const each of owned) {
    const { owner, sources } = each;
    if (!isSum(each) && !(isProven && owner.hasAmount && sources.length >= LEAST_SOURCES)) continue;
    for (const source of sources) {
      source.kind = 'memo';
      memoOf.set(source.row, owner.row);
      note(source.row, 'source-of', 0.8, { row: owner.row + 1 });
    }
  }
  const bare = owned.filter(({ owner }) => !owner.hasAmount);
  if (bare.length < LEAST_OWNERS) return { rows, isBySource: false };
  const names = new Map<number, LabelledRow>();
  for (const { owner, sources } of bare) {
    owner.kind = 'project';
    for (const source of sources) {
      names.set(source.row, owner);
      note(source.row, 'source-of', 0.8, { row: owner.row + 1 });
    }
  }
  const renamed = rows.map((each): LabelledRow => {
    const owner = names.get(each.row);
    if (!owner) return each;
    const { label, key, level } = owner;
    return { ...each, kind: 'project', label, key, level };
  });
  return { rows: renamed, isBySource: true };
}

/** Runs of rows named after sources, each right below a row of another name. */
function ownedSources(
  rows: readonly LabelledRow[],
  isListed: (row: number) => boolean,
): readonly Owned[] {
  const owned: { owner: LabelledRow; sources: LabelledRow[] }[] = [];
  let owner: LabelledRow | undefined;
  let open: { owner: LabelledRow; sources: LabelledRow[] } | undefined;
  for (let at = 0; at < rows.length; at += 1) {
    const each = rows[at];
    if (!each) continue;
    if (each.kind === 'blank') continue;
    const isSource = each.kind === 'project' && each.hasAmount && isSourceName(each.label);
    if (!isSource || isListed(each.row)) {
      const mayOwn = each.kind === 'project' || each.kind === 'section';
      owner = mayOwn && !isSource && each.word === null ? each : undefined;
      open = undefined;
      continue;
    }
    if (!owner) continue;
    if (open) open.sources.push(each);
    else {
      open = { owner, sources: [each] };
      owned.push(open);
    }
  }
  return owned;
}

/** Every character that names of sources are made of. */
const SOURCE_CHARACTERS = charactersOf(SOURCE_IN_HEAD, CARRIED_SOURCE);

/** Whether a label may be a source by its last character, which of most projects no source has. */
function endsLikeSource(label: string): boolean {
  const last = normalText(label.slice(-1));
  return last === '' || SOURCE_CHARACTERS.has(last);
}

/** Whether a label, without numbering and 其中, is nothing but a source. */
export function isSourceName(label: string): boolean {
  if (!endsLikeSource(label)) return false;
  const numbering = NUMBERING_LEVELS[levelOf(label)];
  const name = numbering ? label.trim().replace(numbering, '') : label.trim();
  const text = normalText(name.replace(LIST_OPENING, ''));
  return text.length > 1 && (SOURCE_LABEL.test(text) || CARRIED_SOURCE.test(text));
}
