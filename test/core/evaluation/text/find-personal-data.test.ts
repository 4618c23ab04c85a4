import { describe, expect, test } from '@jest/globals';
import {
  findPersonalData,
  maskNumber,
} from '../../../../src/core/evaluation/text/find-personal-data';

describe('findPersonalData', () => {
  test.each<[string, string, string]>([
    ['张某11010519491231002X领取', 'identityNumber', '11010519491231002X'],
    ['身份证：11010519491231002x。', 'identityNumber', '11010519491231002x'],
    ['联系电话13800138000', 'mobile', '13800138000'],
    ['电话１３８００１３８０００', 'mobile', '１３８００１３８０００'],
    ['电话138 0013 8000', 'mobile', '138 0013 8000'],
    ['卡号6222021234567890128。', 'bankCard', '6222021234567890128'],
    ['卡号4111 1111 1111 1111', 'bankCard', '4111 1111 1111 1111'],
  ])('%s', (text, kind, quote) => {
    const [found, ...more] = findPersonalData(text);
    expect(more).toEqual([]);
    expect(found?.kind).toBe(kind);
    expect(text.slice(found!.index, found!.index + found!.length)).toBe(quote);
  });

  test.each([
    '110105194912310021',
    '11010519491331002X',
    '项目代码51000021R000000019951',
    '项目代码510922220000004315951',
    '12800138000',
    '金额1,380,013,800.00元',
    '6222021234567890127',
    '2019年12月31日',
    '',
  ])('nothing in %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test('a masked number shows its ends only', () => {
    expect(maskNumber('13800138000')).toBe('138******00');
  });
});
