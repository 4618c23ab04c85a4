import { expect, test } from '@jest/globals';
import { createSession } from '../../src/app/session';
import { createJournal } from '../../src/app/session/stored-journal';
import { valueAt } from '../../src/core/sheet/grid';
import { handClock, settle, sharedRecords } from '../app/session/bench';
import { sampleBytes } from './flow';
import { openInExcel } from './office-driver';

const CELL = { row: 10, column: 4, a1: 'E11' };

test.each(['1.14', '1.20'] as const)(
  'Excel %s: she types in a form and leaves the step; Ctrl+Z in the grid brings her last cell back',
  async (level) => {
    const { excel, host, close } = await openInExcel(sampleBytes('sample'), 'b.xlsx', level);
    const clock = handClock();
    const session = createSession({
      host,
      journal: createJournal(sharedRecords().pane()),
      address: 'a/b.xlsx',
      now: clock.now,
      newId: () => 'id1',
      pause: clock.pause,
    });
    await session.read();
    const sheet = session.state().opened?.reading.tables[0]?.sheet ?? '';
    const cell = async () =>
      valueAt((await host.readSheets([sheet]))[0] ?? never(), CELL.row, CELL.column);
    const before = await cell();
    excel.user.edit(`'${sheet}'!${CELL.a1}`, 123_456);
    const depth = excel.undoStack.length;

    for (const name of ['某市', '某市社会保险局']) {
      session.setOffice('F01', name);
      await clock.tick(2_000);
    }
    await session.flush();
    await settle();
    expect(session.state().saved).toBe('journalled');

    expect(excel.undoStack).toHaveLength(depth);
    expect(excel.undoClearedBy).toEqual([]);
    expect(await cell()).toBe(123_456);
    expect(excel.user.undo()).toBe(true);
    expect(await cell()).toBe(before);
    expect(session.state().answers.office['F01']).toBe('某市社会保险局');
    await session.close();
    close();
  },
);

function never(): never {
  throw new Error('no sheet');
}
