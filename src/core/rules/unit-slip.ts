import type { Finding } from '../finding';
import type { SheetArea } from '../sheet/address';
import { graver } from './seen';

/** Findings that follow on every row when one of two columns is in another unit. */
const FOLLOWING: ReadonlySet<string> = new Set([
  'R-D01',
  'R-D02',
  'R-D03',
  'R-D05',
  'R-D09',
  'R-D10',
  'R-D12',
  'R-E02',
  'R-F06',
]);

const SLIP = 'R-E01';

function meets(a: SheetArea, b: SheetArea): boolean {
  return (
    a.sheet === b.sheet &&
    a.top <= b.bottom &&
    b.top <= a.bottom &&
    a.left <= b.right &&
    b.left <= a.right
  );
}

/** Hangs what a column in another unit brought about on its rows beneath the finding that says so. */
export function hangBeneathSlips(findings: readonly Finding[]): readonly Finding[] {
  const slips = findings.filter(({ code, place }) => code === SLIP && place !== null);
  if (slips.length === 0) return findings;
  const beneath = new Map<Finding, Finding[]>(slips.map((slip) => [slip, []]));
  const kept = findings.filter((finding) => {
    if (!FOLLOWING.has(finding.code)) return true;
    const cells = [...(finding.place ? [finding.place] : []), ...finding.related];
    const slip = slips.find(({ place, related }) => {
      const areas = place ? [place, ...related] : related;
      return areas.some((area) => cells.some((cell) => meets(area, cell)));
    });
    if (!slip) return true;
    beneath.get(slip)?.push(finding);
    return false;
  });
  return kept.map((finding) => {
    const own = beneath.get(finding) ?? [];
    if (own.length === 0) return finding;
    return {
      ...finding,
      severity: own.reduce((gravest, one) => graver(gravest, one.severity), finding.severity),
      consequences: [...finding.consequences, ...own],
    };
  });
}
