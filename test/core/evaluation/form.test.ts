import { describe, expect, test } from '@jest/globals';
import type { FieldValue } from '../../../src/core/evaluation/answers';
import { isAnswered } from '../../../src/core/evaluation/form';
import { findOutline } from '../../../src/core/evaluation/outline/outlines';
import { answersOf, evaluationOf, type ProjectLine } from './budget-fixture';

const outline = findOutline('yunnan-2019-annex-4-2')!;
const fieldOf = (id: string) => outline.fields.find((field) => field.id === id)!;

const INDICATOR = {
  group: '产出指标',
  category: '数量指标',
  name: '培训次数',
  comparison: '≥',
  target: '1',
  actual: '1',
  weight: 10,
};

describe('an answer answers its question', () => {
  test.each<[string, string, FieldValue]>([
    ['a text', 'F14', '印制宣传资料'],
    ['none', 'F13', '无'],
    ['none with a full stop', 'F13', '无。'],
    ['not involved, said in words', 'F41', '不涉及'],
    ['not involved, chosen', 'F41', { involved: false }],
    ['involved with its due columns', 'F41', { involved: true, method: '询价', amount: 3.2 }],
    ['no change', 'F42', { answer: false }],
    ['a change that is told', 'F42', { answer: true, text: '追加资金2万元' }],
    ['money', 'F04', 200],
    ['money typed as text', 'F04', '200'],
    ['no money at all', 'F04', 0],
    ['choices', 'F12', ['经常性']],
    ['choices in words', 'F12', '经常性'],
    ['sources', 'F30', { 一般公共预算: 12, 政府性基金: null }],
    ['a text with facts beside it', 'F15', { text: '全区建筑企业', count: 40 }],
    ['the text of such alone', 'F15', '全区建筑企业'],
    ['three indicators', 'F21', [INDICATOR, INDICATOR, INDICATOR]],
    ['a dimension', 'F50', { text: '严格控制成本', E1b1: 10 }],
    [
      'office problems: none, with reason',
      'F60',
      { answer: false, text: '依据文件执行', f1: true, f2: true },
    ],
    ['a prior-year project', 'F37', { kind: '上年结转' }],
  ])('%s', (_, id, value) => {
    expect(isAnswered(fieldOf(id), value)).toBe(true);
  });

  test.each<[string, string, FieldValue | undefined]>([
    ['nothing', 'F14', undefined],
    ['null', 'F14', null],
    ['blanks', 'F14', '　 '],
    ['a blank left in it', 'F13', '依据【待填：文号】执行'],
    ['involved without its columns', 'F41', { involved: true, method: '询价' }],
    ['neither involved nor not', 'F41', { method: '询价' }],
    ['a change that is not told', 'F42', { answer: true, text: '' }],
    ['a word for money', 'F04', '二百'],
    ['no choices', 'F12', []],
    ['sources that nobody filled', 'F30', { 一般公共预算: null }],
    ['sources in words', 'F30', { 一般公共预算: '若干' }],
    ['two indicators', 'F21', [INDICATOR, INDICATOR]],
    [
      'an indicator without an actual value',
      'F21',
      [INDICATOR, INDICATOR, { ...INDICATOR, actual: '' }],
    ],
    ['figures of a dimension without words', 'F50', { E1b1: 10 }],
    ['facts without the text', 'F15', { count: 40 }],
    [
      'office problems: none, without reason',
      'F60',
      { answer: false, text: '', f1: true, f2: true },
    ],
    ['office problems without the items', 'F60', { answer: false, text: '依据文件执行' }],
    ['a prior-year project without its kind', 'F37', { amount: 2 }],
    ['a list in place of a record', 'F43', [{ involved: false }]],
  ])('but not by %s', (_, id, value) => {
    expect(isAnswered(fieldOf(id), value)).toBe(false);
  });
});

describe('conditional questions', () => {
  const CONDITIONAL = ['F17', 'F32', 'F33', 'F33a', 'F36', 'F37'];
  test.each<[string, ProjectLine, readonly string[]]>([
    ['a project as planned', { name: '甲' }, []],
    ['adjusted', { name: '甲', originalBudget: 8, adjustedBudget: 10 }, ['F32']],
    ['adjusted by its column', { name: '甲', adjustment: -2 }, ['F32']],
    ['with a small balance', { name: '甲', expenditure: 9.5 }, ['F33']],
    ['at the floor', { name: '甲', expenditure: 9 }, ['F33']],
    ['below the floor', { name: '甲', expenditure: 8.9999 }, ['F33', 'F33a']],
    ['unspent', { name: '甲', expenditure: 0 }, ['F33', 'F33a']],
    ['overspent', { name: '甲', expenditure: 10.01 }, ['F36']],
    ['of an earlier year', { name: '2018年甲' }, ['F37']],
    ['at the threshold', { name: '甲', adjustedBudget: 200, expenditure: 200 }, ['F17']],
    [
      'just below the threshold',
      { name: '甲', adjustedBudget: 199.999999, expenditure: 199.999999 },
      [],
    ],
    ['with unknown amounts', { name: '甲', adjustedBudget: null, expenditure: null }, []],
  ])('%s', (_, line, due) => {
    const [project] = evaluationOf([line]).projects;
    const open = project!.open.all.map(({ id }) => id);
    expect(open.filter((field) => CONDITIONAL.includes(field))).toEqual(due);
  });

  test('what the sheet tells is not asked', () => {
    const line = { name: '甲', code: '001', sources: { 一般公共预算: 6, 单位资金: 4 } };
    const [project] = evaluationOf([line]).projects;
    const open = project!.open.all.map(({ id }) => id);
    expect(open).toEqual(expect.not.arrayContaining(['F10', 'F11', 'F30', 'F31']));
    expect(project!.answers['F30']).toEqual({ 一般公共预算: 6, 单位资金: 4 });
  });
});

test('projects with the same open questions share one list of them, so that large budgets hold few', () => {
  const lines = Array.from({ length: 300 }, (_, index) => ({
    name: `第${String(index)}片区`,
    expenditure: index % 2 === 0 ? 10 : 0,
  }));
  const { projects } = evaluationOf(lines, answersOf({ 第1片区: { F14: '印制宣传资料' } }));
  expect(new Set(projects.map(({ open }) => open)).size).toBe(3);
  const idsOf = (index: number) => projects[index]!.open.all.map(({ id }) => id);
  expect(idsOf(0)).not.toContain('F33');
  expect(idsOf(1)).toEqual(idsOf(3).filter((id) => id !== 'F14'));
});
