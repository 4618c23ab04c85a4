import { describe, expect, test } from '@jest/globals';
import { freeSheetName, reportSheetNames } from '../../src/app/sheet-names';
import { herSheets, ownSheetsOf } from '../../src/core/sheet/own-sheets';
import type { WorkbookSummary } from '../../src/core/sheet/grid';
import { ownSheetMark, type ReportSheetKey } from '../../src/core/sheet/plan';

function workbook(
  sheets: readonly string[],
  marks: readonly (readonly [ReportSheetKey, string])[] = [],
): WorkbookSummary {
  return {
    fileName: 'a.xlsx',
    sheets: sheets.map((name) => ({ name, visibility: 'visible' })),
    activeSheet: sheets[0] ?? null,
    definedNames: marks.map(([key, refersTo]) => ({
      name: ownSheetMark(key),
      sheet: null,
      refersTo,
      hidden: true,
    })),
    date1904: false,
    isProtected: false,
    isReadOnly: false,
  };
}

describe('names of the product’s sheets', () => {
  test('a sheet of hers with an unlucky name is never taken', () => {
    const names = reportSheetNames(workbook(['预算', '校验结果']));
    expect(names.findings).toBe('校验结果 (2)');
    expect(names.summary).toBe('绩效自评汇总');
  });

  test('an own sheet keeps its name, also one that she renamed', () => {
    const summary = workbook(['预算', "他's 汇总"], [['summary', "'他''s 汇总'!$A$1"]]);
    expect(ownSheetsOf(summary)).toEqual({ summary: "他's 汇总" });
    expect(reportSheetNames(summary).summary).toBe("他's 汇总");
    expect(herSheets(summary)).toEqual(['预算']);
  });

  test('a mark whose sheet was deleted counts for nothing', () => {
    expect(ownSheetsOf(workbook(['预算'], [['summary', '#REF!$A$1']]))).toEqual({});
    expect(ownSheetsOf(workbook(['预算'], [['summary', '没有了!$A$1']]))).toEqual({});
  });

  const free: readonly (readonly [string, readonly string[], string])[] = [
    ['甲', [], '甲'],
    ['甲', ['甲'], '甲 (2)'],
    ['A', ['a', 'a (2)'], 'A (3)'],
    ['长'.repeat(31), ['长'.repeat(31)], `${'长'.repeat(27)} (2)`],
  ];
  test.each(free)('%s beside %j is %s', (wished, taken, name) => {
    expect(freeSheetName(wished, new Set(taken))).toBe(name);
  });
});
