import type { SheetArea } from './sheet/address';
import type { CellEdit } from './sheet/edit';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What most findings have related to them or beneath them: one list for all, since a long table has a hundred thousand. */
export const NONE: readonly never[] = [];

/** A number that a message shows; amounts in fen, ratios 0..1. Formatted by rules/message.ts. */
export type FindingNumber = { readonly fen: number } | { readonly ratio: number };

/** Facts of a finding; names are those in braces in the rule's message. */
export type FindingData = Readonly<Record<string, string | number | FindingNumber | null>>;

/** What a catalogue says of a rule. */
export interface RuleTexts {
  readonly code: string;
  readonly id: string;
  readonly severity: Severity;
  /** Document and article, or the practice that it rests on. */
  readonly basis: string;
  /** Sentence with {names} of the finding's data. */
  readonly message: string;
  readonly why: string;
  readonly fix: string;
}

/** A way to mend a finding that one click applies; what it does is all in `edits`. */
export interface Fix {
  readonly kind: 'set-formula' | 'extend-range' | 'convert-text' | 'set-value';
  readonly edits: readonly CellEdit[];
}

/** Where in a narrative a finding lies; paragraph is 1-based. */
export interface Quotation {
  readonly paragraph: number;
  readonly quote: string;
}

/** Something wrong, doubtful or worth knowing: what, where, and the facts; no sentence. */
export interface Finding {
  /** Number in the catalogue, such as R-C01. */
  readonly code: string;
  /** The rule's id, such as total-sum. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where it is; null for what has no place. */
  readonly place: SheetArea | null;
  readonly related: readonly SheetArea[];
  readonly data: FindingData;
  readonly fix: Fix | null;
  /** Findings that the same cause brought about. */
  readonly consequences: readonly Finding[];
  readonly quotation?: Quotation;
  /** Name of the project concerned. */
  readonly project?: string;
}
