import type { FindingData, RuleTexts, Severity } from '../../finding';
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

/** A rule over a narrative: one file each, in the order of these members. */
export interface NarrativeRule extends RuleTexts {
  readonly check: (facts: NarrativeFacts) => readonly NarrativeSighting[];
}
