import { FIELD } from '../field-ids';
import { MONEY_NAME_END, MONEY_UNITS_OF_MEASURE, PAYMENT_WORDS } from '../indicator-fault-words';
import { QUANTITY_CATEGORY } from '../indicator-words';
import { plainName } from '../match-answers';
import { parseMeasure } from '../parse-measure';
import type { ScoredIndicator } from '../self-evaluation';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** Indicators measure work and effect, each once, with a number and a unit where they are quantitative. */
export const indicatorDesign: EvaluationRule = {
  code: 'R-S09',
  id: 'indicator-design',
  severity: 'warning',
  basis: '绩效自评复核通行口径：付款不是产出，同一指标不重复计分，定量指标须有数值和单位',
  message: '{project}的“{indicator}”设置不规范：{fault}。',
  why: '设置不规范的指标在复核时通常不予计分。',
  fix: '参照指标库中同类项目的指标修改。',
  check: (evaluation) =>
    outcomeOfProjects(evaluation, ({ score: { indicators } }) => {
      const faults = indicators.flatMap((indicator) =>
        faultsOf(indicator, indicators).map((fault) => ({ indicator: indicator.name, fault })),
      );
      return [...faults, ...missingKinds(indicators)].map((data) => ({
        field: FIELD.indicators,
        data,
      }));
    }),
};

function faultsOf(indicator: ScoredIndicator, all: readonly ScoredIndicator[]): readonly string[] {
  const faults: string[] = [];
  if (isPayment(indicator)) faults.push('支付资金不是产出，不能作为数量指标');
  if (indicator.group === 'benefit' && isAlsoOutput(indicator, all)) {
    faults.push('与产出指标重复');
  }
  if (indicator.comparison !== 'qualitative') {
    const target = parseMeasure(indicator.target);
    if (!target) faults.push('定量指标的指标值不是一个数值');
    else if (indicator.unitOfMeasure === '' && target.unit === '' && !target.isPercent) {
      faults.push('定量指标没有度量单位');
    }
  }
  return faults;
}

function isPayment({ group, category, name, unitOfMeasure, target }: ScoredIndicator): boolean {
  if (group !== 'output' || !category.startsWith(QUANTITY_CATEGORY)) return false;
  const unit = unitOfMeasure === '' ? (parseMeasure(target)?.unit ?? '') : unitOfMeasure;
  const isMoney = MONEY_UNITS_OF_MEASURE.includes(unit);
  return (
    PAYMENT_WORDS.some((word) => name.includes(word)) || (isMoney && MONEY_NAME_END.test(name))
  );
}

function isAlsoOutput({ name }: ScoredIndicator, all: readonly ScoredIndicator[]): boolean {
  return all.some((other) => other.group === 'output' && plainName(other.name) === plainName(name));
}

function missingKinds(
  indicators: readonly ScoredIndicator[],
): readonly { readonly indicator: string; readonly fault: string }[] {
  if (indicators.length === 0) return [];
  const hasQuantity = indicators.some(({ category }) => category.startsWith(QUANTITY_CATEGORY));
  const hasResult = indicators.some(({ group }) => group === 'benefit' || group === 'satisfaction');
  const whole = '绩效指标表';
  return [
    ...(hasQuantity ? [] : [{ indicator: whole, fault: '没有数量指标' }]),
    ...(hasResult ? [] : [{ indicator: whole, fault: '没有效益或满意度指标' }]),
  ];
}
