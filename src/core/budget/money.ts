import type { Brand } from '../brand';

/** An amount of money in 分 (1/100 元): always an integer. */
export type Fen = Brand<number, 'Fen'>;

/** A quotient such as an execution rate: 1 is 100%. */
export type Ratio = Brand<number, 'Ratio'>;

/** Money units that sheets are kept in; keys are English, words are in terms.ts. */
export const MONEY_UNITS = [
  'yuan',
  'thousandYuan',
  'tenThousandYuan',
  'hundredMillionYuan',
] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How many fen one of each unit is. */
export const FEN_PER_UNIT = {
  yuan: 100,
  thousandYuan: 100_000,
  tenThousandYuan: 1_000_000,
  hundredMillionYuan: 10_000_000_000,
} as const satisfies Record<MoneyUnit, number>;
