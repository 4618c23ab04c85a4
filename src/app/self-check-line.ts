/**
 * How one thing of 宿主自检 came out: read back and right, or wrong; only told, without a judgement; or done, but the host does
 * not tell what came of it.
 */
export type SelfCheckOutcome = 'good' | 'bad' | 'told' | 'untold';

/** One line of 宿主自检: what was tried, how it came out, and what was seen. */
export interface SelfCheckLine {
  readonly name: string;
  readonly outcome: SelfCheckOutcome;
  readonly detail: string;
}
