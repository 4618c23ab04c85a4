import { expect, test } from '@jest/globals';
import { narrate } from '../../../src/core/report/narrate';
import { planCrossFooting } from '../../../src/core/report/cross-footing-sheet';
import type { Run } from '../../../src/core/report/narrative';
import { unboundNumbers } from '../../../src/core/report/unbound-numbers';
import { answersOf, evaluate } from './say';

const find = (text: string, names: readonly string[] = []): readonly (readonly string[])[] => {
  const runs: readonly Run[] = [{ kind: 'text', text }];
  const block = { kind: 'paragraph', runs, section: '4', project: '甲' } as const;
  const narrative = { name: 'x', status: 'draft', blocks: [block], figures: [] } as const;
  return [...unboundNumbers([narrative], names)].map(({ text: number, clause }) => [
    number,
    clause,
  ]);
};

test.each<[string, readonly string[], readonly (readonly string[])[]]>([
  [
    '全年开展培训12场，参训率98.5%。',
    [],
    [
      ['12场', '全年开展培训12场'],
      ['98.5%', '参训率98.5%'],
    ],
  ],
  ['2019年11月30日按《办法》（〔2018〕5号）执行。', [], []],
  ['500人社区食堂项目按期完成。', ['500人社区食堂项目'], []],
  ['没有数字。', [], []],
])('%s', (text, names, numbers) => {
  expect(find(text, names)).toEqual(numbers);
});

test('what she wrote is listed, what is bound is not', () => {
  const answers = answersOf({
    甲: { F14: '印制资料3000份，支出12万元。', F50: { text: '', E1d: 10 } },
  });
  const evaluation = evaluate([{ name: '甲', adjustedBudget: 12, expenditure: 12 }], answers);
  const found = [...unboundNumbers([narrate(evaluation)], ['甲'])];
  expect(found.map(({ section, project, text }) => [section, project, text])).toEqual([
    ['1.1', '甲', '3000份'],
    ['1.1', '甲', '12万元'],
  ]);
});

test('the list of figures names them as unbound', () => {
  const answers = answersOf({ 甲: { F14: '印制资料3000份。' } });
  const evaluation = evaluate([{ name: '甲', adjustedBudget: 12, expenditure: 12 }], answers);
  const narrative = narrate(evaluation);
  const plan = planCrossFooting({
    evaluation,
    figures: narrative.figures,
    narratives: [narrative],
    sections: new Map([['1.1', '简介']]),
    name: '数据勾稽',
    live: false,
    grids: new Map(),
  });
  const rows = plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
  expect(rows.find((cells) => cells.includes('3000份'))).toEqual(
    expect.arrayContaining(['甲', '印制资料3000份', '3000份']),
  );
});

test('rows of the list are as high as their texts', () => {
  const clause = '印制政策宣传资料并发放到各社区和用人单位共计3000份';
  const answers = answersOf({ 甲: { F14: `${clause}。` } });
  const evaluation = evaluate([{ name: '甲', adjustedBudget: 12, expenditure: 12 }], answers);
  const plan = planCrossFooting({
    evaluation,
    figures: [],
    narratives: [narrate(evaluation)],
    sections: new Map(),
    name: '数据勾稽',
    live: false,
    grids: new Map(),
  });
  const row = plan.rows.find(({ cells }) => cells.some((cell) => cell?.value === clause));
  expect(row?.height).toBeGreaterThan(30);
});
