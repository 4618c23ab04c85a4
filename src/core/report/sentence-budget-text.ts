import { textOf } from '../evaluation/answer-value';
import { findQuantities } from '../evaluation/text/find-quantities';
import type { Quantity } from './figure';
import type { Narrator } from './narrator';
import { type Phrase, phrase } from './phrase';
import { magnitude, quantitiesOf, signOf } from './project-quantities';
import { sentenceOf } from './prose-text';
import { quantityValue } from './quantity';
import type { Sentence } from './sentence';

/** What is measured against what: the budget with its word, the expenditure, and what is left of the one by the other. */
interface Spending {
  readonly word: string;
  readonly budget: Quantity;
  readonly expenditure: Quantity;
  readonly rest: Quantity;
  readonly rate: Quantity;
}

/** Null where the sheet does not tell both, or there was no budget. */
function spendingOf({ project }: Narrator): Spending | null {
  if (!project) return null;
  const { budget: adjusted, originalBudget, expenditure } = quantitiesOf(project);
  const budget = adjusted ?? originalBudget;
  if (!budget || !expenditure || signOf(budget) <= 0) return null;
  if (quantityValue(expenditure) === null) return null;
  return {
    word: adjusted ? '全年预算' : '年初预算',
    budget,
    expenditure,
    rest: { kind: 'difference', from: budget, less: expenditure },
    rate: { kind: 'quotient', dividend: expenditure, divisor: budget },
  };
}

/** Whether her text on the dimension has measured quantities of this kind, so that nothing needs to be put before it. */
function tells(narrator: Narrator, sign: RegExp): boolean {
  const field = narrator.dimension?.id;
  const text = field === undefined ? '' : textOf(narrator.answer(field));
  return findQuantities(text).some(({ index, length }) =>
    sign.test(text.slice(index, index + length)),
  );
}

/** P21: whether the budget held, and by how much. */
export const ECONOMY: Sentence = {
  id: 'P21',
  applies: (narrator) => spendingOf(narrator) !== null && !tells(narrator, /元/u),
  say: (narrator) => {
    const spending = spendingOf(narrator);
    if (!spending) return phrase();
    const { word, budget, expenditure, rest, rate } = spending;
    const base = phrase(word, narrator.money('economy.budget', word, budget));
    if (signOf(expenditure) === 0) return phrase(base, '当年未支出。');
    if (signOf(rest) === 0) return sentenceOf([phrase('支出与', base, '持平'), phrase('未超预算')]);
    const share = narrator.percent('economy.share', '支出占预算的比例', rate);
    const gap = narrator.money('economy.gap', '预算与支出之差', magnitude(rest));
    const result: Phrase = signOf(rest) > 0 ? phrase('比预算少', gap) : phrase('超预算', gap);
    return sentenceOf([phrase('支出为', base, '的', share), result]);
  },
};

/** P22: how far the money has been spent. */
export const PROGRESS: Sentence = {
  id: 'P22',
  applies: (narrator) => spendingOf(narrator) !== null && !tells(narrator, /[%％]/u),
  say: (narrator) => {
    const spending = spendingOf(narrator);
    if (!spending) return phrase();
    const { rest, rate } = spending;
    const progress = phrase('资金执行进度', narrator.percent('progress', '资金执行进度', rate));
    if (signOf(rest) === 0) return sentenceOf([progress, phrase('预算资金已全部支出')]);
    if (signOf(rest) < 0) return sentenceOf([progress]);
    const left = narrator.money('progress.left', '尚未支出的预算', rest);
    return sentenceOf([progress, phrase('尚有', left, '未支出')]);
  },
};
