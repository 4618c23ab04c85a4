import { expect, test } from '@jest/globals';
import { repairReport } from '../../src/app/repair-report';
import type { BookSnapshot } from '../excel/snapshot/book-snapshot';
import { FakeEt } from '../wps/fake-et';
import { paneOn, withoutEmbedding } from '../wps/open-wps';
import { budgetOf } from './budgets';
import { openIn, writeReport } from './flow';

/** Places at which a whole report is broken off; each place of a small one is met in test/wps. */
const PLACES = 12;

/** Sheets of a workbook by their names. */
function sheetsOf(book: BookSnapshot, names: readonly string[]) {
  return book.sheets.filter(({ name }) => names.includes(name));
}

test.each([
  ['a first report', 0],
  ['a second report', 1],
])(
  '%s that fails or is broken off leaves her sheets, and the next opening repairs',
  async (_what, reports) => {
    const et = new FakeEt(budgetOf(2));
    const hers = et.snapshot().sheets.map(({ name }) => name);
    const pane = () => withoutEmbedding(paneOn(et)).host;
    if (reports > 0) await writeReport(pane());
    et.log.failAt(null);
    const before = et.snapshot();
    const trial = new FakeEt(et.save());
    const host = withoutEmbedding(paneOn(trial)).host;
    trial.log.failAt(null);
    await writeReport(host);
    const uses = trial.log.count;
    expect(uses).toBeGreaterThan(1_000);

    for (let place = 1; place <= PLACES; place++) {
      const at = Math.floor((uses * place) / (PLACES + 1));
      for (const isCrash of [false, true]) {
        const working = pane();
        et.log.failAt(at, isCrash);
        await expect(writeReport(working)).rejects.toMatchObject({ name: 'HostFailure' });
        et.log.failAt(null);
        // A program that ended forgot its switches.
        Object.assign(et.settings, {
          ScreenUpdating: true,
          DisplayAlerts: true,
          EnableEvents: true,
        });
        et.book.calculation.mode = 'Automatic';
        const next = pane();
        const opened = await openIn(next);
        if (!isCrash) expect(opened.isInterrupted).toBe(false);
        await repairReport(next, opened);
        const now = et.snapshot();
        expect({ at, hers: sheetsOf(now, hers) }).toEqual({
          at,
          hers: sheetsOf(before, hers),
        });
        expect(now.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
        expect(await openIn(next)).toMatchObject({ isInterrupted: false, storeProblem: null });
      }
    }
    console.info(`a report of 2 projects: ${String(uses)} uses of members`);
  },
  120_000,
);
