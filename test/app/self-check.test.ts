import { describe, expect, test } from '@jest/globals';
import { runSelfCheck, selfCheckReport } from '../../src/app/self-check';
import type { CellStyle } from '../../src/core/sheet/grid';
import { SELF_CHECK_TEXT as TEXT } from '../../src/app/self-check-text';
import type { ScratchBook } from '../../src/app/scratch-book';
import type { SelfCheckLine } from '../../src/app/self-check-line';
import type { Host } from '../../src/host/host';
import { HostFailure } from '../../src/host/host-failure';
import { PROBE_TEXT as PROBES } from '../../src/wps-pane/probe-text';
import { openScratchBook } from '../../src/wps-pane/scratch-book';
import { wpsProbes } from '../../src/wps-pane/wps-probes';
import type { EtPaneRoot } from '../../src/wps-shell/pane-types';
import { createRibbon } from '../../src/wps-shell/ribbon';
import { openFile, sampleBytes } from '../contract/flow';
import { openInExcel } from '../contract/office-driver';
import { openInWps } from '../wps/open-wps';

const BOOK = sampleBytes('sample');

const outcomes = (lines: readonly SelfCheckLine[], outcome: SelfCheckLine['outcome']) =>
  lines.filter((line) => line.outcome === outcome).map(({ name }) => name);
const inFile = (): ScratchBook => ({ host: openFile(BOOK, 'scratch.xlsx'), close: () => true });

describe('宿主自检', () => {
  test('in a file: all is well, and the workbook has its sheets as before', async () => {
    const host = openFile(BOOK, 'b.xlsx');
    const before = (await host.summary()).sheets;
    const lines = await runSelfCheck({ host });
    expect(outcomes(lines, 'bad')).toEqual([]);
    // Writing alone proves nothing.
    expect(outcomes(lines, 'told')).toEqual([TEXT.write]);
    expect(outcomes(lines, 'good')).toEqual([
      ...[TEXT.read, TEXT.values, TEXT.looks, TEXT.merges, TEXT.edit, TEXT.hide, TEXT.remove],
    ]);
    expect((await host.summary()).sheets).toEqual(before);
  });

  test('in a scratch workbook hers is not even asked', async () => {
    const never = new Proxy({} as Host, {
      get: () => () => {
        throw new Error('her workbook');
      },
    });
    const lines = await runSelfCheck({ host: never, openScratch: inFile });
    expect(outcomes(lines, 'bad')).toEqual([]);
    expect(lines.map(({ name }) => name)).toEqual(
      expect.arrayContaining([TEXT.open, TEXT.looks, TEXT.close]),
    );
  });

  test('a scratch workbook that is not closed, or cannot be made, is told; hers is not used instead', async () => {
    const host = openFile(BOOK, 'b.xlsx');
    const before = host.bytes();
    const stays = (): ScratchBook => ({ ...inFile(), close: () => false });
    expect(outcomes(await runSelfCheck({ host, openScratch: stays }), 'bad')).toEqual([TEXT.close]);
    const none = (): ScratchBook => {
      throw new Error('policy');
    };
    const probes = (): readonly SelfCheckLine[] => [{ name: 'p', outcome: 'told', detail: '' }];
    const lines = await runSelfCheck({ host, openScratch: none, probes });
    expect(lines.map(({ name }) => name)).toEqual([TEXT.open, 'p']);
    expect(lines[0]).toMatchObject({ outcome: 'bad', detail: `${TEXT.failed}：policy` });
    expect(host.bytes()).toEqual(before);
  });

  test('probes that fail do not leave the scratch workbook open', async () => {
    let isClosed = false;
    const openScratch = (): ScratchBook => ({ ...inFile(), close: () => (isClosed = true) });
    const probes = (): never => {
      throw new Error('gone');
    };
    const host = openFile(BOOK, 'b.xlsx');
    const lines = await runSelfCheck({ host, openScratch, probes });
    expect(outcomes(lines, 'bad')).toEqual([TEXT.probes]);
    expect(isClosed).toBe(true);
  });

  test('in WPS: in a workbook of its own, closed unsaved; hers is untouched and active', async () => {
    const { et, host } = openInWps(BOOK);
    const before = et.snapshot();
    const wps = et.found();
    const lines = await runSelfCheck({ host, openScratch: () => openScratchBook(wps) });
    expect(lines.filter(({ outcome }) => outcome === 'bad')).toEqual([]);
    // The host does not read back how own sheets look.
    expect(outcomes(lines, 'untold')).toEqual([TEXT.looks]);
    expect(et.snapshot()).toEqual(before);
    expect(et.others).toEqual([]);
    expect(wps.application.ActiveWorkbook?.Name).toBe('b.xlsx');
    expect([...et.log.unknown]).toEqual([]);
  });

  test('in WPS: where no workbook is made, hers is not written to', async () => {
    const { et, host } = openInWps(BOOK, { makesBooks: false });
    const before = et.snapshot();
    const wps = et.found();
    const lines = await runSelfCheck({ host, openScratch: () => openScratchBook(wps) });
    expect(outcomes(lines, 'bad')).toEqual([TEXT.open]);
    expect(et.snapshot()).toEqual(before);
  });

  test('in WPS: a client that hands hers back as a new one is found out before anything is written', () => {
    const { et } = openInWps(BOOK);
    const before = et.snapshot();
    const { application, addIn } = et.found();
    const lying = new Proxy(application, {
      get: (target, key) =>
        key === 'Workbooks'
          ? { Count: 1, Add: () => application.ActiveWorkbook }
          : (Reflect.get(target, key) as unknown),
    });
    expect(() => openScratchBook({ application: lying, addIn })).toThrow('不是新的');
    expect(et.snapshot()).toEqual(before);
  });

  test('in Excel: on a sheet of its own in hers, which is gone afterwards', async () => {
    const { excel, host, close } = await openInExcel(BOOK, 'b.xlsx');
    const before = excel.snapshot().sheets.map(({ name, values }) => ({ name, values }));
    const lines = await runSelfCheck({ host });
    expect(outcomes(lines, 'bad')).toEqual([]);
    expect(outcomes(lines, 'untold')).toEqual([TEXT.looks]);
    const after = excel.snapshot().sheets.map(({ name, values }) => ({ name, values }));
    expect(after).toEqual(before);
    close();
  });

  test('what fails is told, and the sheet is removed all the same', async () => {
    const host = openFile(BOOK, 'b.xlsx');
    const broken: Host = {
      ...host,
      applyEdits: () => Promise.reject(new HostFailure('sheet-protected', '表')),
    };
    const lines = await runSelfCheck({ host: broken });
    expect(outcomes(lines, 'bad')).toEqual([TEXT.edit]);
    expect(selfCheckReport(lines)).toMatch(/\[异常\] 改写单元格：.*\[sheet-protected/u);
    expect(selfCheckReport(lines)).toContain(`[正常] ${TEXT.remove}：${TEXT.removed}`);
    expect((await host.summary()).sheets).toEqual(
      (await openFile(BOOK, 'b.xlsx').summary()).sheets,
    );
  });

  test('a host that loses values, keeps the sheet in sight, or does not remove it is found out', async () => {
    const host = openFile(BOOK, 'b.xlsx');
    const wrong: Host = {
      ...host,
      readSheet: async (name) => ({
        ...(await host.readSheet(name)),
        values: [],
        cells: undefined,
        merges: [],
      }),
      writeSheets: (job) =>
        host.writeSheets({
          ...job,
          remove: [],
          plans: job.plans.map((plan) => ({ ...plan, visibility: 'visible' })),
        }),
    };
    expect(outcomes(await runSelfCheck({ host: wrong }), 'bad')).toEqual([
      ...[TEXT.values, TEXT.merges, TEXT.edit, TEXT.hide, TEXT.remove],
    ]);
  });

  test.each([
    ['wrong in the one cell that is asked for', { bold: false }, 'bad'],
    ['of another colour', { fillColor: '000000' }, 'bad'],
    ['not told at all', { bold: undefined }, 'untold'],
  ])('looks that come back %s are not called 正常', async (_what, look, outcome) => {
    const host = openFile(BOOK, 'b.xlsx');
    const other: Host = {
      ...host,
      readSheet: async (name) => {
        const grid = await host.readSheet(name);
        const styles = grid.styles.map((style) => ({ ...style, ...look }) as CellStyle);
        return { ...grid, styles };
      },
    };
    const lines = await runSelfCheck({ host: other });
    const [looks] = lines.filter(({ name }) => name === TEXT.looks);
    const [key = 'bold'] = Object.keys(look) as (keyof typeof TEXT.look)[];
    expect(looks).toMatchObject({ outcome });
    expect(looks?.detail).toContain(TEXT.look[key]);
  });
});

describe('what WPS alone can tell', () => {
  const member = (quirks: Parameters<typeof openInWps>[1] = {}) => {
    const { et } = openInWps(BOOK, quirks);
    return { et, root: et.page['Application'] as EtPaneRoot };
  };

  test('shapes, files, the pane, and members that a client lacks', () => {
    const { et, root } = member({ flatLines: true });
    const missing = wpsProbes(et.found(), root).find(({ outcome }) => outcome === 'bad');
    expect(missing?.detail).toContain('找不到本窗格');
    createRibbon(() => root, 'http://a/').onAction({ Id: 'open' });
    const scratch = openScratchBook(et.found());
    const lines = wpsProbes(et.found(), root);
    expect(scratch.close()).toBe(true);
    expect(outcomes(lines, 'bad')).toEqual([]);
    expect(outcomes(lines, 'good')).toHaveLength(4);
    const details = new Map(lines.map(({ name, detail }) => [name, detail]));
    expect(details.get('Application.Enum')).toContain('出错');
    expect([...details.values()].join()).toContain('A1:B1 [2]；A1:A2 [2]；A1:B2 2×2');
    expect([...et.files.files]).toEqual([]);
  });

  test('folders that take no file are told', () => {
    const { et, root } = member({ fullFolders: ['/home/u'] });
    const [saving] = wpsProbes(et.found(), root).filter(({ name }) => name === PROBES.saving);
    expect(saving).toMatchObject({ outcome: 'bad' });
    expect(saving?.detail).toContain(PROBES.notSame);
  });

  test('a client that does not say whether it is idle is not called 正常', () => {
    const { et, root } = member();
    const wps = et.found();
    const silent = new Proxy(wps.application, {
      get: (target, key) => (key === 'Ready' ? undefined : (Reflect.get(target, key) as unknown)),
    });
    const idle = (found: typeof wps) =>
      wpsProbes(found, root).find(({ name }) => name === PROBES.idle)?.outcome;
    expect(idle({ ...wps, application: silent })).toBe('untold');
    expect(idle(wps)).toBe('good');
    et.isEditing = true;
    expect(idle(wps)).toBe('bad');
  });
});
