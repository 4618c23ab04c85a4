import { beforeAll, describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { answersForFaulty, FAULTY } from './way/answers-for-faulty';
import { TYPED_TEXT } from './way/faulty';
import { placesSuite } from './way/places-suite';
import type { Surface } from './way/surface';
import { byKeys, byMouse } from './way/whole-way';

const LONG = 240_000;
const BOOK = { name: 'faulty.xlsx', bytes: FAULTY };
const REPORT_SHEETS = [
  '绩效自评汇总',
  '项目支出绩效自评表',
  '绩效自评报告',
  '校验结果',
  '数据勾稽',
];

const { inWorkbench, inExcel } = placesSuite();
let answers = '';

beforeAll(async () => {
  answers = JSON.stringify(await answersForFaulty());
}, LONG);

async function expectFinal({ save, problems }: Surface): Promise<void> {
  const saved = openWorkbook(await save(), 'after.xlsx');
  expect(saved.summary.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(REPORT_SHEETS),
  );
  expect(saved.summary.activeSheet).toBe('绩效自评汇总');
  const narrative = JSON.stringify(saved.readGrid('绩效自评报告')?.values ?? []);
  expect(narrative).toContain(TYPED_TEXT);
  expect(narrative).not.toContain('【待填');
  expect(problems).toEqual([]);
}

describe('from the faulty sample to a final report', () => {
  test.each([
    ['in the workbench by the mouse', inWorkbench, byMouse],
    ['in the workbench by the keyboard alone', inWorkbench, byKeys],
    ['in the emulated Excel by the mouse', inExcel, byMouse],
    ['in the emulated Excel by the keyboard alone', inExcel, byKeys],
  ] as const)(
    '%s',
    async (_what, open, go) => {
      const surface = await open(BOOK);
      await go(surface, answers);
      await expectFinal(surface);
    },
    LONG,
  );
});
