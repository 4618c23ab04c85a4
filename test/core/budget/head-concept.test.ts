import { describe, expect, test } from '@jest/globals';
import { readHead } from '../../../src/core/budget/head';
import { conceptOf } from '../../../src/core/budget/head-concept';

const best = (raw: string) => conceptOf(readHead(raw).text).candidates[0];

describe('heads are read by what they are made of', () => {
  test.each([
    ['年初预算数', 'originalBudget'],
    ['年初部门预算安排数', 'originalBudget'],
    ['预算批复数', 'originalBudget'],
    ['指标批复金额[万元]', 'originalBudget'],
    ['核定金额', 'originalBudget'],
    ['追加（减）', 'adjustment'],
    ['追加（调减）数', 'adjustment'],
    ['预算调整（+/-）', 'adjustment'],
    ['执行调整', 'adjustment'],
    ['上年结转', 'carryover'],
    ['年初结转和结余', 'carryover'],
    ['全年预算数', 'adjustedBudget'],
    ['调整后的预算数', 'adjustedBudget'],
    ['可执行预算数', 'adjustedBudget'],
    ['到位资金', 'fundsReceived'],
    ['本年累计支出金额（万元）', 'expenditure'],
    ['全年预算执行数', 'expenditure'],
    ['已执行预算', 'expenditure'],
    ['1-12月支出', 'expenditure'],
    ['執行數', 'expenditure'],
    ['决算数', 'expenditure'],
    ['未支出数', 'balance'],
    ['年末结转和结余', 'balance'],
    ['餘額', 'balance'],
    ['结转下年', 'balance'],
    ['执行率（%）', 'executionRate'],
    ['指标执行进度', 'executionRate'],
    ['動支率', 'executionRate'],
    ['序时进度', 'timeProgress'],
    ['项目\n名称', 'name'],
    ['项目（资金）名称', 'name'],
    ['計畫名稱', 'name'],
    ['上财项目号', 'code'],
    ['牵头科室', 'department'],
    ['资金性质', 'source'],
    ['未执行原因', 'reason'],
    ['备 注', 'remark'],
    ['序 号', 'no'],
    ['预算年度', 'year'],
  ])('%s is %s', (head, field) => {
    expect(best(head)?.field).toBe(field);
    expect(best(head)?.prior).toBeGreaterThanOrEqual(0.5);
  });

  test.each([
    '占比',
    '增减%',
    '增长率',
    '得分',
    '联系电话',
    '绩效目标',
    '单价',
    '预计支出',
    '上年预算数',
  ])('%s is no field', (head) => {
    expect(best(head)).toBeUndefined();
  });

  test.each([
    ['预算数', ['adjustedBudget', 'originalBudget']],
    ['调整预算数', ['adjustment', 'adjustedBudget']],
    ['累计下达金额', ['fundsReceived', 'adjustedBudget']],
    ['结转', ['balance', 'carryover']],
  ])('%s stays open', (head, fields) => {
    const { candidates } = conceptOf(readHead(head).text);
    expect(candidates.map(({ field }) => field)).toEqual(fields);
  });
});

describe('heads are taken apart', () => {
  test.each([
    ['年初预算\n（万元）', '年初预算', 'tenThousandYuan', null],
    ['支出数【元】', '支出数', 'yuan', null],
    ['结余（3=1-2）', '结余', null, '3=1-2'],
    ['一、年初预算', '年初预算', null, null],
    ['（单位：万元）', '', 'tenThousandYuan', null],
    ['*支出数：', '支出数', null, null],
  ])('%j', (raw, text, unit, formula) => {
    expect(readHead(raw)).toMatchObject({ text, unit, formula });
  });

  test('sources and periods are set apart from what the column is', () => {
    const { source, candidates } = conceptOf('一般公共预算财政拨款支出数');
    expect(source).toBe('一般公共预算财政拨款');
    expect(candidates[0]?.field).toBe('expenditure');
    expect(conceptOf('2019年决算').period).toBe('2019');
    expect(conceptOf('其中财政拨款').isMemo).toBe(true);
  });
});
