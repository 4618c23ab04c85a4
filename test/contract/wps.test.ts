import { describe, expect, test } from '@jest/globals';
import { emptyAnswers } from '../../src/core/evaluation/answers';
import { createExcel } from '../excel/emulated-excel';
import { openInWps, withoutEmbedding } from '../wps/open-wps';
import type { Quirks } from '../wps/fake-et';
import { openFile, openIn, openPlainFile, sampleAnswers, sampleBytes, writeReport } from './flow';
import { comparable, seen, shortValues, WORKBOOKS } from './comparing';

const CLIENTS: readonly (readonly [string, Partial<Quirks>])[] = [
  ['a usual client', {}],
  ['one with plain lists and formulas one by one', { flatLines: true, stringFormula: 'throws' }],
  ['an old one that ignores blocks', { entry: 'EtApplication function', stringFormula: 'ignores' }],
];

describe('reading: the same workbook, the same grids', () => {
  for (const [client, quirks] of CLIENTS) {
    test.each(WORKBOOKS)(`${client} reads %s as the file host does`, async (_what, bytes) => {
      const file = openFile(bytes, 'b.xlsx');
      const { et, host } = openInWps(bytes, quirks);
      const [expected, found] = await Promise.all([file.summary(), host.summary()]);
      expect(found.sheets).toEqual(expected.sheets);
      expect(found).toMatchObject({ date1904: false, activeSheet: expected.activeSheet });
      const names = expected.sheets.map(({ name }) => name);
      const [fromFile, fromWps] = [await file.readSheets(names), await host.readSheets(names)];
      expect(fromWps.map(seen)).toEqual(fromFile.map(seen));
      expect([...et.log.unknown]).toEqual([]);
    });
  }
});

describe('writing: the same workbook as the file host', () => {
  for (const [client, quirks] of CLIENTS) {
    const books = [
      ['sample', sampleAnswers()],
      ['faulty', emptyAnswers()],
    ] as const;
    for (const [name, answers] of books.slice(0, client === 'a usual client' ? 2 : 1)) {
      test(`${client}: ${name} looks as the file does`, async () => {
        const file = openPlainFile(sampleBytes(name), 'b.xlsx');
        const { et, host } = withoutEmbedding(openInWps(sampleBytes(name), quirks));
        const before = et.snapshot();
        await writeReport(file, answers);
        await writeReport(host, answers);
        expect([...et.log.unknown]).toEqual([]);
        const inWps = et.snapshot();
        const fromFile = createExcel({ book: file.bytes() }).snapshot();
        expect(comparable(inWps)).toEqual(comparable(fromFile));
        expect(inWps.active).toBe(before.active);
        const hers = before.sheets.length;
        expect(inWps.sheets.slice(0, hers).map(shortValues)).toEqual(
          before.sheets.map(shortValues),
        );
        expect(et.settings).toEqual({
          ScreenUpdating: true,
          DisplayAlerts: true,
          EnableEvents: true,
        });
        const [a, b] = [await openIn(file), await openIn(host)];
        expect(b.store?.state).toEqual(a.store?.state);
        expect(b.isInterrupted).toBe(false);
      });
    }
  }
});
