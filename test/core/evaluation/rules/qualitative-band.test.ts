import { qualitativeBand } from '../../../../src/core/evaluation/rules/qualitative-band';
import { indicator, oneProject, ruleCases } from './rule-cases';

ruleCases(
  qualitativeBand,
  [
    [
      'full marks for the best',
      oneProject({
        F21: [
          indicator({
            comparison: '定性',
            target: '健全',
            weight: 10,
            actual: '达成年度指标',
            score: 10,
          }),
        ],
      }),
    ],
    [
      'the lower end of the best',
      oneProject({
        F21: [
          indicator({
            comparison: '定性',
            target: '健全',
            weight: 10,
            actual: '达成年度指标',
            score: 8,
          }),
        ],
      }),
    ],
    [
      'words of no band',
      oneProject({
        F21: [
          indicator({
            comparison: '定性',
            target: '健全',
            weight: 10,
            actual: '制度健全',
            score: 3,
          }),
        ],
      }),
    ],
    [
      'a score that is open',
      oneProject({
        F21: [indicator({ comparison: '定性', target: '健全', weight: 10, actual: '部分达成' })],
      }),
    ],
    [
      'half marks by the older bands',
      oneProject(
        {
          F21: [
            indicator({
              comparison: '定性',
              target: '健全',
              weight: 10,
              actual: '部分达成预期指标',
              score: 5,
            }),
          ],
        },
        {},
        { profile: 'central-2017' },
      ),
    ],
    ['a quantitative one', oneProject({ F21: [indicator({ score: 3 })] })],
  ],
  [
    [
      'the best below its band',
      oneProject({
        F21: [
          indicator({
            comparison: '定性',
            target: '健全',
            weight: 10,
            actual: '达成年度指标',
            score: 7.99,
          }),
        ],
      }),
      [{ band: '达成年度指标', least: 8, most: 10, score: 7.99 }],
    ],
    [
      'partly reached at the upper bound',
      oneProject({
        F21: [
          indicator({
            comparison: '定性',
            target: '健全',
            weight: 10,
            actual: '部分达成',
            score: 8,
          }),
        ],
      }),
      [{ least: 6, most: 8 }],
    ],
    [
      'missed with good marks',
      oneProject({
        F21: [
          indicator({ comparison: '定性', target: '健全', weight: 10, actual: '未达成', score: 6 }),
        ],
      }),
      [{ least: 0, most: 6 }],
    ],
  ],
);
