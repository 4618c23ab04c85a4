import { expect, test } from '@jest/globals';
import { readBudget } from '../../../src/core/budget/read-budget';
import type { Question } from '../../../src/core/budget/question';
import { DEFAULT_LIMITS, checkBudget } from '../../../src/core/rules/check';
import type { Grid } from '../../../src/core/sheet/grid';
import { gridFromText, workbookOf } from '../budget/grid-from-text';
import { briefs } from './check-drawn';
import { SOUND, TYPED, changed } from './rule-cases';

function check(grids: readonly Grid[], isAsking: boolean) {
  const workbook = workbookOf(grids);
  const reading = readBudget({ workbook, grids, choices: { answers: {} } });
  return {
    asked: reading.questions.map(({ code }) => code),
    result: checkBudget({
      workbook,
      grids: new Map(grids.map((grid) => [grid.sheet, grid])),
      reading: isAsking ? reading : { ...reading, questions: [] },
      asOf: null,
      limits: DEFAULT_LIMITS,
      reasons: new Map(),
      narrative: null,
    }),
  };
}

test.each<[string, readonly string[], string]>([['R-A02', [SOUND], 'R-A02@A1:G5']])(
  'an open question %s stands instead of its finding',
  (code, sheets, at) => {
    const grids = sheets.map((sheet, index) => gridFromText(sheet, { sheet: `Sheet${index + 1}` }));
    const open = check(grids, true);
    expect(open.asked).toContain(code);
    expect(briefs(open.result).filter((one) => one.startsWith(code))).toEqual([]);
    expect(briefs(check(grids, false).result)).toContain(at);
  },
);

test('drafts of one budget on several sheets are pointed out', () => {
  const grids = [
    gridFromText(`| 单位：元 |${SOUND}`, { sheet: '2019' }),
    gridFromText(`| 单位：元 |${SOUND}`, { sheet: '2019 (2)' }),
  ];
  const workbook = workbookOf(grids);
  const tables = grids.flatMap((grid, index) =>
    readBudget({
      workbook: workbookOf([grid]),
      grids: [grid],
      choices: { answers: {} },
    }).tables.map((table) => ({ ...table, id: `t${index + 1}` })),
  );
  const { findings } = checkBudget({
    workbook,
    grids: new Map(grids.map((grid) => [grid.sheet, grid])),
    reading: { tables, questions: [], passed: [] },
    asOf: null,
    limits: DEFAULT_LIMITS,
    reasons: new Map(),
    narrative: null,
  });
  expect(findings.map(({ code }) => code)).toContain('R-A04');
});

test('a column that is still asked about is left unchecked', () => {
  const grid = gridFromText(changed(TYPED, ['0.95 |', '0.93 |']));
  const workbook = workbookOf([grid]);
  const reading = readBudget({
    workbook,
    grids: [grid],
    choices: { unit: 'yuan', answers: {} },
  });
  const question: Question = {
    id: 'rate-scale:Sheet1',
    code: 'R-E04',
    sheet: grid.sheet,
    table: 't1',
    ask: 'rate-scale',
    data: { head: '执行率' },
    options: [],
    blocks: 'field',
  };
  const codes = (questions: readonly Question[]) =>
    checkBudget({
      workbook,
      grids: new Map([[grid.sheet, grid]]),
      reading: { ...reading, questions },
      asOf: null,
      limits: DEFAULT_LIMITS,
      reasons: new Map(),
      narrative: null,
    }).findings.map(({ code }) => code);
  expect(codes([])).toContain('R-D05');
  expect(codes([question])).not.toContain('R-D05');
});
