import { findContradictions, type Contradiction } from '../contradictions';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

/** Answers do not gainsay one another or the sheet. */
export const contradictoryAnswers: EvaluationRule = {
  code: 'R-T11',
  id: 'contradictory-answers',
  severity: 'warning',
  basis: '报告前后一致、表文一致的一般要求',
  message: '{where}的两处说法矛盾：{contradiction}。',
  why: '前后矛盾的报告会被退回，也容易被追问。',
  fix: '核实后统一两处的说法。',
  check: (evaluation) =>
    outcomeOf(
      findContradictions(evaluation).map(({ kind, field, project }) => ({
        project,
        field,
        data: { contradiction: WORDS[kind] },
      })),
    ),
};

const WORDS: Readonly<Record<Contradiction, string>> = {
  conformsWithoutRegulation: '专项管理中说没有资金管理办法，资金分配中又说与管理办法相符',
  noProblemWithoutRegulation: '说没有资金管理办法，又说专项管理没有问题',
  notIdleWithLowExecution: '说资金没有闲置，而执行率低于规定的下限',
  notAdjustedWithAdjustment: '说实施中没有调整，而预算表中有调整数',
  procuredWithoutAcceptance: '说进行了采购，又说不涉及验收',
  noSurveyWithSatisfaction: '说没有开展满意度调查，绩效指标中又有满意度的完成值',
};
