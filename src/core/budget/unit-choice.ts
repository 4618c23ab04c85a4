import type { Evidence } from './budget-table';
import { MONEY_UNITS } from './money';
import type { MoneyUnit } from './money';
import type { UnitStatement } from './surroundings';

/** The unit of a table and how it was found. */
export interface UnitChoice {
  /** What amounts are read in; a guess while `isAsked`. */
  readonly unit: MoneyUnit;
  readonly isAsked: boolean;
  readonly evidence: readonly Evidence[];
  /** Statements that contradict the chosen one. */
  readonly rivals: readonly UnitStatement[];
  /** Options for the question, best first. */
  readonly options: readonly { readonly unit: MoneyUnit; readonly evidence: readonly Evidence[] }[];
}

/** What is known of a table's unit. */
export interface UnitInput {
  readonly statements: readonly UnitStatement[];
  /** Units that the heads of money columns carry; null for a column without one. */
  readonly headUnits: readonly (MoneyUnit | null)[];
  /** Units that the heads of names, numbers and departments carry: 项目（单位：元）. */
  readonly textUnits: readonly (MoneyUnit | null)[];
  /** The unit that all amounts carry in their own cells; null when they do not. */
  readonly cellUnit: MoneyUnit | null;
  /** Some raw amounts as the cells hold them. */
  readonly samples: readonly number[];
  readonly told: MoneyUnit | undefined;
}

const STATED_ABOVE: ReadonlySet<UnitStatement['place']> = new Set(['line', 'title', 'column']);
const MANY_FEN = 50_000;
const FEW = 10_000;

/** Chooses the unit: what a person said, then heads, lines, title, notes, sheet name; else a guess that is asked. */
export function chooseUnit(input: UnitInput): UnitChoice {
  const { statements, headUnits, told } = input;
  const options = () => guessUnits(input.samples);
  const stated = statements.filter(({ unit }) => unit !== null);
  if (told) {
    // Rows in another unit stay so, whatever was told of the table.
    const rivals = stated.filter(({ unit, place }) => place === 'column' && unit !== told);
    return settled(told, [{ kind: 'answer', weight: 1, data: {} }], rivals, []);
  }
  const above = stated.filter(({ place }) => STATED_ABOVE.has(place));
  const first = above.at(-1) ?? stated[0];
  const isHeaded = headUnits.length > 0 && headUnits.every((unit) => unit !== null);
  const headUnit = headUnits.find((unit) => unit !== null);
  if (isHeaded && headUnit) {
    const rivals = stated.filter(({ unit }) => unit !== null && !headUnits.includes(unit));
    return settled(headUnit, [{ kind: 'unit-in-head', weight: 1, data: {} }], rivals, []);
  }
  const rivals = stated.filter(({ unit }) => unit !== first?.unit);
  if (first?.unit && !rivals.some(({ place }) => place !== 'below' && place !== 'sheet-name')) {
    return settled(first.unit, [statedEvidence(first)], rivals, []);
  }
  if (first?.unit) {
    return {
      unit: first.unit,
      isAsked: true,
      evidence: [],
      rivals,
      options: [...new Set(above.map(({ unit }) => unit))].flatMap((unit) =>
        unit === null
          ? []
          : [{ unit, evidence: above.filter((each) => each.unit === unit).map(statedEvidence) }],
      ),
    };
  }
  if (headUnit) return settled(headUnit, [{ kind: 'unit-in-head', weight: 0.8, data: {} }], [], []);
  if (input.cellUnit)
    return settled(input.cellUnit, [{ kind: 'unit-in-cells', weight: 0.9, data: {} }], [], []);
  const [textUnit, ...otherUnits] = new Set(input.textUnits.filter((unit) => unit !== null));
  if (textUnit && otherUnits.length === 0)
    return settled(textUnit, [{ kind: 'unit-in-head', weight: 0.8, data: {} }], [], []);
  const guesses = options();
  return {
    unit: guesses[0]?.unit ?? 'yuan',
    isAsked: true,
    evidence: [],
    rivals: [],
    options: guesses,
  };
}

function settled(
  unit: MoneyUnit,
  evidence: readonly Evidence[],
  rivals: readonly UnitStatement[],
  options: UnitChoice['options'],
): UnitChoice {
  return { unit, isAsked: false, evidence, rivals, options };
}

function statedEvidence({ text, cell, place }: UnitStatement): Evidence {
  return {
    kind: place === 'sheet-name' ? 'unit-in-sheet-name' : 'unit-stated',
    weight: 1,
    data: { text, cell },
  };
}

/** Units by the size of the amounts: large whole sums are 元, small ones with two decimals 万元. */
function guessUnits(samples: readonly number[]): UnitChoice['options'] {
  const sum = samples.reduce((total, value) => total + Math.abs(value), 0);
  const largest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isYuan =
    largest >= FEW ||
    (sum >= MANY_FEN &&
      samples.every(
        (value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 && Math.abs(value) > 100,
      ));
  const best: MoneyUnit = isYuan ? 'yuan' : 'tenThousandYuan';
  const evidence: Evidence = {
    kind: isYuan ? 'amounts-large' : 'amounts-small',
    weight: 0.5,
    data: { largest },
  };
  return [best, ...MONEY_UNITS.filter((unit) => unit !== best)].map((unit) => ({
    unit,
    evidence: unit === best ? [evidence] : [],
  }));
}
