import { describe, expect, test } from '@jest/globals';
import { buildRawWorkbook } from '../../generate/raw-workbook';
import { openBench, type TestBench } from './bench';
import { slowClock } from './slow-clock';

const SHEET = '项目支出';
const ROWS = 4000;
const AMOUNT = { sheet: SHEET, row: 3, column: 2 };

function longWorkbook(): Uint8Array {
  const lines = Array.from({ length: ROWS }, (_, index) => [
    index + 1,
    `第${String(index + 1)}片区经费`,
    10,
    9,
  ]);
  const heads = ['序号', '项目名称', '全年预算数', '支出数'];
  const rows = [['2019年度项目支出表'], ['单位：万元'], heads, ...lines];
  return buildRawWorkbook([{ name: SHEET, rows }]);
}

/** Milliseconds that each look at the clock costs: so much that there is a pause at every step. */
const COST = 40;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function openLong(): Promise<TestBench & { readonly breaths: () => number }> {
  const clock = slowClock(COST);
  const bench = await openBench({ bytes: longWorkbook(), clock });
  await clock.tick(2000);
  return { ...bench, breaths: clock.breaths };
}

/** Goes on until the work paused so many times. */
async function untilPaused({ breaths }: { breaths: () => number }, more: number): Promise<void> {
  const goal = breaths() + more;
  while (breaths() < goal) await turn();
}

const budgetOf = ({ session }: TestBench): number | null | undefined =>
  session.state().opened?.reading.tables[0]?.projects[0]?.amounts.adjustedBudget?.fen;

describe('reading a long sheet', () => {
  test('pauses between its steps, and what she types meanwhile stays', async () => {
    const bench = await openLong();
    expect(bench.breaths()).toBeGreaterThan(ROWS / 1000);
    const reading = bench.session.read();
    const ticking = bench.clock.tick(100);
    await untilPaused(bench, 3);
    expect(bench.session.state().job?.kind).toBe('read');
    bench.session.setOffice('F01', '某市某局');
    await ticking;
    await reading;
    await bench.clock.tick(2000);
    expect(bench.session.state().job).toBeNull();
    expect(bench.session.state().answers.office['F01']).toBe('某市某局');
    expect(bench.session.state().opened?.reading.tables[0]?.projects).toHaveLength(ROWS);
  });

  test('can be broken off: the former reading stays, and the next begins anew', async () => {
    const bench = await openLong();
    const before = bench.session.state().opened;
    const reading = bench.session.read();
    const ticking = bench.clock.tick(100);
    await untilPaused(bench, 3);
    bench.session.cancel();
    await ticking;
    await reading;
    expect(bench.session.state().job).toBeNull();
    expect(bench.session.state().opened).toBe(before);
    expect(bench.session.state().notices.map(({ tone }) => tone)).toContain('info');
    const again = bench.session.read();
    await bench.clock.tick(2000);
    await again;
    expect(bench.session.state().opened).not.toBe(before);
  });

  test('begins anew when cells change meanwhile: never an old amount after the new one is there', async () => {
    const bench = await openLong();
    const seen = new Set<number | null | undefined>();
    const reading = bench.session.read();
    const ticking = bench.clock.tick(100);
    await untilPaused(bench, 3);
    const { session, host } = bench;
    let isChanged = false;
    session.subscribe(() => {
      if (isChanged && session.state().opened !== before) seen.add(budgetOf(bench));
    });
    const before = session.state().opened;
    const content = (value: number) => ({ value, formula: null });
    await host.applyEdits([{ ...AMOUNT, before: content(10), after: content(12) }]);
    isChanged = true;
    await ticking;
    await reading;
    await bench.clock.tick(2000);
    expect([...seen]).toEqual([12_000_000]);
  });

  test('by other answers is overtaken by newer answers', async () => {
    const bench = await openLong();
    const { session } = bench;
    const seen = new Set<string>();
    session.subscribe(() => {
      const { readBy } = session.state().opened ?? { readBy: {} };
      seen.add(JSON.stringify(readBy));
    });
    session.setReading(`unit:${SHEET}`, '元');
    const ticking = bench.clock.tick(100);
    await untilPaused(bench, 2);
    session.setReading(`unit:${SHEET}`, '万元');
    await ticking;
    await bench.clock.tick(2000);
    expect(session.state().opened?.readBy).toEqual({ [`unit:${SHEET}`]: '万元' });
    expect([...seen].some((each) => each.includes('"元"'))).toBe(false);
  });
});
