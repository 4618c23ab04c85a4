import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../src/core/sheet/grid';
import { evaluateFormula } from '../../../src/core/formula/evaluate';
import { book } from './book';

const DIVIDE = { error: '#DIV/0!' };
const MISSING = { error: '#N/A' };
const VALUE = { error: '#VALUE!' };
const NUMBER = { error: '#NUM!' };
const REFERENCE = { error: '#REF!' };

const view = book(
  {
    // A name, B code (text), C budget, D spent, E mixed
    预算表: {
      rows: [
        ['项目', '科目', '预算', '执行', '杂'],
        ['人员经费', '301', 1200.5, 1180.25, 1],
        ['公用经费', '302', 300, 310.1, 'x'],
        ['项目经费', '302', 800, 640, null],
        ['其他', '399', 0.1, 0.2, true],
        ['合计', null, '=SUM(C2:C5)', null, { error: '#DIV/0!' }],
      ],
    },
    "2019 项目'甲": { rows: [[5, 6, 7]] },
    R: {
      rows: [
        [null, 10, 20],
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
    升: {
      rows: [
        [10, 'a'],
        [20, 'b'],
        [30, 'c'],
        [30, 'd'],
      ],
    },
  },
  { 预算合计: '预算表!$C$2:$C$5', 费率: '0.06', 相对: 'R!A1' },
);

function result(formula: string): CellValue | undefined {
  return evaluateFormula(formula, { sheet: 'R', row: 9, column: 9 }, view);
}

function check(cases: readonly (readonly [string, CellValue | undefined])[]): void {
  test.each(cases)('%s', (formula, expected) => {
    const found = result(formula);
    if (typeof expected === 'number' && typeof found === 'number') {
      expect(found).toBeCloseTo(expected, 9);
    } else expect(found).toEqual(expected);
  });
}

describe('operators and coercion', () => {
  check([
    ['1+2*3', 7],
    ['-2^2', 4],
    ['2^3^2', 64],
    ['10%*200', 20],
    ['"3"+4', 7],
    ['"1,234.5"*2', 2469],
    ['"12%"+0', 0.12],
    ['"abc"+1', VALUE],
    ['""+1', VALUE],
    ['TRUE+1', 2],
    ['A1+1', 1],
    ['A1&"x"', 'x'],
    ['1/0', DIVIDE],
    ['0^0', NUMBER],
    ['(-8)^0.5', NUMBER],
    ['10^400', NUMBER],
    ['1&2', '12'],
    ['0.1&""', '0.1'],
    ['(1/3)&""', '0.333333333333333'],
    ['TRUE&"!"', 'TRUE!'],
    ['1=1', true],
    ['"A"="a"', true],
    ['"a"<"b"', true],
    ['1<"a"', true],
    ['"a"<TRUE', true],
    ['A1=0', true],
    ['A1=""', true],
    ['0.1+0.2=0.3', true],
    ['0.1+0.2-0.3', 0],
    ['1.1-1-0.1=0', undefined],
    ['"乙"<"甲"', undefined],
    ['"乙"="甲"', false],
    ['#N/A+1', MISSING],
    ['预算表!E6+1', DIVIDE],
    ['"2019-3-5"+0', 43529],
    ['"12:30"+0', undefined],
    ['A1', 0],
    ['+"a"', 'a'],
    ['{1,2;3,4}', undefined],
    ['SUM({1,2;3,4}*2)', 20],
    ['MAX((B1-8)*{1;2}-{0;1},0)', 3],
    ['1+', undefined],
    ['NOSUCH(1)', undefined],
    ['TODAY()', undefined],
    ['SUM(1', undefined],
  ]);
});

describe('references', () => {
  check([
    ["SUM('2019 项目''甲'!A1:C1)", 18],
    ['SUM(预算表!C:C)', 2300.6],
    ['SUM(预算表!C2:C5)', 2300.6],
    ['SUM(预算表!2:2)', 2381.75],
    ['SUM(B1:C1,A2:A3)', 35],
    ['SUM((B1,C1))', 30],
    ['SUM(A1:C3 B1:B9)', 17],
    ['SUM(A1:A2 C1:C2)', { error: '#NULL!' }],
    ['SUM(A1:INDEX(A1:C3,2,2))', 13],
    ['没有!A1', REFERENCE],
    ['SUM([1]Sheet1!A1)', undefined],
    ['SUM(R:升!A1)', 10],
    ['SUM(预算合计)*费率', 138.036],
    ['相对', undefined],
    ['没有的名字', undefined],
    ['SUM(Table1[金额])', undefined],
    ['J10+1', undefined],
    ['SUM(J:J)', 0],
  ]);

  test('a whole column meets the formula in its own row', () => {
    const at = { sheet: 'R', row: 1, column: 9 };
    expect(evaluateFormula('B:B*2', at, view)).toBe(4);
    expect(evaluateFormula('$2:$2', { ...at, row: 8, column: 1 }, view)).toBe(2);
    expect(evaluateFormula('B1:B3*2', at, view)).toBeUndefined();
    expect(evaluateFormula('SUM(B1:B3*2)', at, view)).toBeUndefined();
  });

  test('a stale cell makes the result unknown', () => {
    const stale = book({ S: { rows: [[1, 2]], stale: [1] } });
    const at = { sheet: 'S', row: 3, column: 0 };
    expect(evaluateFormula('A1', at, stale)).toBe(1);
    expect(evaluateFormula('B1', at, stale)).toBeUndefined();
    expect(evaluateFormula('SUM(A1:B1)', at, stale)).toBeUndefined();
  });

  test('a cell that reads itself', () => {
    const at = { sheet: 'R', row: 0, column: 0 };
    expect(evaluateFormula('A1+1', at, view)).toBeUndefined();
    expect(evaluateFormula('SUM(A:A)', at, view)).toBeUndefined();
    expect(evaluateFormula('ROW(A1)', at, view)).toBe(1);
  });
});

describe('aggregates', () => {
  check([
    ['SUM(1,"2",TRUE)', 4],
    ['SUM(预算表!E2:E5)', 1],
    ['SUM(预算表!E2:E6)', DIVIDE],
    ['SUM("x")', VALUE],
    ['COUNT(预算表!E1:E6)', 1],
    ['COUNT(1,"2","x",TRUE)', 3],
    ['COUNTA(预算表!E1:E6)', 5],
    ['COUNTBLANK(预算表!E1:E6)', 1],
    ['AVERAGE(B1:C1)', 15],
    ['AVERAGE(A1)', DIVIDE],
    ['MAX(A1:C3)', 20],
    ['MAX(A1)', 0],
    ['MIN(A1:C3,-1)', -1],
    ['PRODUCT(A2:C2)', 6],
    ['MEDIAN(1,2,3,10)', 2.5],
    ['LARGE(A1:C3,2)', 10],
    ['LARGE("2.3",1)', 2.3],
    ['COUNT(2,"A","",#REF!)', 1],
    ['SMALL(A1:C3,2)', 2],
    ['SMALL(A1:C3,99)', NUMBER],
    ['RANK(10,A1:C3)', 2],
    ['RANK(10,A1:C3,1)', 7],
    ['RANK(11,A1:C3)', MISSING],
    ['SUMPRODUCT(A2:C2,A3:C3)', 32],
    ['SUMPRODUCT((预算表!B2:B5="302")*预算表!C2:C5)', 1100],
    ['SUMPRODUCT(--(LEFT(预算表!B2:B5,2)="30"),预算表!C2:C5)', 2300.5],
    ['SUMPRODUCT(A2:C2,A2:B2)', VALUE],
    ['SUMPRODUCT(ROUND(预算表!C2:C5,0))', 2301],
    ['SUMPRODUCT(IF(A2:C2>1,1,0))', undefined],
  ]);

  const hidden = book({
    S: {
      rows: [[1], [2], [4], ['=SUBTOTAL(9,A1:A3)'], [8], [16]],
      hiddenRows: [1, 4],
      filter: { area: { top: 4, left: 0, bottom: 5, right: 0 }, active: true },
    },
  });
  test.each([
    ['SUBTOTAL(9,A1:A6)', 23],
    ['SUBTOTAL(109,A1:A6)', 21],
    ['SUBTOTAL(2,A1:A6)', 4],
    ['SUBTOTAL(3,A1:A6)', 4],
    ['SUBTOTAL(1,A1:A3)', 7 / 3],
    ['SUBTOTAL(104,A1:A3)', 4],
    ['SUBTOTAL(5,A1:A3)', 1],
    ['SUBTOTAL(106,A1:A3)', 4],
    ['SUBTOTAL(11,A1:A3)', 14 / 9],
    ['SUBTOTAL(7,A1:A2)', Math.SQRT1_2],
    ['SUBTOTAL(12,A1:A3)', VALUE],
  ])('%s', (formula, expected) => {
    const found = evaluateFormula(formula, { sheet: 'S', row: 9, column: 9 }, hidden);
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
    else expect(found).toEqual(expected);
  });
});

describe('conditions on ranges', () => {
  check([
    ['SUMIF(预算表!B2:B5,"302",预算表!C2:C5)', 1100],
    ['SUMIF(预算表!B2:B5,302,预算表!C2:C5)', 1100],
    ['SUMIF(预算表!A2:A5,"*经费",预算表!C2)', 2300.5],
    ['SUMIF(预算表!A2:A5,"??经费",预算表!C2)', 2300.5],
    ['SUMIF(预算表!A2:A5,"<>其他",预算表!C2:C5)', 2300.5],
    ['SUMIF(预算表!C2:C5,">=300")', 2300.5],
    ['SUMIF(预算表!C2:C5,">"&300)', 2000.5],
    ['SUMIF(预算表!A:A,"公用经费",预算表!D:D)', 310.1],
    ['SUMIFS(预算表!C2:C5,预算表!B2:B5,"302",预算表!C2:C5,">500")', 800],
    ['SUMIFS(预算表!C2:C5,预算表!B2:B4,"302")', VALUE],
    ['COUNTIF(预算表!A:A,"")', 1048570],
    ['COUNTIF(预算表!E1:E6,"=")', 1],
    ['COUNTIF(预算表!E1:E6,"<>")', 5],
    ['COUNTIF(预算表!E1:E6,TRUE)', 1],
    ['COUNTIF(预算表!E1:E6,"#DIV/0!")', 1],
    ['COUNTIF(预算表!E1:E6,"X")', 1],
    ['COUNTIF(A1:C3,A1)', 0],
    ['COUNTIF(预算表!A2:A5,"~*")', 0],
    ['COUNTIFS(预算表!B2:B5,"302",预算表!C2:C5,"<500")', 1],
    ['AVERAGEIF(预算表!B2:B5,"302",预算表!C2:C5)', 550],
    ['AVERAGEIF(预算表!B2:B5,"999",预算表!C2:C5)', DIVIDE],
    ['AVERAGEIFS(预算表!C2:C5,预算表!B2:B5,"302")', 550],
  ]);
});

describe('rounding and arithmetic', () => {
  check([
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(2.675,2)', 2.68],
    ['ROUND(-0.125,2)', -0.13],
    ['ROUND(1250,-2)', 1300],
    ['ROUND(2.5,)', 3],
    ['ROUNDUP(1.001,2)', 1.01],
    ['ROUNDUP(-1.1,0)', -2],
    ['ROUNDDOWN(1.999,2)', 1.99],
    ['INT(-1.5)', -2],
    ['TRUNC(-1.5)', -1],
    ['TRUNC(1.239,2)', 1.23],
    ['ABS(-3)', 3],
    ['MOD(7,3)', 1],
    ['MOD(-7,3)', 2],
    ['MOD(1,0)', DIVIDE],
    ['SIGN(-2)', -1],
    ['SQRT(16)', 4],
    ['SQRT(-1)', NUMBER],
    ['POWER(2,10)', 1024],
  ]);
});

describe('logic', () => {
  check([
    ['IF(1>0,"是","否")', '是'],
    ['IF(0,"是")', false],
    ['IF(1,,2)', 0],
    ['IF(1,2,NOSUCH())', 2],
    ['IF("x",1,2)', VALUE],
    ['IF(#N/A,1,2)', MISSING],
    ['IFS(0,1,1,2)', 2],
    ['IFS(0,1)', MISSING],
    ['_xlfn.IFS(1,5)', 5],
    ['IFERROR(1/0,"无")', '无'],
    ['IFERROR(NOSUCH(),"无")', undefined],
    ['IFERROR(A1,1)', 0],
    ['IFNA(#N/A,1)', 1],
    ['IFNA(1/0,1)', DIVIDE],
    ['AND(1,TRUE,B1>5)', true],
    ['AND(1,0)', false],
    ['OR(0,FALSE)', false],
    ['OR(B1:C1)', true],
    ['AND(A1)', VALUE],
    ['NOT(0)', true],
    ['ISBLANK(A1)', true],
    ['ISBLANK("")', false],
    ['ISNUMBER(B1)', true],
    ['ISNUMBER("1")', false],
    ['ISTEXT(预算表!A1)', true],
    ['ISERROR(1/0)', true],
    ['ISNA(#N/A)', true],
    ['ISNA(1/0)', false],
    ['ISERR(1/0)', true],
    ['ISFORMULA(预算表!C6)', true],
    ['ISFORMULA(预算表!C5)', false],
    ['N("a")', 0],
    ['N(TRUE)', 1],
    ['T(1)', ''],
    ['T("a")', 'a'],
  ]);
});

describe('text', () => {
  check([
    ['LEFT("预算表",2)', '预算'],
    ['LEFT("预算表")', '预'],
    ['RIGHT("预算表",2)', '算表'],
    ['RIGHT("ab",9)', 'ab'],
    ['MID("预算表",2,1)', '算'],
    ['MID("ab",9,1)', ''],
    ['MID("ab",0,1)', VALUE],
    ['LEN("预算 ")', 3],
    ['TRIM("  a   b ")', 'a b'],
    ['CLEAN("a"&CHAR(10))', 'a'],
    ['CHAR(200)', undefined],
    ['UPPER("ab")&LOWER("CD")', 'ABcd'],
    ['EXACT("a","A")', false],
    ['REPT("-",3)', '---'],
    ['SUBSTITUTE("a-b-c","-","+")', 'a+b+c'],
    ['SUBSTITUTE("a-b-c","-","$&",2)', 'a-b$&c'],
    ['REPLACE("abcd",2,2,"X")', 'aXd'],
    ['FIND("B","aBc")', 2],
    ['FIND("b","aBc")', VALUE],
    ['SEARCH("b","aBc")', 2],
    ['SEARCH("b*d","abcd")', 2],
    ['SEARCH("~?","a?")', 2],
    ['VALUE("1,200")', 1200],
    ['VALUE("x")', VALUE],
    ['NUMBERVALUE("1.234,5",",",".")', 1234.5],
    ['NUMBERVALUE("50%")', 0.5],
    ['TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['TEXT(0.5,"0%")', '50%'],
    ['TEXT(0.5,"# ?/?")', undefined],
    ['TEXT(43529,"yyyy年m月d日")', '2019年3月5日'],
    ['TEXT("12","0.0")', '12.0'],
    ['TEXT("a","0.0")', 'a'],
    ['CONCATENATE("a",1,TRUE)', 'a1TRUE'],
    ['CONCAT(A2:C2)', '123'],
    ['_xlfn.CONCAT("a","b")', 'ab'],
    ['_xlfn.TEXTJOIN("、",TRUE,预算表!A2:A3,"",A1)', '人员经费、公用经费'],
    ['_xlfn.TEXTJOIN("-",FALSE,1,A1,2)', '1--2'],
  ]);
});

describe('lookup', () => {
  check([
    ['VLOOKUP("公用经费",预算表!A2:D5,3,FALSE)', 300],
    ['VLOOKUP("公用*",预算表!A2:D5,3,0)', 300],
    ['VLOOKUP("无",预算表!A2:D5,3,FALSE)', MISSING],
    ['VLOOKUP("无",预算表!A2:D5,9,FALSE)', REFERENCE],
    ['VLOOKUP(25,升!A1:B4,2)', 'b'],
    ['VLOOKUP(30,升!A1:B4,2,TRUE)', 'd'],
    ['VLOOKUP(5,升!A1:B4,2,TRUE)', MISSING],
    ['VLOOKUP("公用经费",预算表!A:D,4,FALSE)', 310.1],
    ['HLOOKUP("预算",预算表!A1:D5,3,FALSE)', 300],
    ['LOOKUP(25,升!A1:A4,升!B1:B4)', 'b'],
    ['LOOKUP(99,升!A1:B4)', 'd'],
    ['LOOKUP(1,0/(预算表!B2:B5="302"),预算表!C2:C5)', 800],
    ['MATCH("其他",预算表!A1:A6,0)', 5],
    ['MATCH(25,升!A1:A4)', 2],
    ['MATCH(25,{30,20,10},-1)', 1],
    ['MATCH(5,{3,9,1,7,10})', undefined],
    ['INDEX(预算表!A1:D5,MATCH("其他",预算表!A1:A5,0),3)', 0.1],
    ['INDEX(升!B1:B4,3)', 'c'],
    ['SUM(INDEX(A1:C3,0,1))', 5],
    ['INDEX(A1:C3,9,1)', REFERENCE],
    ['INDEX({1,2;3,4},2,1)', 3],
    ['_xlfn.XLOOKUP(20,升!A1:A4,升!B1:B4)', 'b'],
    ['_xlfn.XLOOKUP(25,升!A1:A4,升!B1:B4,"无")', '无'],
    ['_xlfn.XLOOKUP(25,升!A1:A4,升!B1:B4,,-1)', 'b'],
    ['_xlfn.XLOOKUP(25,升!A1:A4,升!B1:B4,,1)', 'c'],
    ['_xlfn.XLOOKUP(30,升!A1:A4,升!B1:B4,,0,-1)', 'd'],
    ['_xlfn.XLOOKUP(99,升!A1:A4,升!B1:B4)', MISSING],
    ['CHOOSE(2,"a","b")', 'b'],
    ['CHOOSE(3,"a","b")', VALUE],
    ['ROW()', 10],
    ['COLUMN()', 10],
    ['ROW(B7)', 7],
    ['ROWS(A1:C3)', 3],
    ['COLUMNS(A:C)', 3],
    ['SUM(OFFSET(A1,1,0,2,3))', 21],
    ['OFFSET(A1,-1,0)', REFERENCE],
    ['INDIRECT("升!A"&2)', 20],
    ["SUM(INDIRECT(\"'2019 项目''甲'!A1:B1\"))", 11],
    ['INDIRECT("R1C1",FALSE)', undefined],
    ['ADDRESS(2,3)', '$C$2'],
    ['ADDRESS(2,3,4)', 'C2'],
    ['ADDRESS(2,3,1,TRUE,"2019 项目")', "'2019 项目'!$C$2"],
    ['HYPERLINK("#R!A1","去")', '去'],
  ]);
});

describe('dates', () => {
  check([
    ['DATE(2019,3,5)', 43529],
    ['DATE(2019,14,0)', 43861],
    ['DATE(119,1,1)', 43466],
    ['DATE(1900,2,29)', 60],
    ['DATE(1900,1,22222)', 22222],
    ['YEAR(43529)', 2019],
    ['MONTH("2019-3-5")', 3],
    ['DAY(43529.9)', 5],
    ['YEAR(-1)', NUMBER],
    ['EDATE(43496,1)', 43524],
    ['EOMONTH(43529,0)', 43555],
    ['EOMONTH(43529,-3)', 43465],
    ['DATEVALUE("2019/3/5")', 43529],
    ['DATEVALUE("x")', VALUE],
    ['WEEKDAY(43529)', 3],
    ['WEEKDAY(43529,2)', 2],
  ]);
});
