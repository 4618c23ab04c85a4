import { describe, expect, test } from '@jest/globals';
import { createExcel } from '../excel/emulated-excel';
import { budgetOf } from './budgets';
import type { TrafficCounts } from '../excel/traffic';
import { openIn, reportOn } from './flow';
import { openPane } from './office-driver';

const LIMIT = 4_000_000;
const PER_REQUEST = 3_000_000;

/** Requests and bytes of reading, of a first report and of a second one. */
async function trafficOf(projects: number) {
  const excel = createExcel({ book: budgetOf(projects), fileName: 'b.xlsx' });
  const { host, close } = await openPane(excel);
  const measure = async <T>(act: () => Promise<T>): Promise<readonly [T, TrafficCounts]> => {
    excel.resetTraffic();
    const result = await act();
    return [result, excel.traffic];
  };
  const [opened, reading] = await measure(() => openIn(host));
  const [, first] = await measure(() => reportOn(host, opened));
  const again = await openIn(host);
  const [, second] = await measure(() => reportOn(host, again));
  close();
  return { reading, first, second, unknown: [...excel.unknownMembers] };
}

const COUNTS = process.env['HEAVY'] === '1' ? [10, 50, 100, 1000] : [10, 50];

describe('what a report costs over the wire', () => {
  test.each(COUNTS)(
    '%d projects',
    async (projects) => {
      const { reading, first, second, unknown } = await trafficOf(projects);
      const most = (counts: typeof first) =>
        projects <= 50 ? 4 : 4 + Math.ceil((counts.bytesOut + counts.bytesIn) / PER_REQUEST);
      console.info(
        [
          `${String(projects)} projects`,
          `read: ${String(reading.syncs)} requests, ${String(reading.bytesIn)} bytes in`,
          `first report: ${String(first.syncs)} requests, ${String(first.bytesOut)} bytes out (${String(Math.round(first.bytesOut / projects))} a project), largest ${String(first.largestRequest)}`,
          `second report: ${String(second.syncs)} requests, ${String(second.bytesOut)} out, ${String(second.bytesIn)} in, largest ${String(Math.max(second.largestRequest, second.largestAnswer))}`,
        ].join('\n'),
      );
      expect(reading.syncs).toBeLessThanOrEqual(3);
      expect(first.syncs).toBeLessThanOrEqual(most(first));
      expect(second.syncs).toBeLessThanOrEqual(most(second));
      for (const counts of [reading, first, second]) {
        expect(counts.largestRequest).toBeLessThan(LIMIT);
        expect(counts.largestAnswer).toBeLessThan(LIMIT);
      }
      expect(unknown).toEqual([]);
    },
    600_000,
  );
});
