import { describe, expect, test } from '@jest/globals';
import type { WriteJob } from '../../src/host/host';
import { HostFailure } from '../../src/host/host-failure';
import { findWps } from '../../src/host/wps/entry';
import { linesOf } from '../../src/host/wps/shapes';
import { bgrOf } from '../../src/host/wps/et-constants';
import { FakeEt } from './fake-et';
import { createWpsHost } from '../../src/host/wps/wps-host';
import { openInWps, paneOn } from './open-wps';
import { buildRawWorkbook } from '../generate/raw-workbook';

const edit = (before: number, after: number, column = 0) => ({
  ...{ sheet: '表', row: 0, column },
  before: { value: before, formula: null },
  after: { value: after, formula: null },
});
const book = buildRawWorkbook([{ name: '表', rows: [[1, 2, 3]] }]);

describe('shapes', () => {
  test.each([
    ['one cell', 5, 1, 1, [[5]]],
    ['an empty one', null, 1, 1, [[null]]],
    ['a row as a list', [1, 2], 1, 2, [[1, 2]]],
    ['a row as lines', [[1, 2]], 1, 2, [[1, 2]]],
    ['a column as a list', [1, 2], 2, 1, [[1], [2]]],
    ['a column as lines', [[1], [2]], 2, 1, [[1], [2]]],
    ['a column as one line', [[1, 2]], 2, 1, [[1], [2]]],
    [
      'a block as a list',
      [1, 2, 3, 4],
      2,
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('%s', (_what, value, rows, columns, lines) => {
    expect(linesOf(value, rows, columns)).toEqual(lines);
  });

  test('colours are blue, green, red', () => {
    expect(bgrOf('112233')).toBe(0x33_22_11);
  });
});

describe('finding WPS', () => {
  test.each(['Application', 'EtApplication function', 'wps'] as const)('by %s', (entry) => {
    expect(findWps(new FakeEt(book, { entry }).page)).not.toBeNull();
  });

  test('elsewhere there is none', () => {
    expect(findWps({})).toBeNull();
    expect(findWps({ Application: { Documents: {} }, wps: null })).toBeNull();
  });
});

describe('edits', () => {
  test('change cells that hold what is expected', async () => {
    const { et, host } = openInWps(book);
    await host.applyEdits([edit(1, 9)]);
    expect(et.snapshot().sheets[0]?.values).toEqual({ A1: 9, B1: 2, C1: 3 });
  });

  test('are refused when a cell holds something else, all of them', async () => {
    const { et, host } = openInWps(book);
    await expect(host.applyEdits([edit(1, 9), edit(7, 8, 1)])).rejects.toMatchObject({
      code: 'cell-changed',
    });
    expect(et.snapshot().sheets[0]?.values['A1']).toBe(1);
  });

  test('failing at any member use leave every cell as it was', async () => {
    const { et, host } = openInWps(book);
    const edits = [edit(1, 7), edit(2, 8, 1), edit(3, 9, 2)];
    // The first member asked for says whether a cell is being edited; old clients lack it, so its failure is none.
    for (let at = 2; ; at++) {
      et.log.failAt(at);
      const failed = await host.applyEdits(edits).then(
        () => false,
        (cause: unknown) => cause instanceof HostFailure,
      );
      et.log.failAt(null);
      if (!failed) {
        expect(at).toBeGreaterThan(10);
        break;
      }
      expect({ at, values: et.snapshot().sheets[0]?.values }).toEqual({
        at,
        values: { A1: 1, B1: 2, C1: 3 },
      });
    }
  });
});

describe('files', () => {
  const file = { name: 'r.docx', bytes: new Uint8Array([0, 255, 10]), mediaType: 'x' };

  test('are written, read back, and never over another', async () => {
    const { et, host } = openInWps(book);
    expect(await host.saveFile(file)).toEqual({
      kind: 'saved',
      where: '/home/u/Downloads/r.docx',
    });
    expect(await host.saveFile(file)).toMatchObject({ where: '/home/u/Downloads/r(2).docx' });
    expect([...et.files.files.values()]).toEqual([file.bytes, file.bytes]);
  });

  test('go to the next folder, or fail', async () => {
    const next = openInWps(book, { fullFolders: ['/home/u/Downloads'] });
    expect(await next.host.saveFile(file)).toMatchObject({ where: '/home/u/Desktop/r.docx' });
    const full = openInWps(book, { fullFolders: ['/home'] });
    await expect(full.host.saveFile(file)).rejects.toMatchObject({ code: 'save-failed' });
  });
});

describe('events and selection', () => {
  test('her changes are told once, those of the add-in are not', async () => {
    const { et, host } = openInWps(book);
    let told = 0;
    const stop = host.watch(() => told++);
    await host.applyEdits([edit(1, 9)]);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(told).toBe(0);
    et.person.edit("'表'!B2", 'x');
    et.person.edit("'表'!B3", 'x');
    et.tell('SheetChange');
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(told).toBe(1);
    stop();
    expect([...et.listeners.values()].every((listeners) => listeners.size === 0)).toBe(true);
  });

  test('an area is shown', async () => {
    const { et, host } = openInWps(book);
    await host.select({ sheet: '表', top: 0, left: 1, bottom: 0, right: 2 });
    expect([...et.selected.values()]).toMatchObject([{ left: 1, right: 2 }]);
  });
});

const PLAN: WriteJob['plans'][number] = {
  ...{ key: 'findings', name: '校验结果', visibility: 'visible' },
  styles: [{ bold: true, border: 'thin', fill: 'DDEEFF', numberFormat: '0.00' }],
  rows: [
    {
      height: 30,
      cells: [
        { value: 1, style: 0 },
        { value: 2, formula: 'A1*2', style: 0 },
      ],
    },
  ],
  columnWidths: [12, 20],
  merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
  freeze: { rows: 1, columns: 0 },
  links: [{ row: 0, column: 0, target: "'表'!A1" }],
  conditionalFormats: [
    { area: { top: 0, left: 0, bottom: 0, right: 1 }, formula: 'A1>1', color: 'FF0000' },
  ],
  charts: [],
  attachments: [
    {
      fileName: 'r.docx',
      bytes: new Uint8Array([1]),
      anchor: { top: 4, left: 0, bottom: 6, right: 1 },
    },
  ],
  names: [],
  showGridLines: false,
};
const job = (title: string): WriteJob => ({
  plans: [
    PLAN,
    {
      ...PLAN,
      ...{ key: 'store', name: '_绩效自评', visibility: 'veryHidden', attachments: [] },
      rows: [{ cells: [{ value: title, style: 0 }] }],
      merges: [],
      links: [],
    },
  ],
  setAside: [],
  remove: [],
  mark: { key: 'store', row: 0, column: 4, value: `writing ${title}` },
});

/** The workbook but for the mark, which tells one writing from the next. */
const bookOf = (et: FakeEt) => {
  const { sheets, ...rest } = et.snapshot();
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, values: { ...sheet.values, E1: 0 } })),
  };
};

describe.each([
  ['a first report', 0],
  ['a second report', 1],
])('%s that fails', (_what, before) => {
  test('at each member use in turn leaves the workbook as it was', async () => {
    const { et, host } = openInWps(book);
    if (before > 0) await host.writeSheets(job('first'));
    const stood = bookOf(et);
    for (let at = 1; ; at++) {
      et.log.failAt(at);
      const outcome = await host
        .writeSheets({ ...job('second'), ...(before > 0 && { previous: job('first').plans }) })
        .then(
          () => 'written',
          (cause: unknown) => (cause instanceof HostFailure ? 'failed' : cause),
        );
      const uses = et.log.count;
      et.log.failAt(null);
      expect(et.settings).toEqual({
        ScreenUpdating: true,
        DisplayAlerts: true,
        EnableEvents: true,
      });
      expect(et.book.calculation.mode).toBe('Automatic');
      if (outcome === 'written') {
        // What was only a detour, such as embedding or putting a switch back, is no failure.
        if (at > uses) break;
        await restart(et, before);
        continue;
      }
      expect({ at, outcome, book: bookOf(et) }).toEqual({ at, outcome: 'failed', book: stood });
    }
  }, 120_000);
});

/** Takes a report back that was written after all. */
async function restart(et: FakeEt, before: number): Promise<void> {
  const { host } = paneOn(et);
  if (before > 0) await host.writeSheets(job('first'));
  else {
    await host.writeSheets({ plans: [], setAside: [], remove: ['findings', 'store'] });
  }
}

test('a file is embedded where WPS can, and its refusal does not stop the report', async () => {
  for (const embeds of [true, false]) {
    const { et, host } = openInWps(book, { embeds });
    await host.writeSheets(job('first'));
    expect(et.embedded).toHaveLength(embeds ? 1 : 0);
    expect([...et.files.files]).toEqual([]);
    expect([...et.log.unknown]).toEqual([]);
  }
});

describe('while a cell is being edited', () => {
  test('writing waits, tells so, and goes on; what ignores the state fails with its own code', async () => {
    const et = new FakeEt(book);
    const told: boolean[] = [];
    const host = createWpsHost({
      ...et.found(),
      pause: (milliseconds) => {
        if (milliseconds !== undefined) et.isEditing = false;
        return Promise.resolve();
      },
      isFormFocused: () => false,
      keptIn: () => null,
      onWaiting: (isWaiting) => told.push(isWaiting),
    });
    et.isEditing = true;
    await host.applyEdits([edit(1, 9)]);
    expect(told).toEqual([true, false]);
    expect(et.snapshot().sheets[0]?.values['A1']).toBe(9);
  });

  test('a client that stays in the state is tried after a minute, and refuses with that reason', async () => {
    const { et, host } = openInWps(book);
    et.isEditing = true;
    await expect(host.applyEdits([edit(1, 9)])).rejects.toMatchObject({
      code: 'cell-being-edited',
    });
    expect(et.snapshot().sheets[0]?.values['A1']).toBe(1);
  });
});
