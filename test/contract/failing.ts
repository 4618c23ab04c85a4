import { describe, expect, test } from '@jest/globals';
import { repairReport } from '../../src/app/repair-report';
import { HostFailure } from '../../src/host/host-failure';
import { createExcel, type ApiLevel, type EmulatedExcel } from '../excel/emulated-excel';
import type { Applied, Fault } from '../excel/faults';
import type { BookSnapshot } from '../excel/snapshot/book-snapshot';
import { budgetOf } from './budgets';
import { openIn, reportOn, writeReport } from './flow';
import { openPane } from './office-driver';

const BUDGET = budgetOf(2);
const LONG = 240_000;

/** Kinds of failure at one request. */
const EVERY_FAULT: readonly Omit<Fault, 'sync'>[] = [
  { kind: 'error', applied: 'none' },
  { kind: 'error', applied: 'half' },
  { kind: 'error', applied: 'all' },
  { kind: 'error', code: 'AccessDenied', applied: 'half' },
  { kind: 'session', applied: 'none' },
  { kind: 'session', applied: 'half' },
];

/** The faults that leave most to be put back, for levels whose other paths are those of the lowest. */
const HALF_DONE = EVERY_FAULT.filter(({ applied }) => applied === 'half');

/** Excel of a level with a budget, with a report already or not, in which she has just typed. */
async function excelOf(apiLevel: ApiLevel, reports: number): Promise<EmulatedExcel> {
  const excel = createExcel({ book: BUDGET, fileName: 'b.xlsx', apiLevel });
  for (let written = 0; written < reports; written++) {
    const pane = await openPane(excel);
    await writeReport(pane.host);
    pane.close();
  }
  excel.user.edit("'备忘'!C3", 'typed');
  return excel;
}

/** The workbook but for the mark beside the store, which tells one writing from the next. */
function bookOf(excel: EmulatedExcel): BookSnapshot {
  const book = excel.snapshot();
  const sheets = book.sheets.map((sheet) =>
    sheet.visibility === 'VeryHidden' ? { ...sheet, values: { ...sheet.values, E1: null } } : sheet,
  );
  return { ...book, sheets };
}

const hers = (excel: EmulatedExcel): number =>
  excel.undoStack.filter(({ actor }) => actor === 'user').length;

/** What may end her undo stack while a first report is taken back: sheets that were added are deleted, the store had been hidden. */
const ENDS_A_FIRST_REPORT = ['Worksheet.visibility', 'Worksheet.delete'];

const SITUATIONS: readonly (readonly [string, number, number | undefined])[] = [
  ['a first report', 0, undefined],
  ['a second report', 1, undefined],
  ['a first report in many requests', 0, 150_000],
  ['a second report in many requests', 1, 150_000],
];

/** Tests failures and crashes at each request of a report; every kind of them, or those that come half done. */
export function testFailures(apiLevel: ApiLevel, kinds: 'every' | 'half done'): void {
  const faults = kinds === 'every' ? EVERY_FAULT : HALF_DONE;
  const crashes: readonly Applied[] = kinds === 'every' ? ['none', 'half'] : ['half'];
  const excelWith = (reports: number) => excelOf(apiLevel, reports);
  describe.each(SITUATIONS)(
    `a failure of %s in Excel ${apiLevel}`,
    (_what, reports, bytesPerRequest) => {
      const open = (excel: EmulatedExcel) =>
        openPane(excel, bytesPerRequest === undefined ? {} : { bytesPerRequest });
      /** How many requests a report takes from opening to its end, and the first of them that writes. */
      const countRequests = async (): Promise<readonly [count: number, firstWrite: number]> => {
        const excel = await excelWith(reports);
        excel.resetTraffic();
        const pane = await open(excel);
        const opened = await openIn(pane.host);
        const reading = excel.traffic.syncs;
        let steps = 0;
        await reportOn(pane.host, opened, undefined, { onProgress: () => steps++ });
        pane.close();
        const { syncs } = excel.traffic;
        expect(syncs - steps).toBeGreaterThan(reading);
        return [syncs, syncs - steps + 1];
      };

      test(
        'at each request in turn leaves the workbook as it was',
        async () => {
          const [count, firstWrite] = await countRequests();
          const excel = await excelWith(reports);
          const before = bookOf(excel);
          for (const fault of faults) {
            for (let sync = 1; sync <= count; sync++) {
              excel.user.edit("'备忘'!C3", 'typed');
              const [depth, own, clearings] = [
                excel.undoStack.length,
                hers(excel),
                excel.undoClearedBy.length,
              ];
              const pane = await open(excel);
              excel.resetFaults();
              excel.failAt({ sync, ...fault });
              await expect(writeReport(pane.host)).rejects.toBeInstanceOf(HostFailure);
              excel.resetFaults();
              expect({ ...fault, sync, book: bookOf(excel) }).toEqual({
                ...fault,
                sync,
                book: before,
              });
              const isWhole =
                sync < firstWrite || (sync === firstWrite && fault.applied === 'none');
              if (isWhole) expect(excel.undoStack).toHaveLength(depth);
              const clearedBy = excel.undoClearedBy.slice(clearings);
              if (isWhole || reports > 0) {
                expect(hers(excel)).toBe(own);
                expect(clearedBy).toEqual([]);
              } else {
                // Sheets that were added go in no way but this one: test/contract/undo-limits.test.ts.
                expect(clearedBy).toContain('Worksheet.delete');
                expect(clearedBy.filter((reason) => !ENDS_A_FIRST_REPORT.includes(reason))).toEqual(
                  [],
                );
              }
              expect(await openIn(pane.host)).toMatchObject({
                isInterrupted: false,
                storeProblem: null,
              });
              pane.close();
            }
          }
          const pane = await open(excel);
          const written = await writeReport(pane.host);
          expect(written).toMatchObject({ kind: 'written', setAside: [] });
          pane.close();
        },
        LONG,
      );

      test(
        'by requests that are too large is overcome by smaller ones',
        async () => {
          const [, firstWrite] = await countRequests();
          for (const sync of [firstWrite - 1, firstWrite]) {
            const excel = await excelWith(reports);
            const pane = await open(excel);
            excel.resetFaults();
            excel.failAt({ sync, kind: 'payload' });
            const writing = writeReport(pane.host);
            if (sync >= firstWrite)
              await expect(writing).resolves.toMatchObject({ kind: 'written' });
            else await expect(writing).rejects.toMatchObject({ code: 'too-large' });
            expect(await openIn(pane.host)).toMatchObject({
              isInterrupted: false,
              storeProblem: null,
            });
            pane.close();
          }
        },
        LONG,
      );

      test(
        'by a crash at each request in turn is repaired on opening, and she is told',
        async () => {
          const [count, firstWrite] = await countRequests();
          let excel = await excelWith(reports);
          const before = bookOf(excel);
          for (let sync = 1; sync <= count; sync++) {
            for (const applied of crashes) {
              const pane = await open(excel);
              excel.resetFaults();
              excel.crashAt(sync, applied);
              void writeReport(pane.host).catch(() => undefined);
              await untilGone(excel);
              pane.close();
              excel.resetFaults();

              const next = await open(excel);
              const opened = await openIn(next.host);
              const isHalf = sync > firstWrite || (sync === firstWrite && applied === 'half');
              expect(opened.isInterrupted).toBe(isHalf);
              const repair = await repairReport(next.host, opened);
              const kinds = !isHalf
                ? ['sound']
                : reports > 0
                  ? ['restored']
                  : ['removed', 'restored'];
              expect(kinds).toContain(repair.kind);
              // A first report that was broken off with its very last request is whole.
              if (reports > 0 || repair.kind !== 'restored') {
                expect({ sync, applied, book: bookOf(excel) }).toEqual({
                  sync,
                  applied,
                  book: before,
                });
              } else {
                expect(sync).toBe(count);
                excel = await excelWith(reports);
              }
              expect(await openIn(next.host)).toMatchObject({
                isInterrupted: false,
                storeProblem: null,
              });
              next.close();
            }
          }
        },
        LONG,
      );
    },
  );
}

/** Waits until the emulated Excel has met its end. */
async function untilGone(excel: EmulatedExcel): Promise<void> {
  while (!excel.isGone) await new Promise((resolve) => setTimeout(resolve, 2));
}
