import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellStyle, CellValue, Grid } from '../../../src/core/sheet/grid';
import { fixedDecimal, roundDecimal } from '../../../src/core/sheet/decimal';
import { dateToSerial, serialToDate, weekdayOf } from '../../../src/core/sheet/serial-date';
import {
  formatGeneral,
  formatNumber,
  isDateFormat,
  shownText,
} from '../../../src/core/sheet/number-format';

describe('formatNumber', () => {
  test.each<[number, string, string]>([
    [0, 'General', '0'],
    [1234.5, 'General', '1234.5'],
    [-1234.5, '', '-1234.5'],
    [12345678901, 'General', '12345678901'],
    [123456789012, 'General', '1.23457E+11'],
    [1234567890.123, 'General', '1234567890'],
    [0.123456789012, 'General', '0.123456789'],
    [0.00012345678, 'General', '0.000123457'],
    [1 / 3, 'General', '0.333333333'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e-10, 'General', '1E-10'],
    [99999999999.9, 'General', '1E+11'],
    [1234.567, '0', '1235'],
    [1234.567, '0.00', '1234.57'],
    [1.005, '0.00', '1.01'],
    [2.675, '0.00', '2.68'],
    [-2.675, '0.00', '-2.68'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [1234567.891, '#,##0', '1,234,568'],
    [0, '#,##0.00', '0.00'],
    [0, '#,###', ''],
    [0, '#.##', '.'],
    [0.5, '#.##', '.5'],
    [12, '#.##', '12.'],
    [5, '000', '005'],
    [1234567, '000-0000', '123-4567'],
    [0.8765, '0%', '88%'],
    [0.8765, '0.00%', '87.65%'],
    [1, '0.0%', '100.0%'],
    [-5, '0;(0)', '(5)'],
    [-5, '0.00_);(0.00)', '(5.00)'],
    [5, '0.00_);(0.00)', '5.00 '],
    [0, '0;-0;"零"', '零'],
    [0, '0;-0;;@', ''],
    [3, ';;;', ''],
    [-1234.5, '#,##0.00;[Red]-#,##0.00', '-1,234.50'],
    [1234.5, '[红色]#,##0.0', '1,234.5'],
    [150, '[>=100]"大"0;"小"0', '大150'],
    [50, '[>=100]"大"0;"小"0', '小50'],
    [-50, '[>=100]"大"0;"小"0', '-小50'],
    [0, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', ' -   '],
    [12, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', ' 12.00 '],
    [1234567, '#,##0,', '1,235'],
    [1234567, '0.0,,', '1.2'],
    [12345, '0!.0,"万"', '1.2万'],
    [12, '0.00"万元"', '12.00万元'],
    [12, '0\\元', '12元'],
    [12, '¥#,##0', '¥12'],
    [12, '[$¥-804]#,##0.00', '¥12.00'],
    [12345, '0.00E+00', '1.23E+04'],
    [12345, '0.00e+00', '1.23e+04'],
    [1234567, ',#', ',1234567'],
    [1234567, '?,?????????', '    1,234,567'],
    [0.00012, '0.0E-0', '1.2E-4'],
    [12345, '##0.0E+0', '12.3E+3'],
    [999999, '0.0E+0', '1.0E+6'],
    [3.5, '# ?/?', '3.5'],
    [7, '@', '7'],
    [123, '[DBNum1][$-804]General', '一百二十三'],
    [10005, '[DBNum1]General', '一万〇五'],
    [120, '[DBNum2]General', '壹佰贰拾'],
    [123, '[DBNum1]0', '一二三'],
    [1, 'G/通用格式"年"', '1年'],
  ])('%d as %s is "%s"', (value, code, expected) => {
    expect(formatNumber(value, code, false)).toBe(expected);
  });

  test.each<[number, string, string]>([
    [43529, 'yyyy-mm-dd', '2019-03-05'],
    [43529, 'yyyy/m/d', '2019/3/5'],
    [43529, 'yyyy"年"m"月"d"日"', '2019年3月5日'],
    [43529, '[$-804]yyyy年m月', '2019年3月'],
    [43529, 'm/d/yy', '3/5/19'],
    [43529, 'd-mmm-yy', '5-Mar-19'],
    [43529, 'dddd, mmmm d', 'Tuesday, March 5'],
    [43529, '[$-804]aaaa', '星期二'],
    [43529, '[$-804]dddd', '星期二'],
    [43529, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇一九年三月五日'],
    [43818, '[DBNum1][$-804]m"月"d"日"', '十二月十九日'],
    [43529.75, 'h:mm AM/PM', '6:00 PM'],
    [43529.75, 'hh:mm:ss', '18:00:00'],
    [43529.25, 'yyyy-mm-dd hh:mm', '2019-03-05 06:00'],
    [43529.25, '上午/下午h"时"mm"分"', '上午6时00分'],
    [1.5, '[h]:mm', '36:00'],
    [0.0625, '[mm]:ss', '90:00'],
    [0.5 + 1.25 / 86400, 'mm:ss.00', '00:01.25'],
    [60, 'yyyy-m-d', '1900-2-29'],
    [61, 'yyyy-m-d', '1900-3-1'],
    [1, 'yyyy-m-d', '1900-1-1'],
    [-1, 'yyyy-m-d', '#'],
  ])('date %d as %s is "%s"', (serial, code, expected) => {
    expect(formatNumber(serial, code, false)).toBe(expected);
  });

  test('dates of the 1904 system', () => {
    expect(formatNumber(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
    expect(formatNumber(42067, 'yyyy-mm-dd', true)).toBe('2019-03-05');
  });

  test('any code and any number give a text', () => {
    const code = fc.string({
      unit: fc.constantFrom(...Array.from('0#?.,%;@"\\_*[]$-yYmdhsE+/ae年!DBNum1General')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.double(), code, (value, text) => {
        expect(typeof formatNumber(value, text, false)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  test('two decimals with commas are the amount itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => {
        const shown = formatNumber(fen / 100, '#,##0.00', false).replaceAll(',', '');
        expect(Math.round(Number(shown) * 100)).toBe(fen);
      }),
    );
  });
});

test.each([
  ['yyyy-mm-dd', true],
  ['[h]:mm', true],
  ['yyyy"年"', true],
  ['[=0]"";m/d', true],
  ['0.00', false],
  ['General', false],
  ['G/通用格式', false],
  ['"yd"0', false],
  ['0.00E+00', false],
  ['[Red]0', false],
  ['\\d0', false],
  ['@', false],
])('isDateFormat(%s) is %s', (code, expected) => {
  expect(isDateFormat(code)).toBe(expected);
});

describe('serial dates', () => {
  test.each([
    [0, 1900, 1, 0],
    [1, 1900, 1, 1],
    [59, 1900, 2, 28],
    [60, 1900, 2, 29],
    [61, 1900, 3, 1],
    [43465, 2018, 12, 31],
    [43466.99, 2019, 1, 1],
    [2958465, 9999, 12, 31],
  ])('%d is %d-%d-%d', (serial, year, month, day) => {
    expect(serialToDate(serial, false)).toEqual({ year, month, day });
  });

  test('numbers that are no dates', () => {
    expect(serialToDate(-1, false)).toBeUndefined();
    expect(serialToDate(2958466, false)).toBeUndefined();
    expect(serialToDate(Number.NaN, false)).toBeUndefined();
  });

  test('there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const date = serialToDate(serial, false);
        expect(date && dateToSerial(date.year, date.month, date.day, false)).toBe(serial);
      }),
    );
  });

  test('weekdays', () => {
    expect(weekdayOf(43529, false)).toBe(2);
    expect(weekdayOf(1, false)).toBe(0);
  });
});

describe('decimals', () => {
  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-0.125, 2, -0.13],
    [1234.5, -2, 1200],
    [1250, -2, 1300],
    [0.005, 2, 0.01],
    [0.0049, 2, 0],
    [49, -2, 0],
    [50, -2, 100],
    [9.995, 2, 10],
    [0.1 + 0.2, 20, 0.1 + 0.2],
  ])('%d rounded to %d places is %d', (value, places, expected) => {
    expect(roundDecimal(value, places)).toBe(expected);
  });

  test.each([
    [1.001, 2, 1.01, 1],
    [-1.001, 2, -1.01, -1],
    [1.1, 1, 1.1, 1.1],
    [12, -2, 100, 0],
    [0.001, 2, 0.01, 0],
  ])('%d to %d places up is %d and down is %d', (value, places, up, down) => {
    expect(roundDecimal(value, places, 'up')).toBe(up);
    expect(roundDecimal(value, places, 'down')).toBe(down);
  });

  test('fixed text', () => {
    expect(fixedDecimal(0, 2)).toBe('0.00');
    expect(fixedDecimal(0.005, 2)).toBe('0.01');
    expect(fixedDecimal(999.999, 2)).toBe('1000.00');
    expect(fixedDecimal(1e20, 0)).toBe('100000000000000000000');
    expect(fixedDecimal(1e-20, 3)).toBe('0.000');
  });
});

test('formatGeneral keeps a sign', () => {
  expect(formatGeneral(-0.5)).toBe('-0.5');
});

test('shownText follows value and style', () => {
  const styles: CellStyle[] = [{}, { numberFormat: '0.00%' }, { numberFormat: '0;0;0;"<"@">"' }];
  const values: CellValue[][] = [[0.5, 0.5, '文', '文', true, { error: '#DIV/0!' }, null]];
  const grid: Grid = {
    sheet: '表',
    visibility: 'visible',
    rowCount: 1,
    columnCount: 7,
    values,
    formulas: { size: 0, has: () => false, at: () => undefined, cells: () => [] },
    styles,
    styleRows: [[0, 1, 0, 2, 0, 0, 0]],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: null,
    isProtected: false,
    date1904: false,
    stale: new Set(),
  };
  expect([0, 1, 2, 3, 4, 5, 6].map((column) => shownText(grid, 0, column))).toEqual([
    '0.5',
    '50.00%',
    '文',
    '<文>',
    'TRUE',
    '#DIV/0!',
    '',
  ]);
  expect(shownText(grid, 9, 9)).toBe('');
});
