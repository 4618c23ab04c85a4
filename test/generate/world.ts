import type { MoneyUnit } from '../../src/core/budget/money';
import type { Random } from './random';
import {
  DEPARTMENTS,
  ECONOMIC_CODES,
  ENDINGS,
  FUNCTION_CODES,
  OFFICES,
  PLACES,
  PREFIXES,
  SOURCES,
  TOPICS,
} from './world-words';

export type MoneyKey =
  | 'originalBudget'
  | 'adjustment'
  | 'carryover'
  | 'adjustedBudget'
  | 'fundsReceived'
  | 'expenditure'
  | 'balance';

/** All amounts of a line in fen; they agree with each other. */
export type LineAmounts = Readonly<Record<MoneyKey, number>>;

/** One row's worth of a project. */
export interface Line {
  readonly project: number;
  readonly name: string;
  readonly code: string;
  readonly department: string;
  readonly source: string;
  readonly functional: readonly [string, string];
  readonly economic: readonly [string, string];
  readonly amounts: LineAmounts;
}

/** How large amounts are and how exact. */
export interface MoneyStyle {
  readonly unit: MoneyUnit;
  /** Smallest step of amounts in fen. */
  readonly grain: number;
  readonly decimals: number;
  readonly low: number;
  readonly high: number;
}

export interface World {
  readonly place: string;
  readonly office: string;
  readonly year: number;
  readonly lines: readonly Line[];
  readonly hasAdjustment: boolean;
  readonly hasCarryover: boolean;
}

/** Fen of one unit. */
export const FEN: Readonly<Record<MoneyUnit, number>> = {
  yuan: 100,
  thousandYuan: 100_000,
  tenThousandYuan: 1_000_000,
  hundredMillionYuan: 10_000_000_000,
};

export const UNIT_WORD: Readonly<Record<MoneyUnit, string>> = {
  yuan: '元',
  thousandYuan: '千元',
  tenThousandYuan: '万元',
  hundredMillionYuan: '亿元',
};

export function drawMoneyStyle(random: Random): MoneyStyle {
  const unit = random.weighted({
    yuan: 45,
    tenThousandYuan: 46,
    thousandYuan: 5,
    hundredMillionYuan: 4,
  });
  if (unit === 'yuan') {
    const grain = random.pick([1, 1, 10, 100, 10_000, 1_000_000]);
    return { unit, grain, decimals: grain < 100 ? 2 : 0, low: 500_000, high: 300_000_000 };
  }
  if (unit === 'tenThousandYuan') {
    const [grain, decimals] = random.pick([
      [10_000, 2],
      [10_000, 2],
      [10_000, 2],
      [100, 4],
      [1, 6],
      [1_000_000, 0],
      [100_000, 1],
    ] as const);
    return { unit, grain, decimals, low: 1_000_000, high: 900_000_000 };
  }
  if (unit === 'thousandYuan') {
    return { unit, grain: 1000, decimals: 2, low: 1_000_000, high: 500_000_000 };
  }
  return { unit, grain: 1_000_000, decimals: 4, low: 500_000_000, high: 900_000_000_000 };
}

function amount(random: Random, { grain, low, high }: MoneyStyle): number {
  const raw = low * (high / low) ** random.next();
  return Math.max(grain, Math.round(raw / grain) * grain);
}

/** Amounts of one project in agreement. */
export function drawAmounts(
  random: Random,
  style: MoneyStyle,
  { hasAdjustment, hasCarryover }: { hasAdjustment: boolean; hasCarryover: boolean },
): LineAmounts {
  const onGrain = (x: number) => Math.round(x / style.grain) * style.grain;
  const originalBudget = random.chance(0.95) || !hasAdjustment ? amount(random, style) : 0;
  let adjustment = 0;
  if (hasAdjustment && (originalBudget === 0 || random.chance(0.35))) {
    adjustment =
      originalBudget === 0
        ? amount(random, style)
        : onGrain(
            originalBudget * (random.chance(0.6) ? random.next() * 0.5 : -random.next() * 0.4),
          );
  }
  const carryover = hasCarryover && random.chance(0.4) ? onGrain(amount(random, style) / 3) : 0;
  const adjustedBudget = originalBudget + adjustment + carryover;
  const pace = random.next();
  const share =
    pace < 0.5
      ? 1
      : pace < 0.9
        ? 0.55 + random.next() * 0.44
        : pace < 0.97
          ? random.next() * 0.5
          : 0;
  const expenditure = Math.min(adjustedBudget, onGrain(adjustedBudget * share));
  return {
    originalBudget,
    adjustment,
    carryover,
    adjustedBudget,
    fundsReceived: adjustedBudget,
    expenditure,
    balance: adjustedBudget - expenditure,
  };
}

function drawName(random: Random, year: number, taken: Set<string>): string {
  for (;;) {
    const prefix = random.chance(0.3) ? random.pick(PREFIXES) : '';
    const dated = random.chance(0.06) ? `${String(year)}年` : '';
    const name = `${dated}${prefix}${random.pick(TOPICS)}${random.pick(ENDINGS)}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

type CodeStyle = 'integrated' | 'short' | 'plain' | 'dated' | 'letters';

function drawCode(random: Random, style: CodeStyle, index: number, year: number): string {
  const serial = String(index + 1);
  switch (style) {
    case 'integrated':
      return `530114${String(year).slice(2)}0000000${String(random.int(10_000, 99_999))}${serial.padStart(3, '0')}`;
    case 'short':
      return `XM${String(year)}${serial.padStart(4, '0')}`;
    case 'plain':
      return String(100_100 + index * 7);
    case 'dated':
      return `${String(year)}-${serial.padStart(3, '0')}`;
    case 'letters':
      return `510922${String(year).slice(2)}T0000${String(random.int(10_000, 99_999))}${serial.padStart(3, '0')}`;
  }
}

export function drawWorld(
  random: Random,
  style: MoneyStyle,
  counts: readonly [number, number] = [3, 60],
): World {
  const year = random.int(2017, 2025);
  const wide = random.chance(0.15);
  const count = random.int(counts[0], wide ? counts[1] : Math.min(counts[1], 22));
  const hasAdjustment = random.chance(0.7);
  const hasCarryover = random.chance(0.25);
  const departments = random.sample(DEPARTMENTS, random.int(2, 5));
  const codeStyle = random.pick(['integrated', 'short', 'plain', 'dated', 'letters'] as const);
  const taken = new Set<string>();
  const sources = random.sample(SOURCES, random.int(1, 3));
  const lines = Array.from({ length: count }, (_, project): Line => ({
    project,
    name: drawName(random, year, taken),
    code: drawCode(random, codeStyle, project, year),
    department: random.pick(departments),
    source: random.pick(sources),
    functional: random.pick(FUNCTION_CODES),
    economic: random.pick(ECONOMIC_CODES),
    amounts: drawAmounts(random, style, { hasAdjustment, hasCarryover }),
  }));
  return {
    place: random.pick(PLACES),
    office: random.pick(OFFICES),
    year,
    lines,
    hasAdjustment,
    hasCarryover,
  };
}

/** Splits an amount over `count` shares on the style's grain; the shares add up. */
export function split(random: Random, whole: number, count: number, grain: number): number[] {
  const shares: number[] = [];
  let rest = whole;
  for (let i = 0; i < count - 1; i++) {
    const share = random.chance(0.35) ? 0 : Math.round((rest * random.next()) / grain) * grain;
    shares.push(share);
    rest -= share;
  }
  shares.push(rest);
  return random.shuffle(shares);
}
