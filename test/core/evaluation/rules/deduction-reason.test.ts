import { deductionReason } from '../../../../src/core/evaluation/rules/deduction-reason';
import { indicator, oneProject, ruleCases } from './rule-cases';

ruleCases(
  deductionReason,
  [
    ['no marks lost', oneProject({ F21: [indicator({})] })],
    [
      'marks lost with a reason',
      oneProject({ F21: [indicator({ actual: '8', varianceReason: '两场因疫情取消' })] }),
    ],
    ['a score that is open', oneProject({ F21: [indicator({ actual: '若干' })] })],
  ],
  [
    [
      'marks lost without a reason',
      oneProject({ F21: [indicator({ actual: '8' })] }),
      [{ indicator: '宣讲场次', lost: 10, fault: '未说明偏差原因' }],
    ],
    [
      'a reason still to be filled in',
      oneProject({ F21: [indicator({ actual: '8', varianceReason: '【待填：原因】' })] }),
      [{ lost: 10 }],
    ],
    [
      'marks lost though the target was met',
      oneProject({ F21: [indicator({ score: 45, varianceReason: '留有余地' })] }),
      [{ lost: 5, fault: '但完成值已达到目标值' }],
    ],
  ],
);
