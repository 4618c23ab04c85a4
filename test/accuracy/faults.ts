import { plantFaults } from '../generate/faults';
import { Random } from '../generate/random';
import type { PlantedFault } from '../generate/truth';
import { drawWorkbook } from '../generate/workbook';
import { isFound, judgeReading, open, readAnswered, show } from './run-workbook';

/** What came of the faults in one workbook. */
export interface FaultOutcome {
  readonly planted: readonly PlantedFault[];
  readonly missed: readonly PlantedFault[];
  readonly seen: readonly string[];
}

/** Plants one to four faults in the workbook of a seed that is read rightly when clean; null where it is not. */
export function tryFaults(seed: number): FaultOutcome | null {
  const clean = drawWorkbook(seed);
  if (clean.tables.length === 0 || judgeReading(clean, open(clean)).verdict !== 'right')
    return null;
  const drawn = drawWorkbook(seed);
  const random = new Random(seed ^ 0x5eed);
  const planted = plantFaults(random, drawn.canvases, drawn.tables, random.int(1, 4));
  const opened = open(drawn);
  const { first, reading } = readAnswered(drawn, opened);
  const findings = opened.check(reading);
  const asked = new Set(
    first.questions.filter(({ sheet }) => sheet === planted[0]?.sheet).map(({ code }) => code),
  );
  const missed = planted.filter(
    (fault) => !isFound(fault, findings) && !fault.codes.some((code) => asked.has(code)),
  );
  return {
    planted,
    missed,
    seen: [
      ...first.questions.map(({ id, code }) => `? ${code} ${id}`),
      ...findings.filter(({ severity }) => severity !== 'info').map(show),
    ],
  };
}
