import type { Severity } from '../finding';
import { SEVERITIES } from '../finding';
import type { Rule, Sighting } from './rule';

/** A sighting with the rule that made it. */
export interface Seen {
  readonly rule: Rule;
  readonly sighting: Sighting;
}

/** The severity of a sighting: its own, else its rule's. */
export function severityOf({ rule, sighting }: Seen): Severity {
  return sighting.severity ?? rule.severity;
}

/** The graver of two severities. */
export function graver(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** A root and what hangs beneath it. */
export interface Group {
  readonly root: Seen;
  readonly consequences: readonly Seen[];
  /** The one cell (0-based) whose change would mend all of it, with the change in fen. */
  readonly suspect: {
    readonly row: number;
    readonly column: number;
    readonly delta: number;
  } | null;
}
