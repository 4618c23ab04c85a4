import { describe, expect, test } from '@jest/globals';
import { createNameBook } from '../../../../src/core/report/verify/name-match';
import { verifyNarrative } from '../../../../src/core/report/verify/verify-narrative';
import { documentOf } from './document-of';
import { drawnEvaluation } from './drawn-evaluation';

const evaluation = drawnEvaluation(`
| 青河县教育局2022年度项目支出预算执行情况表 | | | | | | |
| 单位：万元 | | | | | | |
| 序号 | 项目名称 | 年初预算数 | 调整数 | 全年预算数 | 支出数 | 结余 |
| 1 | 学生营养改善计划补助资金 | 186.4 | 0 | 186.4 | 186.4 | 0 |
| 2 | 校舍维修改造工程 | 240 | -18.5 | 221.5 | 210.86 | 10.64 |
| 3 | 义务教育课后服务专项经费 | 64.2 | 5.8 | 70 | 70 | 0 |
| 4 | 教学仪器设备购置项目 | 95 | 0 | 95 | 88.35 | 6.65 |
| 5 | 非物质文化遗产进校园经费 | 22 | -4 | 18 | 16.2 | 1.8 |
| 6 | 校园安防系统运行维护费 | 12.6 | 0 | 12.6 | 12.6 | 0 |
| 合计 | | 620.2 | -16.7 | 603.5 | 584.41 | 19.09 |
`);

const found = (text: string): readonly string[] =>
  verifyNarrative({ document: documentOf(`2022年度自评报告\n${text}`), evaluation })
    .filter(({ code, severity }) => !['R-G06', 'R-G07'].includes(code) && severity !== 'info')
    .map(({ code }) => code);

/** True: short names, rows of them, parts, and clauses that turn from one project to all. */
const TRUE: readonly string[] = [
  '校舍维修结余10.64万元，教学仪器结余6.65万元，非遗经费结余1.8万元。',
  '——校舍维修支出210.86万元；教学仪器支出88.35万元。',
  '全年支出584.41万元，其中营养改善186.4万元、课后服务70万元、安防运维12.6万元。',
  '营养改善、课后服务和安防运维三个项目资金全部支付完毕。',
  '营养改善、课后服务和安防运维这三个项目执行率均为100%。',
  '年中课后服务追加5.8万元，校舍维修调减18.5万元，非遗经费调减4万元，全年预算为603.5万元。',
  '校舍维修调减18.5万元，课后服务追加5.8万元，增减相抵后全年预算603.5万元，较年初下降2.69%。',
  '支出排在前三位的是校舍维修改造工程、营养改善、教学仪器，共支出485.61万元。',
  '校舍维修与教学仪器两项支出299.21万元。',
  '校舍维修和教学仪器执行偏慢，两项结余17.29万元，占全部结余的90.57%。',
  '其余三项为工作类资金，共100.6万元。',
  '超过全部支出的三成用于校舍维修。',
  '校舍维修尚有一成资金没有支付。',
  '校舍维修改造工程尚有部分资金没有支付。',
  '六个项目平均执行率96.84%。',
  '6个项目中，100%的3个，未达到100%但高于95%的1个，低于95%的2个。',
  '全年共6个项目，其中校舍维修改造工程221.5万元、教学仪器设备购置项目95万元，两项合计316.5万元。',
  '六个项目里面，营养改善、课后服务、安防运维这三个项目一分不剩。',
  '校舍维修支出210.86万元，其中设备50万元、人工60万元。',
  '教学仪器余款6.65万元待验收后支付。',
  '2023年安排管护经费150万元。',
  '2023年拟申请增加检测经费5万元。',
];

const FALSE: readonly (readonly [string, string])[] = [
  ['校舍维修结余16.04万元。', 'R-G02'],
  ['全年支出584.41万元，其中营养改善184.6万元、课后服务70万元。', 'R-G02'],
  ['非遗经费结余2.8万元。', 'R-G02'],
  ['课后服务追加8.5万元，校舍维修调减18.5万元。', 'R-G02'],
  ['课后服务追加5.8万元，校舍维修调减18.5万元，全年预算为635.0万元。', 'R-G02'],
  ['校舍维修执行率为92.50%，教学仪器为93.00%。', 'R-G10'],
  ['营养改善、课后服务和校舍维修三个项目资金全部支付完毕。', 'R-G03'],
  ['营养改善、课后服务、安防运维这四个项目一分不剩。', 'R-G01'],
  ['校舍维修与教学仪器两项支出292.91万元。', 'R-G02'],
  ['支出排在前三位的是校舍维修改造工程、营养改善、教学仪器，共支出458.61万元。', 'R-G02'],
  ['其余三项为工作类资金，共100.7万元。', 'R-G02'],
  ['六个项目平均执行率98.64%。', 'R-G10'],
  ['教学仪器余款5.66万元待验收后支付。', 'R-G02'],
];

describe('short names in the places where something is told of them', () => {
  test.each(TRUE)('true: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(FALSE)('false: %s (%s)', (text, code) => {
    expect(found(text)).toContain(code);
  });
});

describe('what a short name is cut out of', () => {
  const names = ['城乡最低生活保障资金', '养老服务体系建设补助', '环境卫生整治费', '环境监测费'];
  const { brief } = createNameBook(names, new Map());

  test.each([
    ['养老服务', 1, false],
    ['低保资金', 0, true],
    ['卫生整治', 2, false],
    ['养老体系建设', 1, false],
  ])('%s: %i', (phrase, project, isFaint) => {
    expect(brief(phrase)).toEqual({ projects: [project], isFaint });
  });

  test.each(['环境', '低保', '资金', '服务', '工作'])('%s: of none or of several', (phrase) => {
    expect(brief(phrase)).toBeNull();
  });
});
