import { describe, expect, test } from '@jest/globals';
import { blockingIds, onlyTable, projectsOf, readDrawn, totalsOf } from './read-drawn';

describe('a project whose name opens with 其中', () => {
  test('is told by its number', () => {
    const reading = readDrawn(`
      | 序号 | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 1 | 总部经济扶持 | 80 | 80 |
      | 2 | 其中村道路硬化 | 120 | 118 |
      | 3 | 计量检定 | 10 | 9 |
      | | 合计 | 210 | 207 |
    `);
    expect(reading.questions).toEqual([]);
    expect(projectsOf(onlyTable(reading))[1]).toBe('3 其中村道路硬化 120 118');
  });

  const unnumbered = (village: number, total: number) => `
    | 项目名称 | 全年预算数（元） | 支出数（元） |
    | 总部经济扶持 | 80 | 80 |
    | 其中村道路硬化 | ${village} | 18 |
    | 计量检定 | 10 | 9 |
    | 合计 | ${total} | 107 |
  `;

  test('or by more money than the row above has, where the total adds it', () => {
    const reading = readDrawn(unnumbered(120, 210));
    expect(reading.questions).toEqual([]);
    expect(onlyTable(reading).projects).toHaveLength(3);
  });

  test('and is asked about where it may as well be a part that the total adds twice', () => {
    const id = 'row:Sheet1:其中村道路硬化';
    expect(blockingIds(readDrawn(unnumbered(20, 110)))).toEqual([id]);
    const answered = readDrawn(unnumbered(20, 110), {}, { answers: { [id]: 'memo' } });
    expect(totalsOf(onlyTable(answered))).toEqual([
      '3 memo 其中村道路硬化 of 2',
      '5 total 合计 2,4',
    ]);
  });
});

describe('a row without a number behind 其中', () => {
  const drawn = (total: number) => `
    | 项目 | 全年预算数（元） | 支出数（元） |
    | 一、办案业务 | 800 | 780 |
    | 其中：鉴定费 | 200 | 195 |
    | 侦查差旅 | 350 | 345 |
    | 二、天网运维 | 1500 | 1500 |
    | 合计 | ${total} | ${total === 2300 ? 2280 : 2625} |
  `;

  test('goes on with the parts where the total adds the numbered rows alone', () => {
    const reading = readDrawn(drawn(2300));
    expect(reading.questions).toEqual([]);
    expect(totalsOf(onlyTable(reading))).toEqual([
      '3 memo 其中：鉴定费 of 2',
      '4 memo 侦查差旅 of 2',
      '6 total 合计 2,5',
    ]);
  });

  test('is no part where the total adds it', () => {
    expect(blockingIds(readDrawn(drawn(2650)))).not.toEqual([]);
  });
});

test('sums carried from page to page are no projects', () => {
  const table = onlyTable(
    readDrawn(`
      | 序号 | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 1 | 修志 | 10 | 9 |
      | 2 | 年鉴 | 20 | 20 |
      | | 过次页 | 30 | 29 |
      | | 承前页 | 30 | 29 |
      | 3 | 方志馆 | 40 | 36 |
      | | 合计 | 70 | 65 |
    `),
  );
  expect(table.projects).toHaveLength(3);
  expect(totalsOf(table).at(-1)).toBe('7 total 合计 2,3,6');
});

test.each(['单位/Unit：元', '币别：人民币元', '单位(Unit)：元'])('%s is a unit', (line) => {
  const table = onlyTable(
    readDrawn(`
      | 2023年项目执行表 | | |
      | | | ${line} |
      | 项目/Project | 预算/Budget | 支出/Expenditure |
      | 南南合作 | 600 | 570 |
    `),
  );
  expect(table.unit).toBe('yuan');
});
