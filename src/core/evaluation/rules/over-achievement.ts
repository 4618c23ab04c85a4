import { saysSomething } from '../answer-value';
import { FIELD } from '../field-ids';
import { overAchievement } from '../indicator';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** An actual value far beyond its target is explained. */
export const overAchievementRule: EvaluationRule = {
  code: 'R-S07',
  id: 'over-achievement',
  severity: 'warning',
  basis: '各地绩效自评审核通行做法：完成值明显超过指标值的，须分析目标是否偏低',
  message: '{project}的“{indicator}”完成值为目标值的{ratio}，目标是否定得偏低？',
  why: '大幅超额完成往往说明年初目标偏低；本工具不自动扣分，由单位说明。',
  fix: '在偏差原因中说明超额完成的原因，下年调整目标值。',
  check: (evaluation) =>
    outcomeOfProjects(evaluation, ({ score: { indicators } }) =>
      indicators.flatMap((indicator) => {
        const ratio = overAchievement(indicator);
        if (ratio === null || ratio < evaluation.profile.overAchievement) return [];
        if (saysSomething(indicator.varianceReason)) return [];
        return [{ field: FIELD.indicators, data: { indicator: indicator.name, ratio: { ratio } } }];
      }),
    ),
};
