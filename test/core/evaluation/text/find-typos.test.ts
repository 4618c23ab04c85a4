import { describe, expect, test } from '@jest/globals';
import { findTypos } from '../../../../src/core/evaluation/text/find-typos';

const corrections = (text: string) =>
  findTypos(text).map(({ index, length, suggestion }) => [
    text.slice(index, index + length),
    suggestion,
  ]);

describe('findTypos', () => {
  test.each<[string, string, string]>([
    ['项目资金以全部列支完毕', '以', '已'],
    ['补助款以按时发放到位', '以', '已'],
    ['各项工作以经完成', '以', '已'],
    ['申请追加资金，已保障待遇按时足额发放', '已', '以'],
    ['加强核对，已确保数据准确', '已', '以'],
    ['群众权益的到保障', '的到', '得到'],
    ['服务水平的到进一步提升', '的到', '得到'],
    ['极大的方便了群众', '的', '地'],
    ['有针对性的对各项目制定目标', '的', '地'],
    ['有预见性的提前做好资金计划', '的', '地'],
    ['及时的拨付资金给社区', '的', '地'],
    ['继续针对性地制定办法', '针对性', '有针对性'],
    ['正文[bookmark: _GoBack]开始', '[bookmark: _GoBack]', ''],
    ['见PAGEREF _Toc123', 'PAGEREF _Toc123', ''],
    ['见错误!未找到引用源。', '错误!未找到引用源。', ''],
    ['无散小差现象', '散小差', '散、小、差'],
    ['截止2019年12月', '截止', '截至'],
    ['财政专户帐户', '帐', '账'],
    ['按排专人负责', '按排', '安排'],
  ])('%s', (text, wrong, right) => {
    expect(corrections(text)).toContainEqual([wrong, right]);
  });

  test.each([
    '项目资金已全部列支完毕',
    '予以全部完成',
    '可以按时完成',
    '以全部完成为目标',
    '以按期完成作为考核标准',
    '以经办人员为主',
    '以经济建设为中心',
    '，已保障12000人的待遇',
    '，已保障了待遇',
    '已确保资金安全',
    '权益得到保障',
    '目的到期后',
    '取得了显著的成效',
    '提供有效的保障',
    '极大地方便了群众',
    '制定了有针对性的措施',
    '增强针对性的办法',
    '有针对性的对策',
    '及时的支付凭证',
    '无“散、小、差”现象',
    '合同截止日期',
    '规范的单位都了解',
  ])('nothing in %s', (text) => {
    expect(corrections(text)).toEqual([]);
  });

  test('a sentence with several slips has them from left to right', () => {
    expect(corrections('资金以全部支付完毕，极大的方便了群众，权益的到保障')).toEqual([
      ['以', '已'],
      ['的', '地'],
      ['的到', '得到'],
    ]);
  });

  test.each(['以全部', '，已保障', '有效的', '[bookmark:', '针对性的', '以经'])(
    'reads %s 50,000 times over within the time of a test',
    (piece) => {
      expect(Array.isArray(findTypos(piece.repeat(50_000)))).toBe(true);
    },
  );
});
