import { describe, expect, test } from '@jest/globals';
import { LARGEST_REQUEST, mostReads, mostSyncs, trafficOf } from './measure-traffic';

const COUNTS = process.env['HEAVY'] === '1' ? [10, 50, 100, 1000] : [10, 50, 100];

describe('what a report costs over the wire', () => {
  test.each(COUNTS)(
    '%d projects',
    async (projects) => {
      const { reading, first, again, second, unknown } = await trafficOf(projects);
      console.info(
        [
          `${String(projects)} projects`,
          `read: ${String(reading.syncs)} requests, ${String(reading.bytesIn)} bytes in`,
          `first report: ${String(first.syncs)} requests, ${String(first.bytesOut)} bytes out (${String(Math.round(first.bytesOut / projects))} a project), largest ${String(first.largestRequest)}`,
          `read again: ${String(again.syncs)} requests, ${String(again.bytesIn)} bytes in, largest ${String(again.largestAnswer)}`,
          `second report: ${String(second.syncs)} requests, ${String(second.bytesOut)} out, ${String(second.bytesIn)} in, largest ${String(Math.max(second.largestRequest, second.largestAnswer))}`,
        ].join('\n'),
      );
      // One to look, one for each 3 MB of cells.
      expect(reading.syncs).toBe(2);
      expect(again.syncs).toBeLessThanOrEqual(mostReads(again));
      expect(first.syncs).toBeLessThanOrEqual(mostSyncs(projects, first));
      expect(second.syncs).toBeLessThanOrEqual(mostSyncs(projects, second));
      for (const counts of [reading, first, again, second]) {
        expect(counts.largestRequest).toBeLessThan(LARGEST_REQUEST);
        expect(counts.largestAnswer).toBeLessThan(LARGEST_REQUEST);
      }
      expect(unknown).toEqual([]);
    },
    600_000,
  );
});
