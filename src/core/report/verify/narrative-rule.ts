import type { FindingData, Severity } from '../../finding';
import type { SheetArea } from '../../sheet/address';
import type { NarrativeFacts } from './narrative-facts';

/** What a rule saw in a narrative: where, the words, and the facts; code and severity come from the rule. */
export interface NarrativeSighting {
  /** 1-based. */
  readonly paragraph: number;
  /** Words of the paragraph, as they stand there. */
  readonly quote: string;
  readonly data: FindingData;
  /** Cell that holds the right value. */
  readonly place?: SheetArea | null;
  readonly project?: string;
  /** Overrides the rule's severity. */
  readonly severity?: Severity;
}

/** Texts of a rule, as catalogues list them. */
export interface NarrativeRuleTexts {
  readonly code: string;
  readonly id: string;
  readonly severity: Severity;
  /** Document, or the practice that it rests on. */
  readonly basis: string;
  /** Sentence with {names} of the sighting's data. */
  readonly message: string;
  readonly why: string;
  readonly fix: string;
}

/** A rule over a narrative: one file each, in the order of these members. */
export interface NarrativeRule extends NarrativeRuleTexts {
  readonly check: (facts: NarrativeFacts) => readonly NarrativeSighting[];
}
