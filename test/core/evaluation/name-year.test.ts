import { expect, test } from '@jest/globals';
import { isPriorYearName, yearsIn } from '../../../src/core/evaluation/name-year';

test.each<[string, readonly number[]]>([
  ['2018年市属经费', [2018]],
  ['２０１８年市属经费', [2018]],
  ['二〇一八年市属经费', [2018]],
  ['二零一八年经费', [2018]],
  ['2018-2020年规划', [2018, 2020]],
  ['项目202018号', []],
  ['软件维护费', []],
  ['三千零一十元', []],
])('%s', (name, years) => {
  expect(yearsIn(name)).toEqual(years);
});

test.each<[string, number | null, boolean]>([
  ['2018年市属经费', 2019, true],
  ['2019年市属经费', 2019, false],
  ['2018-2020年规划', 2019, false],
  ['2020年市属经费', 2019, false],
  ['2018年市属经费', null, false],
  ['市属经费', 2019, false],
])('%s in %s: prior %s', (name, year, isPrior) => {
  expect(isPriorYearName(name, year)).toBe(isPrior);
});
