import { describe, expect, test } from '@jest/globals';
import { openBench } from './bench';

describe('reading', () => {
  test('tells what the sample holds, judged', async () => {
    const { session } = await openBench();
    const { opened, evaluation, failure, job, progress, saved } = session.state();
    expect(failure).toBeNull();
    expect(job).toBeNull();
    expect(opened?.reading.tables).toHaveLength(1);
    expect(evaluation?.projects.length).toBe(opened?.reading.tables[0]?.projects.length);
    expect(progress.due).toBeGreaterThan(progress.answered);
    expect(saved).toBe('clean');
  });
  test('parts of the state that did not change stay the same object', async () => {
    const { session, clock } = await openBench();
    const { opened, evaluation } = session.state();
    session.setOffice('F01', '某市某局');
    expect(session.state().opened).toBe(opened);
    expect(session.state().evaluation).toBe(evaluation);
    await clock.tick(2000);
    expect(session.state().evaluation?.answers.office['F01']).toBe('某市某局');
  });
});
