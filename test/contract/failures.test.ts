import { describe, expect, test } from '@jest/globals';
import { repairReport } from '../../src/app/repair-report';
import { HostFailure } from '../../src/host/host-failure';
import { createExcel, type EmulatedExcel } from '../excel/emulated-excel';
import type { Fault } from '../excel/faults';
import { budgetOf } from './budgets';
import { openIn, writeReport } from './flow';
import { openPane } from './office-driver';

const BUDGET = budgetOf(2);
const LONG = 60_000;

/** Kinds of failure at one request. */
const FAULTS: readonly Omit<Fault, 'sync'>[] = [
  { kind: 'error', applied: 'none' },
  { kind: 'error', applied: 'half' },
  { kind: 'error', applied: 'all' },
  { kind: 'error', code: 'AccessDenied', applied: 'half' },
  { kind: 'session', applied: 'none' },
  { kind: 'session', applied: 'half' },
];

/** Excel with a budget, with a report already or not, in which she has just typed. */
async function excelWith(reports: number): Promise<EmulatedExcel> {
  const excel = createExcel({ book: BUDGET, fileName: 'b.xlsx' });
  for (let written = 0; written < reports; written++) {
    const pane = await openPane(excel);
    await writeReport(pane.host);
    pane.close();
  }
  excel.user.edit("'备忘'!C3", 'typed');
  return excel;
}

/** How many requests a report takes, from opening to its end. */
async function countRequests(reports: number): Promise<number> {
  const excel = await excelWith(reports);
  excel.resetTraffic();
  const pane = await openPane(excel);
  await writeReport(pane.host);
  pane.close();
  return excel.traffic.syncs;
}

const hers = (excel: EmulatedExcel): number =>
  excel.undoStack.filter(({ actor }) => actor === 'user').length;

describe.each([
  ['a first report', 0],
  ['a second report', 1],
])('a failure of %s', (_what, reports) => {
  test(
    'at each request in turn leaves the workbook as it was',
    async () => {
      const count = await countRequests(reports);
      const excel = await excelWith(reports);
      const before = excel.snapshot();
      for (const fault of FAULTS) {
        for (let sync = 1; sync <= count; sync++) {
          excel.user.edit("'备忘'!C3", 'typed');
          const [depth, own, clearings] = [
            excel.undoStack.length,
            hers(excel),
            excel.undoClearedBy.length,
          ];
          const pane = await openPane(excel);
          excel.resetFaults();
          excel.failAt({ sync, ...fault });
          await expect(writeReport(pane.host)).rejects.toBeInstanceOf(HostFailure);
          excel.resetFaults();
          expect({ ...fault, sync, book: excel.snapshot() }).toEqual({
            ...fault,
            sync,
            book: before,
          });
          // Sheets that were added can only be deleted, which ends the undo stack; else her steps are all there.
          const isWhole = fault.applied === 'none' || sync < count;
          if (isWhole) expect(excel.undoStack).toHaveLength(depth);
          if (isWhole || reports > 0) {
            expect(hers(excel)).toBe(own);
            expect(excel.undoClearedBy).toHaveLength(clearings);
          }
          expect(await openIn(pane.host)).toMatchObject({
            isInterrupted: false,
            storeProblem: null,
          });
          pane.close();
        }
      }
      const pane = await openPane(excel);
      const written = await writeReport(pane.host);
      expect(written).toMatchObject({ kind: 'written', setAside: [] });
      pane.close();
    },
    LONG,
  );

  test(
    'by requests that are too large is overcome by smaller ones',
    async () => {
      const count = await countRequests(reports);
      for (const sync of [count - 1, count]) {
        const excel = await excelWith(reports);
        const pane = await openPane(excel);
        excel.resetFaults();
        excel.failAt({ sync, kind: 'payload' });
        const writing = writeReport(pane.host);
        if (sync === count) await expect(writing).resolves.toMatchObject({ kind: 'written' });
        else await expect(writing).rejects.toMatchObject({ code: 'too-large' });
        expect(await openIn(pane.host)).toMatchObject({ isInterrupted: false, storeProblem: null });
        pane.close();
      }
    },
    LONG,
  );

  test(
    'by a crash at each request in turn is repaired on opening, and she is told',
    async () => {
      const count = await countRequests(reports);
      const excel = await excelWith(reports);
      const before = excel.snapshot();
      for (let sync = 1; sync <= count; sync++) {
        for (const applied of ['none', 'half'] as const) {
          const pane = await openPane(excel);
          excel.resetFaults();
          excel.crashAt(sync, applied);
          void writeReport(pane.host).catch(() => undefined);
          await untilGone(excel);
          pane.close();
          excel.resetFaults();

          const next = await openPane(excel);
          const opened = await openIn(next.host);
          const isHalf = sync === count && applied === 'half';
          expect(opened.isInterrupted).toBe(isHalf);
          const told = !isHalf ? 'sound' : reports > 0 ? 'restored' : 'removed';
          expect(await repairReport(next.host, opened)).toMatchObject({ kind: told });
          expect({ sync, applied, book: excel.snapshot() }).toEqual({
            sync,
            applied,
            book: before,
          });
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
});

/** Waits until the emulated Excel has met its end. */
async function untilGone(excel: EmulatedExcel): Promise<void> {
  while (!excel.isGone) await new Promise((resolve) => setTimeout(resolve, 2));
}
