import { FIELD } from '../evaluation/field-ids';
import { thresholdSourceOf } from '../evaluation/limits';
import { fenOfAnswer } from '../evaluation/project-money';
import { numberOf } from '../evaluation/answer-value';
import { FIELD_TERMS, OWN_REPORT_TERM, OWN_REPORT_THRESHOLD_TERM } from '../terms';
import type { Quantity } from './figure';
import type { Narrator } from './narrator';
import { joinPhrases, type Phrase, phrase } from './phrase';
import { sentenceOf } from './prose-text';
import { budgetQuantity, totalQuantity } from './quantities';
import { quantityValue } from './quantity';
import { thresholdBasis } from './report-text';
import { magnitude, signOf, unlessZero } from './project-quantities';
import { balanceWord } from './sentence-execution-text';
import type { Sentence } from './sentence';

/** The year and the unit, each a blank where nobody has told it. */
export function openingOf(narrator: Narrator): Phrase {
  const { year, unitName } = narrator.evaluation;
  return phrase(
    year === null ? narrator.blank(FIELD.year) : String(year),
    '年',
    unitName ?? narrator.blank(FIELD.unitName),
  );
}

function finished(narrator: Narrator, count: Quantity | null): readonly Phrase[] {
  const complete = totalQuantity(narrator.evaluation, 'completeCount');
  const all = narrator.evaluation.projects.length;
  const done = complete && quantityValue(complete);
  if (!count || !complete || done === null || done === 0) return [];
  if (done === all) return [phrase('全部项目执行完毕')];
  return [
    phrase('其中', narrator.plain('completeCount', '执行完毕的项目数', complete), '个项目执行完毕'),
  ];
}

function totals(narrator: Narrator): readonly Phrase[] {
  const { evaluation } = narrator;
  const clauses: Phrase[] = [];
  const original = totalQuantity(evaluation, 'originalBudget');
  const adjustment = unlessZero(totalQuantity(evaluation, 'adjustment'));
  const carryover = unlessZero(totalQuantity(evaluation, 'carryover'));
  const budget = totalQuantity(evaluation, 'adjustedBudget');
  const expenditure = totalQuantity(evaluation, 'expenditure');
  const rate = totalQuantity(evaluation, 'executionRate');
  const balance = unlessZero(totalQuantity(evaluation, 'balance'));
  const money = (word: string, slot: string, label: string, quantity: Quantity): void => {
    clauses.push(phrase(word, narrator.money(slot, label, quantity)));
  };
  if (original) money('年初预算', 'originalBudget', FIELD_TERMS.originalBudget, original);
  if (carryover) money('上年结转', 'carryover', FIELD_TERMS.carryover, carryover);
  if (adjustment) {
    const word = signOf(adjustment) > 0 ? '年中净追加' : '年中净调减';
    money(word, 'adjustment', FIELD_TERMS.adjustment, magnitude(adjustment));
  }
  if (budget) money('全年预算', 'adjustedBudget', FIELD_TERMS.adjustedBudget, budget);
  if (expenditure) money('支出', 'expenditure', FIELD_TERMS.expenditure, expenditure);
  if (rate) {
    const text = narrator.percent('executionRate', FIELD_TERMS.executionRate, rate);
    clauses.push(phrase('预算执行率', text));
  }
  if (balance && signOf(balance) > 0) {
    const word = balanceWord(narrator);
    money(word, 'balance', word, balance);
  }
  return clauses;
}

/** P15: how many projects, how much money, how much of it spent; then their names. */
export const OVERVIEW: Sentence = {
  id: 'P15',
  applies: (narrator) => narrator.evaluation.projects.length > 0,
  say: (narrator) => {
    const { projects } = narrator.evaluation;
    const count = totalQuantity(narrator.evaluation, 'count');
    const number = count
      ? narrator.plain('count', '项目数', count)
      : phrase(String(projects.length));
    const first = phrase(openingOf(narrator), '共有项目', number, '个');
    const names = projects.map(({ project }) => phrase(project.name));
    return phrase(
      sentenceOf([first, ...totals(narrator), ...finished(narrator, count)]),
      '项目包括：',
      joinPhrases(names, '、'),
      '。',
    );
  },
};

function budgetsOf(narrator: Narrator): readonly Quantity[] | null {
  const budgets = narrator.evaluation.projects.map(({ table, project }) =>
    budgetQuantity(table, project),
  );
  const known = budgets.filter((budget) => budget !== null);
  return known.length === budgets.length && known.length > 0 ? known : null;
}

function thresholdOf(narrator: Narrator): Quantity {
  const answer = numberOf(narrator.evaluation.answers.office[FIELD.ownReportThreshold]);
  if (answer === null) {
    const { amount } = narrator.evaluation.profile.ownReportThreshold;
    return { kind: 'constant', value: fenOfAnswer(amount) };
  }
  const field = FIELD.ownReportThreshold;
  const value = fenOfAnswer(answer);
  return { kind: 'answer', project: null, field, path: '', unit: 'tenThousandYuan', value };
}

/** P16: the largest project against the threshold from which a report of its own is due. */
export const THRESHOLD: Sentence = {
  id: 'P16',
  applies: (narrator) => budgetsOf(narrator) !== null,
  say: (narrator) => {
    const { evaluation } = narrator;
    const maximum: Quantity = { kind: 'maximum', terms: budgetsOf(narrator) ?? [] };
    const large = evaluation.projects.filter(({ needsOwnReport }) => needsOwnReport);
    const threshold = phrase(
      narrator.money('threshold', OWN_REPORT_THRESHOLD_TERM, thresholdOf(narrator)),
      thresholdBasis(thresholdSourceOf(evaluation.answers)),
    );
    const first = phrase(
      '单个项目预算最高',
      narrator.money('maximum', '单个项目最高预算', maximum),
    );
    if (large.length === 0) return sentenceOf([first, phrase('均未达到', threshold)]);
    const names = large.map(({ project }) => phrase(project.name));
    return sentenceOf([
      first,
      phrase('达到', threshold, '的项目为', joinPhrases(names, '、')),
      phrase(OWN_REPORT_TERM),
    ]);
  },
};
