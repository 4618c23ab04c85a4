import { describe, expect, test } from '@jest/globals';
import { findQuantities } from '../../../../src/core/evaluation/text/find-quantities';

const quotes = (text: string) =>
  findQuantities(text).map(({ index, length }) => text.slice(index, index + length));

describe('findQuantities', () => {
  test.each<[string, readonly string[]]>([
    ['开展1次培训', ['1次']],
    ['支出164.27万元', ['164.27万元']],
    ['共9,836.16万元', ['9,836.16万元']],
    ['执行率100%，满意度９５％', ['100%', '９５％']],
    ['覆盖42 家企业', ['42 家']],
    ['办结时间缩短3个工作日', ['3个']],
    ['在5工作日内', ['5工作日']],
    ['培训三场、走访二十三户', ['三场', '二十三户']],
    ['持续3年', ['3年']],
    ['提高2.5个百分点', ['2.5个百分点']],
  ])('%s', (text, found) => {
    expect(quotes(text)).toEqual(found);
  });

  test.each([
    '2019年完成',
    '于3月20日支付',
    '云财发〔2019〕11号',
    '第三次会议',
    '1.加强管理',
    '（2）规范程序',
    '一、项目概况',
    '一次性项目',
    '一定的保障作用',
    '效果明显',
    '数十个项目',
    '',
  ])('none in %s', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
