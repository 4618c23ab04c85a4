import { createExcel } from '../excel/emulated-excel';
import type { TrafficCounts } from '../excel/traffic';
import { budgetOf } from './budgets';
import { openIn, reportOn } from './flow';
import { openPane } from './office-driver';

/** What reading, a first report, reading it again and a second one cost over the wire, and members that the emulated Excel did not know. */
export interface MeasuredTraffic {
  readonly reading: TrafficCounts;
  readonly first: TrafficCounts;
  readonly again: TrafficCounts;
  readonly second: TrafficCounts;
  readonly unknown: readonly unknown[];
}

/** No request or answer may be as large as this, in bytes. */
export const LARGEST_REQUEST = 4_000_000;
const PER_REQUEST = 3_000_000;
/** Projects up to which a report is written in four requests. */
const FEW = 50;

/** How many requests a report may take: four, and beyond 50 projects one more for each 3 MB. */
export function mostSyncs(projects: number, { bytesOut, bytesIn }: TrafficCounts): number {
  return projects <= FEW ? 4 : 4 + Math.ceil((bytesOut + bytesIn) / PER_REQUEST);
}

/** How many requests reading may take: three, and above 6 MB, as of answers given to every question of 1,000 projects, one more for each 3 MB. */
export function mostReads({ bytesIn }: TrafficCounts): number {
  return Math.max(3, 1 + Math.ceil(bytesIn / PER_REQUEST));
}

/** Reads and reports twice on the emulated Excel, on a budget of so many projects. */
export async function trafficOf(projects: number): Promise<MeasuredTraffic> {
  const excel = createExcel({ book: budgetOf(projects), fileName: 'b.xlsx' });
  const { host, close } = await openPane(excel);
  const measure = async <T>(act: () => Promise<T>): Promise<readonly [T, TrafficCounts]> => {
    excel.resetTraffic();
    const result = await act();
    return [result, excel.traffic];
  };
  const [opened, reading] = await measure(() => openIn(host));
  const [, first] = await measure(() => reportOn(host, opened));
  const [reopened, again] = await measure(() => openIn(host));
  const [, second] = await measure(() => reportOn(host, reopened));
  close();
  return { reading, first, again, second, unknown: [...excel.unknownMembers] };
}
