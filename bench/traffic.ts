import {
  LARGEST_REQUEST,
  mostSyncs,
  trafficOf,
  type MeasuredTraffic,
} from '../test/contract/measure-traffic';
import type { Bound } from './bounds';
import { printTable } from './table';

const MB = 1_000_000;

function rowOf(projects: number, { reading, first, second }: MeasuredTraffic): readonly string[] {
  const kilo = (bytes: number): string => (bytes / 1000).toFixed(0);
  const largest = [reading, first, second].flatMap((counts) => [
    counts.largestRequest,
    counts.largestAnswer,
  ]);
  return [
    `${projects} projects`,
    ...[reading, first, second].map(({ syncs }) => String(syncs)),
    kilo(reading.bytesIn),
    kilo(first.bytesOut),
    kilo(second.bytesOut + second.bytesIn),
    kilo(first.bytesOut / projects),
    kilo(Math.max(...largest)),
  ];
}

/** Requests and bytes between the add-in and the emulated Excel, which runs Microsoft's own library. */
export async function measureTraffic(sizes: readonly number[]): Promise<readonly Bound[]> {
  console.log('\nTraffic with Excel (syncs and kB)');
  const rows = [
    ['', 'read', 'report', 'again', 'kB read', 'kB report', 'kB again', 'a project', 'largest'],
  ];
  const bounds: Bound[] = [];
  for (const size of sizes) {
    const measured = await trafficOf(size);
    const { reading, first, second, unknown } = measured;
    if (unknown.length > 0) throw new Error(`unknown members: ${JSON.stringify(unknown)}`);
    rows.push([...rowOf(size, measured)]);
    const add = (what: string, measured: number, most: number, unit: string): void => {
      bounds.push({ what: `Excel，${size} 个项目，${what}`, measured, most, unit });
    };
    add('读取并校验的请求数', reading.syncs, 3, '次');
    add('写报告的请求数', first.syncs, mostSyncs(size, first), '次');
    add('再写一次的请求数', second.syncs, mostSyncs(size, second), '次');
    const largest = Math.max(
      ...[reading, first, second].flatMap((of) => [of.largestRequest, of.largestAnswer]),
    );
    add('最大的一次请求', largest / MB, LARGEST_REQUEST / MB, 'MB');
  }
  printTable(rows);
  return bounds;
}
