import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldValue } from '../../../src/core/evaluation/answers';
import { emptyAnswers } from '../../../src/core/evaluation/answers';
import type { SelfEvaluation } from '../../../src/core/evaluation/self-evaluation';
import { evaluateFormula } from '../../../src/core/formula/evaluate';
import { viewOf } from '../../../src/core/formula/view';
import { narrate, narrateProject } from '../../../src/core/report/narrate';
import type { Narrative, NarrativeBlock, Run } from '../../../src/core/report/narrative';
import { planReport } from '../../../src/core/report/report-sheets';
import type { ReportInput } from '../../../src/core/report/report-input';
import { gridFromPlan } from '../../app/grid-from-plan';
import { budgetOf, evaluationOf, type Line } from './report-fixture';

type Fields = Readonly<Record<string, FieldValue>>;

const evaluated = (lines: readonly Line[], office: Fields = {}, own: Fields = {}) =>
  evaluationOf([budgetOf(lines).table], {
    ...emptyAnswers(),
    office: { ...office },
    projects: lines.map(({ name }) => ({ code: null, name, department: null, fields: { ...own } })),
  });

/** A narrative's blocks as plain text, blanks in their brackets. */
function linesOf(narrative: Narrative): readonly string[] {
  const figures = new Map(narrative.figures.map(({ id, text }) => [id, text]));
  const textOf = (runs: readonly Run[]): string =>
    runs
      .map((run) => {
        if (run.kind === 'figure') return figures.get(run.figure) ?? '';
        return run.kind === 'blank' ? `【待填：${run.text}】` : run.text;
      })
      .join('');
  return narrative.blocks.flatMap((block: NarrativeBlock): string[] => {
    if (block.kind === 'paragraph') return [textOf(block.runs)];
    if (block.kind === 'table') {
      return block.body.map((cells) => cells.map(({ runs }) => textOf(runs)).join('|'));
    }
    return block.kind === 'signature' ? [block.date] : [];
  });
}

const told = (line: Omit<Line, 'name'>, office: Fields = {}, own: Fields = {}): string =>
  linesOf(narrate(evaluated([{ name: '甲项目', ...line }], office, own))).join('\n');

const FULL = { adjustedBudget: 44.4, expenditure: 44.4, balance: 0 };
const PART = { adjustedBudget: 42, expenditure: 41.2, balance: 0.8 };

describe('economy and efficiency open with what the numbers carry', () => {
  test.each<[string, Omit<Line, 'name'>, string, string]>([
    [
      'all spent',
      FULL,
      '经济性：支出与全年预算44.40万元持平，未超预算。【待填：',
      '效率性：资金执行进度100.00%，预算资金已全部支出。【待填：',
    ],
    [
      'something left',
      PART,
      '经济性：支出为全年预算42.00万元的98.10%，比预算少0.80万元。【待填：',
      '效率性：资金执行进度98.10%，尚有0.80万元未支出。【待填：',
    ],
    [
      'overspent',
      { adjustedBudget: 31.2, expenditure: 33.2 },
      '经济性：支出为全年预算31.20万元的106.41%，超预算2.00万元。【待填：',
      '效率性：资金执行进度106.41%。【待填：',
    ],
    [
      'nothing spent',
      { adjustedBudget: 52.5, expenditure: 0 },
      '经济性：全年预算52.50万元当年未支出。【待填：',
      '效率性：资金执行进度0.00%，尚有52.50万元未支出。【待填：',
    ],
  ])('%s', (_, line, economy, efficiency) => {
    const text = told(line);
    expect(text).toContain(economy);
    expect(text).toContain(efficiency);
  });

  test('not where her own text has the amounts and rates, or the sheet has none', () => {
    const own = { F50: '全年预算42万元，支出41.2万元。', F51: '已完成98%。' };
    const text = told(PART, {}, own);
    expect(text).toContain('经济性：全年预算42万元，支出41.2万元。');
    expect(text).toContain('效率性：已完成98%。');
    expect(told({ adjustedBudget: 0, expenditure: 0 })).toContain('经济性：【待填：');
  });
});

describe('facts that were only ticked', () => {
  const ticks = { answer: false, i1: true, i2: false, i3: false, i4: true };

  test('make one sentence where she wrote nothing', () => {
    expect(told(FULL, { F63: ticks })).toContain('使用合规，不存在截留，不存在挪用，产生效益。');
  });

  test('are not said again beside her text', () => {
    const text = told(FULL, { F63: { ...ticks, text: '全年内审2次，未发现截留挪用' } });
    expect(text).toContain('全年内审2次，未发现截留挪用。\n');
    expect(text).not.toContain('不存在截留');
  });
});

test('entries of a list are numbered by the level that follows their heading', () => {
  const plans = [
    { task: '修订测算方法', section: '办公室' },
    { task: '催收欠费', section: '征缴科' },
  ];
  const text = told(FULL, { F70: plans });
  expect(text).toContain('1.修订测算方法；');
  expect(text).toContain('2.催收欠费；');
});

test('the long title of a single project breaks after its name; its open sources are asked once', () => {
  const line = { name: '公共服务平台建设和运行维护专项经费', ...FULL, adjustedBudget: 300 };
  const evaluation = evaluated([line]);
  const [project] = evaluation.projects;
  const narrative = narrateProject(evaluation, project!);
  expect(narrative.blocks).toContainEqual({
    kind: 'title',
    lines: ['某区社会保险局', `2019年度${line.name}`, '支出绩效自评报告'],
  });
  expect(linesOf(narrative).filter((text) => text.includes('各项资金来源'))).toEqual([
    '资金来源与金额：【待填：各项资金来源的金额】',
  ]);
});

test('nothing is 0.00 in a table and 无 in prose; an open table has its name before the blank', () => {
  const text = told(FULL);
  expect(text).toContain('1|甲项目|44.40|44.40|0.00|100.00%');
  expect(text).toContain('无结余');
  expect(text).toContain('绩效指标：【待填：绩效指标】');
});

const inputOf = (evaluation: SelfEvaluation): ReportInput => ({
  evaluation,
  narrative: narrate(evaluation),
  findings: [],
  openQuestions: [],
  sheetNames: {
    summary: '汇总',
    form: '自评表',
    narrative: '报告',
    findings: '校验',
    crossFooting: '勾稽',
    store: '_',
  },
  attachments: [],
  date: '2031-07-09',
  live: true,
});

describe('the day of generation is no date of the report', () => {
  const wordsOf = (office: Fields): string =>
    planReport(inputOf(evaluated([{ name: '甲项目', ...FULL }], office)))
      .map(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ''))).join('\n'),
      )
      .join('\n');

  test('without an answer every sheet has a blank', () => {
    const words = wordsOf({});
    expect(words.match(/2031年7月9日/gu)).toEqual(['2031年7月9日']);
    expect(words).toContain('生成日期：2031年7月9日');
    expect(words.match(/填报日期：【待填：填报日期】/gu)).toHaveLength(2);
  });

  test('with an answer summary, forms and signature bear it', () => {
    const words = wordsOf({ F03: '2020-03-05' });
    expect(words.match(/填报日期：2020年3月5日/gu)).toHaveLength(2);
    expect(words.match(/2020年3月5日/gu)).toHaveLength(3);
  });
});

/** Columns of the list of figures. */
const [LIVE, ID] = [7, 9];

describe('every bound number', () => {
  /** A list of projects with amounts in 万元 of two decimals, as typed. */
  const lines = fc
    .array(
      fc.record({
        budget: fc.integer({ min: 0, max: 9_000_000 }),
        spent: fc.integer({ min: 0, max: 9_000_000 }),
        isFull: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((rows) =>
      rows.map(({ budget, spent, isFull }, index): Line => {
        const expenditure = isFull ? budget : spent;
        return {
          name: `第${String(index + 1)}项经费`,
          adjustedBudget: budget / 100,
          expenditure: expenditure / 100,
          balance: (budget - expenditure) / 100,
        };
      }),
    );

  test('stands in the list of figures with a formula that comes to it; the totals are the sums', () => {
    fc.assert(
      fc.property(lines, (projects) => {
        const { table, grid } = budgetOf(projects);
        const evaluation = evaluationOf([table]);
        const narrative = narrate(evaluation);
        const plan = planReport({
          ...inputOf(evaluation),
          narrative,
          grids: new Map([[grid.sheet, grid]]),
        }).find(({ key }) => key === 'crossFooting')!;
        const rowById = new Map(
          plan.rows.map(({ cells }, row) => [String(cells[ID]?.value ?? ''), row] as const),
        );
        const view = viewOf([grid, gridFromPlan(plan)], []);
        const bound = narrative.figures.filter(({ origin }) => origin !== 'text');
        for (const { id, text, label, decimals } of bound) {
          const row = rowById.get(id) ?? -1;
          const formula = plan.rows[row]?.cells[LIVE]?.formula ?? '';
          const value = evaluateFormula(formula, { sheet: plan.name, row, column: LIVE }, view);
          const printed = Number(text.replace('%', ''));
          expect([label, Number(value).toFixed(decimals)]).toEqual([
            label,
            printed.toFixed(decimals),
          ]);
        }
        const spent = projects.reduce(
          (sum, { expenditure }) => sum + Math.round(Number(expenditure) * 100),
          0,
        );
        const total = narrative.figures.find(
          ({ project, label }) => project === null && label === '支出数',
        );
        expect(Number(total?.text ?? 0)).toBe(spent / 100);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a sentence that she put into her own text', () => {
  const PURCHASE = '采购预算5.00万元，成交4.50万元，节约0.50万元，节约率10.00%。';
  const economy = (text: string): string =>
    told(FULL, {}, { F50: { text, E1b1: 5, E1b2: 4.5 } })
      .split('\n')
      .find((line) => line.startsWith('经济性：')) ?? '';

  test('is not said a second time', () => {
    expect(economy(`印刷经询价。${PURCHASE}`).split(PURCHASE)).toHaveLength(2);
    expect(economy(`印刷经询价。${PURCHASE}`)).toContain('印刷经询价。采购预算');
  });

  test('is said where hers differs', () => {
    expect(economy('印刷节约0.50万元。')).toContain(`印刷节约0.50万元。${PURCHASE}`);
  });
});
