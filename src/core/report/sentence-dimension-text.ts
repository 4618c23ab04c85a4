import { cellText, recordOf } from '../evaluation/answer-value';
import type { FieldValue } from '../evaluation/answers';
import { FIELD } from '../evaluation/field-ids';
import { answerQuantity } from './answer-quantity';
import { COLUMN } from './dimension-columns';
import type { Quantity } from './figure';
import type { Narrator } from './narrator';
import { type Phrase, phrase } from './phrase';
import { magnitude, quantitiesOf, signOf } from './project-quantities';
import { daysBetween, formatDate, sentenceOf } from './prose-text';
import { quantityValue } from './quantity';
import type { Sentence } from './sentence';

function given(narrator: Narrator, column: string): FieldValue | undefined {
  const field = narrator.dimension?.id;
  return field === undefined ? undefined : recordOf(narrator.answer(field))?.[column];
}

function numberIn(narrator: Narrator, column: string, kind: 'money' | 'plain'): Quantity | null {
  const field = narrator.dimension?.id;
  if (field === undefined) return null;
  return answerQuantity(narrator, { field, path: column }, given(narrator, column), kind);
}

function textIn(narrator: Narrator, column: string): string {
  const value = given(narrator, column);
  return typeof value === 'string' ? value.trim() : '';
}

function difference(from: Quantity, less: Quantity): Quantity {
  return { kind: 'difference', from, less };
}

function expenditureOf(narrator: Narrator): Quantity | null {
  return narrator.project ? quantitiesOf(narrator.project).expenditure : null;
}

/** P07: against the expenditure of the year before. */
export const AGAINST_LAST_YEAR: Sentence = {
  id: 'P07',
  columns: [COLUMN.lastYear],
  applies: (narrator) =>
    expenditureOf(narrator) !== null && signOf(numberIn(narrator, COLUMN.lastYear, 'money')) > 0,
  say: (narrator) => {
    const now = expenditureOf(narrator);
    const before = numberIn(narrator, COLUMN.lastYear, 'money');
    if (!now || !before) return phrase();
    const opening = phrase('与上年支出', narrator.money('lastYear', '上年支出数', before));
    const change = difference(now, before);
    if (signOf(change) === 0) return phrase(opening, '持平。');
    const [amountWord, rateWord] = signOf(change) > 0 ? ['增加', '增长'] : ['减少', '下降'];
    const size = magnitude(change);
    const rate: Quantity = { kind: 'quotient', dividend: size, divisor: before };
    return sentenceOf([
      phrase(opening, '相比', amountWord, narrator.money('change', `比上年${amountWord}`, size)),
      phrase(rateWord, narrator.percent('changeRate', `比上年${rateWord}`, rate)),
    ]);
  },
};

function scopeOf(narrator: Narrator): { count: Quantity | null; unit: string } {
  const record = recordOf(narrator.project?.answers[FIELD.scope]) ?? {};
  const place = { field: FIELD.scope, path: COLUMN.scopeCount };
  const count = answerQuantity(narrator, place, record[COLUMN.scopeCount], 'plain');
  return { count, unit: cellText(record, COLUMN.scopeUnit) };
}

/** P08: what one person or household cost. */
export const UNIT_COST: Sentence = {
  id: 'P08',
  columns: [COLUMN.unitCost],
  applies: (narrator) => {
    const { count, unit } = scopeOf(narrator);
    return signOf(expenditureOf(narrator)) > 0 && signOf(count) > 0 && unit !== '';
  },
  say: (narrator) => {
    const { count, unit } = scopeOf(narrator);
    const dividend = expenditureOf(narrator);
    if (!count || !dividend) return phrase();
    const quotient: Quantity = { kind: 'quotient', dividend, divisor: count };
    return sentenceOf([
      phrase('涉及对象', narrator.plain('scopeCount', '对象数量', count), unit),
      phrase(`平均每${unit}支出`, narrator.yuan('unitCost', '单位成本', quotient)),
    ]);
  },
};

/** P09: what purchasing saved. */
export const PURCHASE_SAVING: Sentence = {
  id: 'P09',
  columns: [COLUMN.purchaseBudget, COLUMN.purchasePrice],
  applies: (narrator) =>
    signOf(numberIn(narrator, COLUMN.purchaseBudget, 'money')) > 0 &&
    numberIn(narrator, COLUMN.purchasePrice, 'money') !== null,
  say: (narrator) => {
    const budget = numberIn(narrator, COLUMN.purchaseBudget, 'money');
    const price = numberIn(narrator, COLUMN.purchasePrice, 'money');
    if (!budget || !price) return phrase();
    const clauses: Phrase[] = [
      phrase('采购预算', narrator.money('purchaseBudget', '采购预算价', budget)),
      phrase('成交', narrator.money('purchasePrice', '采购成交价', price)),
    ];
    const saved = difference(budget, price);
    if (signOf(saved) < 0) {
      clauses.push(
        phrase('超出采购预算', narrator.money('purchaseExcess', '超出采购预算', magnitude(saved))),
      );
    } else if (signOf(saved) > 0) {
      const rate: Quantity = { kind: 'quotient', dividend: saved, divisor: budget };
      clauses.push(
        phrase('节约', narrator.money('purchaseSaving', '采购节约额', saved)),
        phrase('节约率', narrator.percent('purchaseSavingRate', '采购节约率', rate)),
      );
    }
    return sentenceOf(clauses);
  },
};

/** P10: planned against actual date. */
export const ON_TIME: Sentence = {
  id: 'P10',
  columns: [COLUMN.plannedDate, COLUMN.actualDate],
  applies: (narrator) =>
    daysBetween(textIn(narrator, COLUMN.plannedDate), textIn(narrator, COLUMN.actualDate)) !== null,
  say: (narrator) => {
    const planned = textIn(narrator, COLUMN.plannedDate);
    const actual = textIn(narrator, COLUMN.actualDate);
    const late = daysBetween(planned, actual) ?? 0;
    const days: Quantity = { kind: 'constant', value: Math.abs(late) };
    const end =
      late === 0
        ? phrase('按期完成')
        : phrase(
            late > 0 ? '延后' : '提前',
            narrator.plain('days', '完成日期相差天数', days),
            '天',
          );
    return sentenceOf([
      phrase(`计划于${formatDate(planned)}前完成`),
      phrase(`实际于${formatDate(actual)}完成`),
      end,
    ]);
  },
};

/** P13: satisfaction as a survey found it. */
export const SATISFACTION: Sentence = {
  id: 'P13',
  columns: [COLUMN.surveyed, COLUMN.sentCount, COLUMN.returnedCount, COLUMN.contentCount],
  applies: (narrator) =>
    given(narrator, COLUMN.surveyed) === false ||
    (signOf(numberIn(narrator, COLUMN.returnedCount, 'plain')) > 0 &&
      numberIn(narrator, COLUMN.contentCount, 'plain') !== null),
  say: (narrator) => {
    if (given(narrator, COLUMN.surveyed) === false) return phrase('未开展满意度调查。');
    const sent = numberIn(narrator, COLUMN.sentCount, 'plain');
    const returned = numberIn(narrator, COLUMN.returnedCount, 'plain');
    const content = numberIn(narrator, COLUMN.contentCount, 'plain');
    if (!returned || !content) return phrase();
    const rate: Quantity = { kind: 'quotient', dividend: content, divisor: returned };
    return sentenceOf([
      ...(sent ? [phrase('发放问卷', narrator.plain('sent', '发放问卷份数', sent), '份')] : []),
      phrase('回收有效问卷', narrator.plain('returned', '回收有效问卷份数', returned), '份'),
      phrase('满意', narrator.plain('content', '满意份数', content), '份'),
      phrase('满意度', narrator.percent('satisfaction', '满意度', rate)),
    ]);
  },
};

function nextYear(narrator: Narrator): string {
  const { year } = narrator.evaluation;
  return year === null ? '下年' : `${year + 1}年`;
}

/** P14: money for the year to come. */
export const NEXT_YEAR: Sentence = {
  id: 'P14',
  columns: [COLUMN.nextYearPlanned, COLUMN.nextYearAmount, COLUMN.nextYearSource],
  applies: (narrator) =>
    given(narrator, COLUMN.nextYearPlanned) === false ||
    quantityValue(
      numberIn(narrator, COLUMN.nextYearAmount, 'money') ?? { kind: 'constant', value: 0 },
    ) !== 0,
  say: (narrator) => {
    if (given(narrator, COLUMN.nextYearPlanned) === false) {
      return phrase(nextYear(narrator), '未安排预算资金。');
    }
    const amount = numberIn(narrator, COLUMN.nextYearAmount, 'money');
    if (!amount) return phrase();
    const source = textIn(narrator, COLUMN.nextYearSource);
    return sentenceOf([
      phrase(nextYear(narrator), '已列入预算', narrator.money('nextYear', '下年预算金额', amount)),
      ...(source === '' ? [] : [phrase('资金来源为', source)]),
    ]);
  },
};
