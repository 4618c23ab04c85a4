import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { HostFailure } from '../../../src/host/host-failure';
import { openBench, sampleBytes, sharedRecords } from './bench';

const DATE = '2020-03-20';
const complete = (): string =>
  readFileSync(`${__dirname}/../../../assets/samples/complete.answers.json`, 'utf8');
const sheetsOf = async ({ host }: Awaited<ReturnType<typeof openBench>>): Promise<string[]> =>
  (await host.summary()).sheets.map(({ name }) => name);

describe('generating', () => {
  test('writes all sheets, shows the summary, keeps the documents and the answers', async () => {
    const bench = await openBench();
    const { session, saved } = bench;
    await session.generate(DATE);
    const { report, job, notices } = session.state();
    expect(job).toBeNull();
    expect(notices.at(-1)?.tone).toBe('success');
    expect(report?.status).toBe('draft');
    expect(report?.sheets).toEqual(
      expect.arrayContaining(['绩效自评汇总', '校验结果', '数据勾稽']),
    );
    expect((await bench.host.summary()).activeSheet).toBe('绩效自评汇总');
    const [main] = report?.documents ?? [];
    expect(Object.keys(unzipSync(main?.bytes ?? new Uint8Array()))).toContain('word/document.xml');
    expect(await session.saveDocument(main?.name ?? '')).toMatchObject({ kind: 'saved' });
    expect(saved).toEqual([main?.name]);
  });

  test('is final with every answer given, and remembers it when opened again', async () => {
    const bench = await openBench();
    bench.session.importAnswers(complete(), 'replace');
    await bench.clock.tick(2000);
    expect(bench.session.state().progress).toMatchObject({
      answered: bench.session.state().progress.due,
    });
    await bench.session.generate(DATE);
    expect(bench.session.state().report?.status).toBe('final');
    const again = await openBench({ bytes: bench.host.bytes() });
    expect(again.session.state().report).toMatchObject({ status: 'final', date: DATE });
    expect(again.session.state().stale).toEqual([]);
  });

  test('refuses while a question blocks, and writes nothing', async () => {
    const bench = await openBench({ bytes: sampleBytes('faulty.xlsx') });
    const blocking = bench.session.state().questions.some(({ blocks }) => blocks === 'table');
    const before = bench.host.bytes();
    await bench.session.generate(DATE);
    expect(bench.session.state().refusal?.kind ?? null).toBe(blocking ? 'blocked' : null);
    if (blocking) expect(bench.host.bytes()).toEqual(before);
  });

  test('can be cancelled; the workbook stays as it was', async () => {
    const bench = await openBench();
    const before = bench.host.bytes();
    const running = bench.session.generate(DATE);
    while (bench.session.state().job?.kind !== 'generate') await Promise.resolve();
    bench.session.cancel();
    await running;
    expect(bench.host.bytes()).toEqual(before);
    expect(bench.session.state().job).toBeNull();
    expect(bench.session.state().notices.at(-1)?.tone).toBe('info');
  });

  test('says which figures are stale after she changed a cell, and is not stale any more when written again', async () => {
    const bench = await openBench();
    await bench.session.generate(DATE);
    const { opened } = bench.session.state();
    const table = opened?.reading.tables[0];
    const amount = table?.projects[0]?.amounts.expenditure;
    const sheet = table?.sheet ?? '';
    const row = amount?.row ?? 0;
    const column = amount?.column ?? 0;
    const before = opened?.grids.get(sheet)?.values[row]?.[column] ?? null;
    const cell = { sheet, row, column };
    await bench.host.applyEdits([
      { ...cell, before: { value: before, formula: null }, after: { value: 1.23, formula: null } },
    ]);
    await bench.clock.tick(2000);
    expect(bench.session.state().stale.length).toBeGreaterThan(0);
    await bench.session.generate(DATE);
    await bench.clock.tick(2000);
    expect(bench.session.state().stale).toEqual([]);
  });
});

describe('the date of the report', () => {
  const SUMMARY = '绩效自评汇总';
  const undated = async () => {
    const bench = await openBench();
    bench.session.importAnswers(complete(), 'replace');
    bench.session.setOffice('F03', null);
    await bench.clock.tick(2000);
    return bench;
  };
  const signed = async ({ host }: Awaited<ReturnType<typeof openBench>>): Promise<string> => {
    const words = (await host.readSheet(SUMMARY)).values.flat().map(String).join('\n');
    return /填报日期：(.*)/u.exec(words)?.[1] ?? '';
  };

  test('that she chose for generating need not be answered too', async () => {
    const bench = await undated();
    expect(bench.session.state().evaluation?.officeOpen.required).toEqual([]);
    await bench.session.generate(DATE);
    expect(bench.session.state().report).toMatchObject({ status: 'final', date: DATE });
    expect(await signed(bench)).toBe('2020年3月20日');
    // A day of one generation is no answer for the next.
    expect(bench.session.state().answers.office).not.toHaveProperty('F03');
  });

  test('is the one that she answered, whatever day was chosen', async () => {
    const bench = await undated();
    bench.session.setOffice('F03', '2020-04-01');
    await bench.session.generate(DATE);
    expect(await signed(bench)).toBe('2020年4月1日');
  });

  test('stays open where none was chosen or answered, though the report is made on a day', async () => {
    const bench = await undated();
    await bench.session.generate(null);
    expect(bench.session.state().report).toMatchObject({
      status: 'draft',
      date: bench.session.state().today,
    });
    expect(await signed(bench)).toBe('【待填：填报日期】');
  });

  test('that is no day does not keep the report from being made', async () => {
    const bench = await undated();
    bench.session.setOffice('F03', '2020年3月');
    await bench.session.generate(null);
    expect(bench.session.state().report).not.toBeNull();
    expect(await signed(bench)).toBe('2020年3月');
  });
});

describe('the list of findings alone', () => {
  test('is written before any report, shown, and refreshed in place', async () => {
    const bench = await openBench();
    await bench.session.writeFindings(DATE);
    const once = await sheetsOf(bench);
    expect(once).toContain('校验结果');
    expect(once).not.toContain('绩效自评汇总');
    expect((await bench.host.summary()).activeSheet).toBe('校验结果');
    await bench.session.writeFindings(DATE);
    expect(await sheetsOf(bench)).toEqual(once);
    await bench.session.generate(DATE);
    expect(await sheetsOf(bench)).toContain('绩效自评汇总');
  });
});

describe('removing traces', () => {
  test('leaves her sheets only, and no draft', async () => {
    const bench = await openBench();
    const before = await sheetsOf(bench);
    bench.session.setOffice('F71', '经验');
    await bench.session.generate(DATE);
    await bench.session.removeTraces();
    expect(await sheetsOf(bench)).toEqual(before);
    expect(bench.session.state()).toMatchObject({ report: null, saved: 'clean' });
    expect(bench.session.state().answers.office).toEqual({});
  });

  test('what she typed a moment before goes with them, and comes back as no draft', async () => {
    const records = sharedRecords();
    const bench = await openBench({ records });
    await bench.session.generate(DATE);
    bench.session.setOffice('F71', '经验');
    await bench.session.removeTraces();
    await bench.clock.tick(2000);
    expect(bench.session.state()).toMatchObject({ draftChoice: null, saved: 'clean' });
    const again = await openBench({ records, bytes: bench.host.bytes() });
    expect(again.session.state().draftChoice).toBeNull();
    expect(again.session.state().answers.office).toEqual({});
  });
});

describe('failures', () => {
  test('of writing are told in words, and answers stay', async () => {
    const bench = await openBench();
    bench.session.setOffice('F71', '经验');
    const failing = {
      ...bench.host,
      writeSheets: () => Promise.reject(new HostFailure('workbook-protected', '')),
    };
    const other = await openBench({ host: failing });
    other.session.setOffice('F71', '经验');
    await other.session.generate(DATE);
    expect(other.session.state().notices.at(-1)).toMatchObject({ tone: 'error' });
    expect(other.session.state().notices.at(-1)?.text).toContain('保护');
    expect(other.session.state().answers.office['F71']).toBe('经验');
  });

  test('of reading stand in place of the steps until she tries again', async () => {
    const bench = await openBench();
    let isGone = true;
    const host = {
      ...bench.host,
      summary: () =>
        isGone ? Promise.reject(new HostFailure('host-gone', '')) : bench.host.summary(),
    };
    const other = await openBench({ host });
    expect(other.session.state().failure).toContain('连接');
    isGone = false;
    await other.session.read();
    expect(other.session.state().failure).toBeNull();
  });
});
