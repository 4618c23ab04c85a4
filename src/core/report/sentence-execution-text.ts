import { FIELD } from '../evaluation/field-ids';
import { FIELD_TERMS } from '../terms';
import type { Quantity } from './figure';
import type { Narrator } from './narrator';
import { type Phrase, phrase } from './phrase';
import {
  magnitude,
  quantitiesOf,
  type ProjectQuantities,
  signOf,
  unlessZero,
} from './project-quantities';
import { sentenceOf } from './prose-text';
import { quantityValue } from './quantity';
import { type Clause, isLong, quoteAnswer } from './sentence';

/** One whole, for rates. */
const WHOLE = 1;

function moneyOf(narrator: Narrator): ProjectQuantities | null {
  return narrator.project ? quantitiesOf(narrator.project) : null;
}

function rateOf(narrator: Narrator): number | null {
  const rate = moneyOf(narrator)?.rate;
  return rate ? quantityValue(rate) : null;
}

/** Spent at least in part, within the budget. */
function isWithin(narrator: Narrator, from: number, to: number): boolean {
  const rate = rateOf(narrator);
  return rate !== null && rate > 0 && rate >= from && rate < to;
}

/** The word of the sheet's own column, because 结转 and 结余 are two things. */
export function balanceWord(narrator: Narrator): string {
  const table = narrator.project?.table ?? narrator.evaluation.tables[0];
  const column = table?.columns.find(({ column: index }) => index === table.fields.balance);
  const head = column?.path.join('') ?? '';
  const words = [head.includes('结转') ? '结转' : '', head.includes('结余') ? '结余' : ''].join('');
  return words === '' ? '结余' : words;
}

function spent(narrator: Narrator): readonly Phrase[] {
  const money = moneyOf(narrator);
  if (!money?.expenditure) return [];
  const amount = phrase(
    '实际支出',
    narrator.money('expenditure', FIELD_TERMS.expenditure, money.expenditure),
  );
  if (!money.rate) return [amount];
  const rate = narrator.percent('executionRate', FIELD_TERMS.executionRate, money.rate);
  return [amount, phrase('预算执行率', rate)];
}

function balance(narrator: Narrator): readonly Phrase[] {
  const rest = moneyOf(narrator)?.balance;
  if (!rest) return [];
  const word = balanceWord(narrator);
  if (signOf(rest) === 0) return [phrase(`无${word}`)];
  return signOf(rest) < 0 ? [] : [phrase(word, narrator.money('balance', word, rest))];
}

function reason(narrator: Narrator): readonly Phrase[] {
  const quoted = quoteAnswer(narrator, FIELD.balanceReason);
  if (!quoted || isLong(quoted)) return [];
  const [first] = quoted;
  const hasLead = first?.kind === 'text' && /^(?:主要)?(?:原因|因|由于|系)/u.test(first.text);
  return [phrase(hasLead ? '' : '主要原因是', quoted)];
}

function afterwards(narrator: Narrator): readonly Phrase[] {
  const sentences: Phrase[] = [];
  for (const [field, lead] of [
    [FIELD.adjustmentReason, '预算调整的原因及批复：'],
    [FIELD.balanceReason, `${balanceWord(narrator)}原因：`],
  ] as const) {
    const quoted = quoteAnswer(narrator, field);
    if (quoted && isLong(quoted)) sentences.push(phrase(lead, quoted, '。'));
  }
  const measure = quoteAnswer(narrator, FIELD.lowExecutionMeasure);
  if (measure) sentences.push(phrase('下一步措施：', measure, '。'));
  return sentences;
}

function basis(narrator: Narrator): Phrase {
  const quoted = quoteAnswer(narrator, FIELD.adjustmentReason);
  return quoted && !isLong(quoted) ? phrase('（', quoted, '）') : phrase();
}

function adjusted(narrator: Narrator, word: string): readonly Phrase[] {
  const adjustment = moneyOf(narrator)?.adjustment;
  if (!adjustment) return [];
  const amount = narrator.money('adjustment', FIELD_TERMS.adjustment, magnitude(adjustment));
  return [phrase(word, amount, basis(narrator))];
}

/** What the sheet has no column for is not called 追加: it may be a carry-over. */
function compared(narrator: Narrator): Phrase {
  const money = moneyOf(narrator);
  const change = unlessZero(money?.impliedAdjustment ?? null);
  if (!change) return phrase();
  const word = signOf(change) > 0 ? '，比年初预算增加' : '，比年初预算减少';
  const amount = narrator.money('impliedAdjustment', FIELD_TERMS.adjustment, magnitude(change));
  return phrase(word, amount, basis(narrator));
}

function share(narrator: Narrator): Phrase {
  const money = moneyOf(narrator);
  const divisor = money?.originalBudget;
  if (!money?.budget || signOf(divisor ?? null) <= 0 || !divisor) return phrase();
  if (signOf(money.adjustment) <= 0) return phrase();
  const quotient: Quantity = { kind: 'quotient', dividend: money.budget, divisor };
  return phrase(
    '，占年初预算的',
    narrator.percent('budgetShare', '全年预算占年初预算的比例', quotient),
  );
}

const ADJUSTMENTS: readonly Clause[] = [
  {
    id: 'P02',
    applies: (narrator) => signOf(moneyOf(narrator)?.adjustment ?? null) > 0,
    say: (narrator) => adjusted(narrator, '年中追加'),
  },
  {
    id: 'P03',
    applies: (narrator) => signOf(moneyOf(narrator)?.adjustment ?? null) < 0,
    say: (narrator) => adjusted(narrator, '年中调减'),
  },
];

const RESULTS: readonly Clause[] = [
  {
    id: 'P06',
    applies: (narrator) => {
      const money = moneyOf(narrator);
      const budget = money?.budget ?? money?.originalBudget ?? null;
      const expenditure = money?.expenditure ?? null;
      return expenditure !== null && signOf(expenditure) === 0 && signOf(budget) !== 0;
    },
    say: (narrator) => [phrase('当年未支出'), ...balance(narrator), ...reason(narrator)],
  },
  {
    id: 'P01',
    applies: (narrator) => rateOf(narrator) === WHOLE,
    say: (narrator) => [...spent(narrator), ...balance(narrator), phrase('支出控制在预算以内')],
  },
  {
    id: 'P04',
    applies: (narrator) =>
      isWithin(narrator, narrator.evaluation.profile.executionRateFloor, WHOLE),
    say: (narrator) => [...spent(narrator), ...balance(narrator), ...reason(narrator)],
  },
  {
    id: 'P05',
    applies: (narrator) => isWithin(narrator, 0, narrator.evaluation.profile.executionRateFloor),
    say: (narrator) => {
      const floor: Quantity = {
        kind: 'constant',
        value: narrator.evaluation.profile.executionRateFloor,
      };
      const limit = phrase('低于', narrator.percent('executionRateFloor', '执行率下限', floor));
      return [...spent(narrator), limit, ...balance(narrator), ...reason(narrator)];
    },
  },
  {
    id: 'P19',
    applies: (narrator) => (rateOf(narrator) ?? 0) > WHOLE,
    say: (narrator) => {
      const rest = moneyOf(narrator)?.balance ?? null;
      const excess =
        rest && signOf(rest) < 0
          ? [phrase('超全年预算', narrator.money('excess', '超预算支出', magnitude(rest)))]
          : [];
      return [...spent(narrator), ...excess];
    },
  },
  {
    id: 'P20',
    applies: (narrator) => rateOf(narrator) === null,
    say: (narrator) => spent(narrator),
  },
];

/** Clauses that together make the sentence on a project's budget and its execution. */
export const EXECUTION_CLAUSES: readonly Clause[] = [...ADJUSTMENTS, ...RESULTS];

/** What a project was given, what became of it and why: only what the sheet has columns for. Null where it has none. */
export function sayExecution(narrator: Narrator): Phrase | null {
  const money = moneyOf(narrator);
  const name = narrator.project?.project.name;
  if (!money || name === undefined) return null;
  const clauses: Phrase[] = [];
  const carryover = unlessZero(money.carryover);
  if (money.originalBudget) {
    clauses.push(
      phrase(
        '年初预算',
        narrator.money('originalBudget', FIELD_TERMS.originalBudget, money.originalBudget),
      ),
    );
  }
  if (carryover) {
    clauses.push(phrase('上年结转', narrator.money('carryover', FIELD_TERMS.carryover, carryover)));
  }
  const change = ADJUSTMENTS.find((clause) => clause.applies(narrator));
  clauses.push(...(change?.say(narrator) ?? []));
  if (money.budget) {
    const amount = narrator.money('adjustedBudget', FIELD_TERMS.adjustedBudget, money.budget);
    clauses.push(phrase('全年预算', amount, share(narrator), compared(narrator)));
  }
  const result = RESULTS.find((clause) => clause.applies(narrator));
  clauses.push(...(result?.say(narrator) ?? []));
  const [first, ...more] = clauses;
  if (!first) return null;
  return phrase(sentenceOf([phrase(name, first), ...more]), ...afterwards(narrator));
}
