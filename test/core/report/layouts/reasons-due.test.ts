import { expect, test } from '@jest/globals';
import { emptyAnswers, type Answers } from '../../../../src/core/evaluation/answers';
import type { FieldValue } from '../../../../src/core/evaluation/answers';
import { narrate } from '../../../../src/core/report/narrate';
import type { Narrative, NarrativeBlock, Run } from '../../../../src/core/report/narrative';
import { outlineLayouts } from '../../../../src/core/report/outline-layouts';
import { allOutlines } from '../../../../src/core/evaluation/outline/outlines';
import { OUTLINE_LAYOUTS } from '../../../../src/core/evaluation/outline/layout-ids';
import { walkBlocks } from '../../../../src/core/evaluation/outline/walk-blocks';
import { budgetOf, evaluationOf, type Line } from '../report-fixture';

const OUTLINE = 'sichuan-2023-form';
const CAPTION = '2019年度须说明原因的项目';

function answersOf(fields: Readonly<Record<string, Record<string, FieldValue>>>): Answers {
  const projects = Object.entries(fields).map(([name, own]) => ({
    ...{ code: null, name, department: null },
    fields: own,
  }));
  return { ...emptyAnswers(), projects };
}

const narrative = (lines: readonly Line[], answers = emptyAnswers()): Narrative =>
  narrate(evaluationOf([budgetOf(lines).table], answers, OUTLINE));

type Table = Extract<NarrativeBlock, { kind: 'table' }>;

const tableOf = ({ blocks }: Narrative): Table | undefined =>
  blocks.find((block): block is Table => block.kind === 'table' && block.caption === CAPTION);

/** Runs as text; each figure in braces with what it is, so that digits outside of braces are bound to nothing. */
function shown(of: Narrative, runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text;
      if (run.kind === 'blank') return `【待填：${run.text}】`;
      return `{${of.figures.find(({ id }) => id === run.figure)?.text ?? '?'}}`;
    })
    .join('');
}

const SOUND: Line = { name: '培训费', adjustedBudget: 20, expenditure: 19, adjustment: 0 };

test('each project that has a reason to give stands in the table, every number bound', () => {
  const lines: readonly Line[] = [
    SOUND,
    { name: '维护费', adjustedBudget: 30, adjustment: 5, expenditure: 20, balance: 10 },
    { name: '采购费', adjustedBudget: 10, adjustment: -2, expenditure: 11, balance: -1 },
  ];
  const found = narrative(
    lines,
    answersOf({ 维护费: { F33: '尾款未到付款期。', F32: '系统扩容。' }, 采购费: { F36: '涨价' } }),
  );
  const rows = tableOf(found)?.body.map((cells) => cells.map(({ runs }) => shown(found, runs)));
  expect(rows).toEqual([
    ...[
      [
        ...['2', '维护费', '{30.00}', '{20.00}', '{66.67%}'],
        '执行率低于{90.00%}：尾款未到付款期；年中追加预算：系统扩容',
      ],
      [
        ...['3', '采购费', '{10.00}', '{11.00}', '{110.00%}'],
        '支出超过预算：涨价；年中调减预算：【待填：调整原因及批复文件】',
      ],
    ],
  ]);
});

test('nothing is said where no project has to give a reason', () => {
  expect(tableOf(narrative([SOUND]))).toBeUndefined();
});

test('every layout that is registered stands in an outline', () => {
  const used = new Set<string>();
  for (const { blocks, projectBlocks } of allOutlines()) {
    walkBlocks([...blocks, ...projectBlocks], (block) => {
      if (block.kind === 'layout') used.add(block.layout);
    });
  }
  expect([...used]).toEqual([...OUTLINE_LAYOUTS]);
  expect(Object.keys(outlineLayouts)).toEqual([...OUTLINE_LAYOUTS]);
});
