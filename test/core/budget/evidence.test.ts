import { describe, expect, test } from '@jest/globals';
import { blockingIds, fieldsOf, onlyTable, projectsOf, readDrawn, totalsOf } from './read-drawn';

describe('words and arithmetic together', () => {
  test('increases and decreases in two columns are one adjustment', () => {
    const reading = readDrawn(`
      | 单位：元 | | | | | | |
      | 项目名称 | 年初预算数 | 追加 | 追减 | 调整后预算 | 支出 | 结余 |
      | 甲 | 100 | 20 | 0 | 120 | 100 | 20 |
      | 乙 | 200 | | 50 | 150 | 150 | 0 |
      | 丙 | 300 | 10 | 5 | 305 | 300 | 5 |
      | 合计 | 600 | 30 | 55 | 575 | 550 | 25 |
    `);
    expect(reading.questions).toEqual([]);
    const table = onlyTable(reading);
    expect(table.projects.map(({ amounts }) => amounts.adjustment?.fen)).toEqual([
      2000, -5000, 500,
    ]);
    expect(table.totals[0]?.amounts.adjustment?.fen).toBe(-2500);
  });

  test('sources without a column for the whole are added up', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 单位：元 | | | | |
        | 项目名称 | 全年预算 | | 支出 | |
        | | 财政拨款 | 其他资金 | 财政拨款 | 其他资金 |
        | 甲 | 100 | 20 | 90 | 20 |
        | 乙 | 200 | 0 | 150 | 0 |
        | 合计 | 300 | 20 | 240 | 20 |
        `,
        { merges: ['A2:A3', 'B2:C2', 'D2:E2'] },
      ),
    );
    expect(projectsOf(table)).toEqual(['4 甲 120 110', '5 乙 200 150']);
  });

  test('carry-over and the budget of the year make the whole', () => {
    const reading = readDrawn(`
      | 单位：元 | | | | | |
      | 项目名称 | 上年结转 | 本年预算 | 合计 | 支出数 | 结余 |
      | 甲 | 20 | 100 | 120 | 100 | 20 |
      | 乙 | 0 | 200 | 200 | 150 | 50 |
      | 丙 | 5 | 300 | 305 | 300 | 5 |
      | 总计 | 25 | 600 | 625 | 550 | 75 |
    `);
    expect(reading.questions).toEqual([]);
    expect(fieldsOf(onlyTable(reading))).toEqual({
      name: 'A',
      carryover: 'B',
      originalBudget: 'C',
      adjustedBudget: 'D',
      expenditure: 'E',
      balance: 'F',
    });
  });

  test('a rate that proves the balance to be the expenditure is asked', () => {
    const reading = readDrawn(`
      | 单位：元 | | | | |
      | 项目名称 | 全年预算数 | 结余 | 支出数 | 执行率 |
      | 甲 | 100 | 80 | 20 | 0.8 |
      | 乙 | 200 | 150 | 50 | 0.75 |
      | 丙 | 300 | 300 | 0 | 1 |
    `);
    expect(blockingIds(reading)).toEqual(['column:Sheet1:expenditure']);
    expect(onlyTable(reading).projects.map(({ statedRate }) => statedRate?.ratio)).toEqual([
      0.8, 0.75, 1,
    ]);
  });

  test('names without a head are read where budget and expenditure stand beside them, and asked', () => {
    const drawn = `
      | 单位：元 | | |
      | | 全年预算数 | 支出数 |
      | 软件维护 | 100 | 80 |
      | 宣传 | 200 | 150 |
      | 合计 | 300 | 230 |
    `;
    const reading = readDrawn(drawn);
    expect(blockingIds(reading)).toEqual(['name:Sheet1']);
    expect(projectsOf(onlyTable(reading))).toEqual(['3 软件维护 100 80', '4 宣传 200 150']);
    expect(readDrawn(drawn, {}, { answers: { 'name:Sheet1': 'A' } }).questions).toEqual([]);
    expect(readDrawn(drawn.replace('支出数', '人数')).tables).toEqual([]);
  });

  test('the finer of two levels names the projects', () => {
    const reading = readDrawn(
      `
      | 单位：元 | | | | |
      | 一级项目 | 二级项目 | 预算数 | 支出数 | 结余 |
      | 民生 | 甲 | 100 | 90 | 10 |
      | | 乙 | 50 | 50 | 0 |
      | 运转 | 丙 | 30 | 20 | 10 |
      | 合计 | | 180 | 160 | 20 |
      `,
      { merges: ['A3:A4'] },
    );
    expect(blockingIds(reading)).toEqual([]);
    expect(onlyTable(reading).projects.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  });
});

describe('projects on several rows', () => {
  test('a subtotal among the sources of each project', () => {
    const table = onlyTable(
      readDrawn(
        `
        | 单位：元 | | | |
        | 项目名称 | 资金来源 | 全年预算数 | 支出数 |
        | 甲 | 小计 | 120 | 100 |
        | | 财政拨款 | 100 | 90 |
        | | 其他资金 | 20 | 10 |
        | 乙 | 小计 | 50 | 50 |
        | | 财政拨款 | 50 | 50 |
        | 合计 | | 170 | 150 |
        `,
        { merges: ['A3:A5', 'A6:A7'] },
      ),
    );
    expect(projectsOf(table)).toEqual(['4+5 甲 120 100', '7 乙 50 50']);
    expect(totalsOf(table)).toEqual([
      '3 subtotal 小计 4,5',
      '6 subtotal 小计 7',
      '8 total 合计 4,5,7',
    ]);
  });

  test('rows with another source and neither number nor name go on with the project above', () => {
    const drawn = `
      | 单位：元 | | | |
      | 序号 | 项目名称 | 资金来源 | 全年预算数 | 支出数 |
      | 1 | 甲 | 财政拨款 | 100 | 90 |
      | | | 其他资金 | 20 | 10 |
      | 2 | | 财政拨款 | 50 | 50 |
      | | 合计 | | 170 | 150 |
    `;
    const reading = readDrawn(drawn);
    expect(reading.questions.map(({ id }) => id)).toEqual(['repeated:Sheet1']);
    expect(projectsOf(onlyTable(reading))).toEqual(['3+4 甲 120 100', '5  50 50']);
    expect(onlyTable(reading).notes.map(({ code, row }) => [code, row])).toEqual([['R-F09', 4]]);
  });
});
