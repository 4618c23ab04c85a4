import { describe, expect, test } from '@jest/globals';
import { handClock, openBench, sampleBytes, sharedRecords } from './bench';

const text = '某市某区社会保险局';
const nameOf = (bench: {
  session: { state: () => { answers: { office: Record<string, unknown> } } };
}) => bench.session.state().answers.office['F01'];

describe('typing is safe', () => {
  test('within a second, and says so', async () => {
    const records = sharedRecords();
    const { session, clock } = await openBench({ records });
    session.setOffice('F01', text);
    expect(session.state().saved).toBe('pending');
    await clock.tick(1000);
    expect(session.state().saved).toBe('journalled');
    expect(records.size()).toBe(1);
  });

  test('is written while she goes on typing, and when the page is hidden', async () => {
    const records = sharedRecords();
    const { session, clock } = await openBench({ records });
    for (let at = 0; at < 10; at += 1) {
      session.setOffice('F01', text.slice(0, at));
      await clock.tick(200);
    }
    expect(records.size()).toBe(1);
    session.setOffice('F01', text);
    await session.flush();
    const again = await openBench({ records });
    expect(nameOf(again)).toBe(text);
  });

  test('is resumed after a crash without asking, and said', async () => {
    const records = sharedRecords();
    const first = await openBench({ records });
    first.session.setOffice('F01', text);
    await first.clock.tick(1000);
    const again = await openBench({ records });
    expect(nameOf(again)).toBe(text);
    expect(again.session.state().draftChoice).toBeNull();
    expect(again.session.state().saved).toBe('journalled');
    expect(again.session.state().notices.map((notice) => notice.tone)).toEqual(['info']);
  });

  test('says so where the storage refuses, and the workbook still keeps it', async () => {
    const records = sharedRecords();
    const { session, clock, host } = await openBench({ records });
    records.breakDown();
    session.setOffice('F01', text);
    await clock.tick(1000);
    expect(session.state().saved).toBe('failed');
    expect(session.state().notices.at(-1)?.action).toBe('keep-in-workbook');
    await session.keep();
    const again = await openBench({ bytes: host.bytes() });
    expect(nameOf(again)).toBe(text);
  });
});

describe('kept in the workbook', () => {
  test('leaves no draft behind and is not asked about', async () => {
    const records = sharedRecords();
    const { session, clock, host } = await openBench({ records });
    session.setOffice('F01', text);
    await clock.tick(1000);
    await session.keep();
    expect(session.state().saved).toBe('kept');
    expect(records.size()).toBe(0);
    const again = await openBench({ bytes: host.bytes(), records });
    expect(nameOf(again)).toBe(text);
    expect(again.session.state()).toMatchObject({ draftChoice: null, saved: 'clean' });
  });

  test('after a resumed draft leaves none either', async () => {
    const records = sharedRecords();
    const first = await openBench({ records });
    first.session.setOffice('F01', text);
    await first.clock.tick(1000);
    const again = await openBench({ records });
    await again.session.keep();
    expect(records.size()).toBe(0);
  });

  test('asks when another machine kept other answers meanwhile, and writes nothing before', async () => {
    const first = await openBench();
    first.session.setOffice('F01', text);
    await first.session.keep();
    const host = first.host;
    const second = await openBench({ host });
    second.session.setOffice('F01', `${text}二`);
    await second.session.keep();
    first.session.setOffice('F71', '我们的经验');
    await first.session.keep();
    const { draftChoice } = first.session.state();
    expect(draftChoice?.cause).toBe('unkept');
    expect(draftChoice?.current.answers.office['F01']).toBe(`${text}二`);
    first.session.decideDraft('merge-current');
    await first.clock.tick(1000);
    await first.session.keep();
    const again = await openBench({ host });
    expect(again.session.state().answers.office).toMatchObject({
      F01: `${text}二`,
      F71: '我们的经验',
    });
  });
});

describe('drafts of elsewhere', () => {
  test('are asked about after Save As, with both versions', async () => {
    const records = sharedRecords();
    const first = await openBench({ records });
    await first.session.keep();
    first.session.setOffice('F01', text);
    await first.clock.tick(1000);
    const copy = await openBench({ bytes: first.host.bytes(), records, address: 'b/副本.xlsx' });
    const { draftChoice } = copy.session.state();
    expect(draftChoice?.cause).toBe('other-place');
    expect(draftChoice?.other.answers.office['F01']).toBe(text);
    expect(nameOf(copy)).toBeUndefined();
    copy.session.decideDraft('other');
    await copy.clock.tick(1000);
    expect(nameOf(copy)).toBe(text);
  });

  test('are asked about when the same name holds other projects', async () => {
    const records = sharedRecords();
    const first = await openBench({ records });
    first.session.setOffice('F01', text);
    await first.clock.tick(1000);
    const other = await openBench({ records, bytes: sampleBytes('faulty.xlsx') });
    expect(other.session.state().draftChoice?.cause).toBe('other-content');
    expect(nameOf(other)).toBeUndefined();
  });

  test('never mix: a workbook of another place and id is not even looked at', async () => {
    const records = sharedRecords();
    const first = await openBench({ records });
    first.session.setOffice('F01', text);
    await first.clock.tick(1000);
    const other = await openBench({ records, address: 'b/别的.xlsx' });
    expect(other.session.state().draftChoice).toBeNull();
    expect(nameOf(other)).toBeUndefined();
  });

  test('that were decided against can be found again', async () => {
    const records = sharedRecords();
    const first = await openBench({ records });
    first.session.setOffice('F01', text);
    await first.clock.tick(1000);
    await first.session.keep();
    first.session.setOffice('F01', `${text}改`);
    await first.clock.tick(1000);
    const copy = await openBench({ bytes: first.host.bytes(), records, address: 'b/副本.xlsx' });
    copy.session.decideDraft('current');
    await copy.clock.tick(1000);
    expect(nameOf(copy)).toBe(text);
    const { createJournal } = await import('../../../src/app/session/stored-journal');
    const kept = await createJournal(records.pane()).discarded();
    expect(kept.map(({ answers }) => answers.office['F01'])).toEqual([`${text}改`]);
  });
});

describe('two panes on one workbook', () => {
  test('follow each other as long as one grew from the other', async () => {
    const records = sharedRecords();
    const clock = handClock();
    const one = await openBench({ records, clock });
    const two = await openBench({ records, clock });
    one.session.setOffice('F01', text);
    await clock.tick(1000);
    expect(nameOf(two)).toBe(text);
    two.session.setOffice('F71', '经验');
    await clock.tick(1000);
    expect(one.session.state().answers.office).toMatchObject({ F01: text, F71: '经验' });
    expect(one.session.state().draftChoice).toBeNull();
    expect(two.session.state().draftChoice).toBeNull();
  });

  test('show both versions when they typed at the same time, and lose neither', async () => {
    const records = sharedRecords();
    const clock = handClock();
    const one = await openBench({ records, clock });
    const two = await openBench({ records, clock });
    one.session.setOffice('F01', text);
    two.session.setOffice('F71', '经验');
    await clock.tick(1000);
    const asked = [one, two].filter(({ session }) => session.state().draftChoice !== null);
    expect(asked.length).toBeGreaterThan(0);
    const [asking] = asked;
    expect(asking?.session.state().draftChoice?.cause).toBe('other-window');
    asking?.session.decideDraft('merge-current');
    await clock.tick(2000);
    for (const { session } of [one, two]) {
      expect(session.state().answers.office).toMatchObject({ F01: text, F71: '经验' });
      expect(session.state().draftChoice).toBeNull();
    }
  });
});

describe('what she decided against', () => {
  test('is listed for this workbook, and taken back with the answers until then set aside', async () => {
    const records = sharedRecords();
    const { session, clock } = await openBench({ records });
    session.setOffice('F01', text);
    await clock.tick(1000);
    expect(await session.discarded()).toEqual([]);
    session.importAnswers(JSON.stringify({ version: 1, office: { F01: '另一个单位' } }), 'replace');
    await clock.tick(1000);
    const [former, ...more] = await session.discarded();
    expect(more).toEqual([]);
    expect(former?.answers.office['F01']).toBe(text);
    if (!former) throw new Error('nothing was set aside');
    await session.takeBack(former);
    expect(nameOf({ session })).toBe(text);
    expect((await session.discarded()).map(({ answers }) => answers.office['F01'])).toEqual([
      '另一个单位',
    ]);
  });

  test('is not listed for another workbook', async () => {
    const records = sharedRecords();
    const { session, clock } = await openBench({ records });
    session.setOffice('F01', text);
    await clock.tick(1000);
    session.importAnswers(JSON.stringify({ version: 1 }), 'replace');
    await clock.tick(1000);
    const other = await openBench({ records, address: 'other.xlsx' });
    expect(await other.session.discarded()).toEqual([]);
  });

  test('says so where the storage cannot be read', async () => {
    const records = sharedRecords();
    const { session } = await openBench({ records });
    records.breakDown();
    expect(await session.discarded()).toEqual([]);
    expect(session.state().notices.at(-1)?.tone).toBe('error');
  });
});
