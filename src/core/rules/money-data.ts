import type { FindingNumber } from '../finding';

/** An amount in fen for a message. */
export function money(fen: number): FindingNumber {
  return { fen };
}

/** A ratio 0..1 for a message. */
export function rate(ratio: number): FindingNumber {
  return { ratio };
}
