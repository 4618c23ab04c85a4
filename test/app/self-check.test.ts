import { describe, expect, test } from '@jest/globals';
import { runSelfCheck, selfCheckReport } from '../../src/app/self-check';
import { SELF_CHECK_TEXT as TEXT } from '../../src/app/self-check-text';
import type { Host } from '../../src/host/host';
import { HostFailure } from '../../src/host/host-failure';
import { wpsProbes } from '../../src/wps-pane/wps-probes';
import type { EtPaneRoot } from '../../src/wps-shell/pane-types';
import { createRibbon } from '../../src/wps-shell/ribbon';
import { openFile, sampleBytes } from '../contract/flow';
import { openInExcel } from '../contract/office-driver';
import { openInWps } from '../wps/open-wps';

const BOOK = sampleBytes('sample');

describe('宿主自检', () => {
  test('in a file: all is well, and the workbook has its sheets as before', async () => {
    const host = openFile(BOOK, 'b.xlsx');
    const before = (await host.summary()).sheets;
    const lines = await runSelfCheck(host);
    expect(lines.filter(({ isGood }) => isGood !== true)).toEqual([]);
    expect(lines).toHaveLength(9);
    expect((await host.summary()).sheets).toEqual(before);
  });

  test('in WPS: the same, her cells are untouched', async () => {
    const { et, host } = openInWps(BOOK);
    const before = et.snapshot();
    const lines = await runSelfCheck(host);
    expect(lines.filter(({ isGood }) => isGood !== true)).toEqual([]);
    const after = et.snapshot();
    expect(after.sheets).toEqual(before.sheets);
    expect(after.active).toBe(before.active);
    expect([...et.log.unknown]).toEqual([]);
  });

  test('in Excel: the same', async () => {
    const { excel, host, close } = await openInExcel(BOOK, 'b.xlsx');
    const before = excel.snapshot().sheets.map(({ name, values }) => ({ name, values }));
    const lines = await runSelfCheck(host);
    expect(lines.filter(({ isGood, name }) => isGood !== true && name !== TEXT.save)).toEqual([]);
    const after = excel.snapshot().sheets.map(({ name, values }) => ({ name, values }));
    expect(after).toEqual(before);
    close();
  });

  test('what fails is told, and the sheet is removed all the same', async () => {
    const host = openFile(BOOK, 'b.xlsx');
    const broken: Host = {
      ...host,
      applyEdits: () => Promise.reject(new HostFailure('sheet-protected', '表')),
      saveFile: () => Promise.reject(new Error('disk')),
    };
    const lines = await runSelfCheck(broken);
    const bad = lines.filter(({ isGood }) => isGood === false);
    expect(bad.map(({ name }) => name)).toEqual([TEXT.edit, TEXT.save]);
    expect(selfCheckReport(lines)).toContain(`[${TEXT.bad}] ${TEXT.save}：${TEXT.failed}：disk`);
    expect((await host.summary()).sheets).toEqual(
      (await openFile(BOOK, 'b.xlsx').summary()).sheets,
    );
  });

  test('a host that loses values, keeps the sheet in sight, or does not remove it is found out', async () => {
    const host = openFile(BOOK, 'b.xlsx');
    const wrong: Host = {
      ...host,
      readSheet: async (name) => ({ ...(await host.readSheet(name)), values: [], merges: [] }),
      writeSheets: (job) =>
        host.writeSheets({
          ...job,
          remove: [],
          plans: job.plans.map((plan) => ({ ...plan, visibility: 'visible' })),
        }),
    };
    const bad = (await runSelfCheck(wrong)).filter(({ isGood }) => isGood === false);
    expect(bad.map(({ name }) => name)).toEqual([
      ...[TEXT.values, TEXT.merges, TEXT.edit, TEXT.hide, TEXT.remove],
    ]);
  });
});

describe('what WPS alone can tell', () => {
  test('shapes, files, the pane, and members that a client lacks', () => {
    const { et } = openInWps(BOOK, { flatLines: true });
    const root = et.page['Application'] as EtPaneRoot;
    const missing = wpsProbes(et.found(), root).find(({ isGood }) => isGood === false);
    expect(missing?.detail).toContain('找不到本窗格');
    createRibbon(() => root, 'http://a/').onAction({ Id: 'open' });
    const lines = wpsProbes(et.found(), root);
    expect(lines.filter(({ isGood }) => isGood === false)).toEqual([]);
    const details = new Map(lines.map(({ name, detail }) => [name, detail]));
    expect(details.get('Application.Enum')).toContain('出错');
    expect([...details.values()].join()).toContain('A1:B1 [2]；A1:A2 [2]；A1:B2 2×2');
    expect([...et.files.files]).toEqual([]);
  });
});
