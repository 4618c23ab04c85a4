import { describe, expect, test } from '@jest/globals';
import { openBench } from './bench';
import { slowClock } from './slow-clock';

describe('judging', () => {
  test('lets the page draw between its steps, and comes to the same', async () => {
    const clock = slowClock();
    const { session } = await openBench({ clock });
    const before = clock.breaths();
    session.setOffice('F01', '某市某局');
    expect(session.state().isJudging).toBe(true);
    await clock.tick(2000);
    expect(clock.breaths() - before).toBeGreaterThan(10);
    expect(session.state().isJudging).toBe(false);
    const quick = await openBench();
    quick.session.setOffice('F01', '某市某局');
    await quick.clock.tick(2000);
    const { evaluation, findings, progress } = quick.session.state();
    expect(session.state().evaluation?.answers.office).toEqual(evaluation?.answers.office);
    expect(session.state().findings).toEqual(findings);
    expect(session.state().progress).toEqual(progress);
  });

  test('gives up what a newer change has overtaken', async () => {
    const clock = slowClock();
    const { session } = await openBench({ clock });
    const seen = new Set<unknown>();
    session.subscribe(() => seen.add(session.state().evaluation?.answers.office['F01'] ?? null));
    session.setOffice('F01', '甲局');
    const before = clock.breaths();
    const waiting = clock.tick(2000);
    while (clock.breaths() === before) await new Promise((resolve) => setImmediate(resolve));
    session.setOffice('F01', '乙局');
    await waiting;
    await clock.tick(2000);
    expect(session.state().evaluation?.answers.office['F01']).toBe('乙局');
    expect(seen.has('甲局')).toBe(false);
    expect(session.state().isJudging).toBe(false);
  });
});
