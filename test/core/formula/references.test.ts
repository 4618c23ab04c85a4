import { describe, expect, test } from '@jest/globals';
import { formatReference } from '../../../src/core/sheet/address';
import { literalsIn } from '../../../src/core/formula/literals';
import { referencesOf } from '../../../src/core/formula/references';
import { readSum } from '../../../src/core/formula/sum';
import type { NameScope } from '../../../src/core/formula/references';

const at = { sheet: '表', row: 4, column: 2 };
const scope: NameScope = {
  sheetNames: ['一', '二', '三', '表'],
  definedNames: [
    { name: '合计', sheet: null, refersTo: '一!$A$1:$A$9', hidden: false },
    { name: '合计', sheet: '二', refersTo: '二!$B$1', hidden: false },
    { name: '环', sheet: null, refersTo: '环+1', hidden: false },
  ],
};

describe('referencesOf', () => {
  test.each([
    ['A1+B2:C3', ["'表'!A1", "'表'!B2:C3"]],
    ['SUM(一!A:A)', ["'一'!A1:A1048576"]],
    ["SUM('二'!$1:$2)", ["'二'!A1:XFD2"]],
    ['SUM(一:三!B2)', ["'一'!B2", "'二'!B2", "'三'!B2"]],
    ['SUM(合计)', ["'一'!A1:A9"]],
    ['二!合计*2', ["'二'!B1"]],
    ['"A1"&LOG10(5)&TRUE&1E5', []],
    ["'it''s'!C3", ["'it''s'!C3"]],
  ])('%s reads %j', (formula, expected) => {
    const found = referencesOf(formula, at, scope);
    expect(found.areas.map(formatReference)).toEqual(expected);
    expect(found.external).toEqual([]);
    expect(found.unresolved).toEqual([]);
    expect(found.isDynamic).toBe(false);
  });

  test('other workbooks', () => {
    expect(referencesOf('[1]Sheet1!A1+A2', at).external).toEqual(['[1]Sheet1']);
    expect(referencesOf("'C:\\a\\[x.xlsx]S'!A1", at).external).toEqual(['C:\\a\\[x.xlsx]S']);
    expect(referencesOf('[2]!名字', at).external).toHaveLength(1);
  });

  test('what cannot be resolved', () => {
    expect(referencesOf('未知+A1', at, scope).unresolved).toEqual(['未知']);
    expect(referencesOf('SUM(无:三!A1)', at, scope).unresolved).toEqual(['无:三']);
    expect(referencesOf('环', at, scope).unresolved).toEqual(['环']);
  });

  test.each(['INDIRECT("A1")', 'SUM(OFFSET(A1,1,0))', 'SUM(表1[金额])', 'SUM(A1#)'])(
    '%s reads what it does not name',
    (formula) => {
      expect(referencesOf(formula, at, scope).isDynamic).toBe(true);
    },
  );

  test.each(['#REF!+A1', 'IF(A1=#N/A,1,2)', '1.5E-3*A1'])('%s is not dynamic', (formula) => {
    const { isDynamic, unresolved } = referencesOf(formula, at, scope);
    expect([isDynamic, unresolved]).toEqual([false, []]);
  });
});

describe('readSum', () => {
  const plain = { literals: [], isSubtotal: false, isOpaque: false };
  test.each([
    ['SUM(C1:C4)', ["+'表'!C1:C4"], plain],
    ['C1+C2-C3', ["+'表'!C1", "+'表'!C2", "-'表'!C3"], plain],
    ['SUM(C1:C2,C4)-(C3-D3)', ["+'表'!C1:C2", "+'表'!C4", "-'表'!C3", "+'表'!D3"], plain],
    ['SUM(一!A1:A3)', ["+'一'!A1:A3"], plain],
    ['SUBTOTAL(9,C1:C4)', ["+'表'!C1:C4"], { ...plain, isSubtotal: true }],
    ['SUBTOTAL(109,C1:C4)', ["+'表'!C1:C4"], { ...plain, isSubtotal: true }],
    ['SUBTOTAL(1,C1:C4)', [], { ...plain, isOpaque: true }],
    ['ROUND(SUM(C1:C4),2)', ["+'表'!C1:C4"], plain],
    ['C1+500-30', ["+'表'!C1"], { ...plain, literals: [500, -30] }],
    ['C1+SUMIF(A:A,"x",C:C)', ["+'表'!C1"], { ...plain, isOpaque: true }],
    ['C1*2', [], { ...plain, isOpaque: true }],
    ['SUM([1]S!A1)', [], { ...plain, isOpaque: true }],
    ['SUM((C1,C3))', ["+'表'!C1", "+'表'!C3"], plain],
    ['-C1', ["-'表'!C1"], plain],
  ])('%s adds %j', (formula, expected, rest) => {
    const sum = readSum(formula, at);
    const signed = sum?.terms.map(
      ({ area, sign }) => (sign === 1 ? '+' : '-') + formatReference(area),
    );
    expect(signed).toEqual(expected);
    expect(sum).toMatchObject(rest);
  });

  test('what is no formula', () => {
    expect(readSum('SUM(', at)).toBeUndefined();
    expect(readSum('SUM()', at)).toBeUndefined();
  });
});

describe('literalsIn', () => {
  test.each([
    ['C1+500', [[500, 'addend', '+', false]]],
    ['C1-500', [[500, 'addend', '-', false]]],
    ['C1*10000', [[10000, 'factor', '*', true]]],
    ['C1/100', [[100, 'factor', '/', true]]],
    ['C1*1.06', [[1.06, 'factor', '*', false]]],
    ['C1*6%', [[0.06, 'factor', '*', false]]],
    ['ROUND(C1/C2,2)', [[2, 'argument', 'ROUND', false]]],
    [
      'ROUND(C1+5,2)',
      [
        [5, 'addend', '+', false],
        [2, 'argument', 'ROUND', false],
      ],
    ],
    ['SUM(C1:C2,300)', [[300, 'summand', 'SUM', false]]],
    [
      'IF(C1>0,120,0)',
      [
        [0, 'comparison', '>', false],
        [120, 'alone', '', false],
        [0, 'alone', '', false],
      ],
    ],
    ['SUBTOTAL(9,C1:C2)', [[9, 'argument', 'SUBTOTAL', false]]],
    ['-35', [[-35, 'alone', '', false]]],
    ['"5"&C1', []],
    ['C1+', []],
  ])('%s has %j', (formula, expected) => {
    const found = literalsIn(formula).map(({ value, role, operator, isUnitFactor }) => [
      value,
      role,
      operator,
      isUnitFactor,
    ]);
    expect(found).toEqual(expected);
  });
});
