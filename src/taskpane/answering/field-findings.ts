import type { FindingLine } from '../../core/report/report-input';
import type { EntryKey } from './entry';

/** Rules that are told beside the text while it is written, or by the mark of an open field. */
const TOLD_LIVE: ReadonlySet<string> = new Set([
  'required-answers',
  'text-length',
  'quantity-present',
  'empty-phrases',
  'dimension-words',
  'typo-patterns',
  'guidance-residue',
  'punctuation-mix',
  'personal-data',
]);

const indexes = new WeakMap<readonly FindingLine[], ReadonlyMap<string, string>>();
const keyOf = (entry: EntryKey, field: string): string => `${entry ?? ''}\u0001${field}`;

/**
 * What judging found about a field beyond what is told while typing, one finding a line; empty for none.
 * One text, so that nothing is drawn anew while it stays the same.
 */
export function findingsOfField(
  findings: readonly FindingLine[],
  entry: EntryKey,
  field: string,
): string {
  const known = indexes.get(findings) ?? indexFindings(findings);
  indexes.set(findings, known);
  return known.get(keyOf(entry, field)) ?? '';
}

function indexFindings(findings: readonly FindingLine[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { finding, message, state } of findings) {
    const { projectKey, field } = finding.data;
    if (typeof field !== 'string' || state !== 'open' || TOLD_LIVE.has(finding.rule)) continue;
    const key = keyOf(typeof projectKey === 'string' ? projectKey : null, field);
    const before = index.get(key);
    index.set(key, before === undefined ? message : `${before}\n${message}`);
  }
  return index;
}
