import { readBudget } from '../../src/core/budget/read-budget';
import type { Reading, ReadingChoices } from '../../src/core/budget/reading';
import type { Finding } from '../../src/core/finding';
import { checkBudget, DEFAULT_LIMITS } from '../../src/core/rules/check';
import { UNIT_TERMS } from '../../src/core/terms';
import { formatArea } from '../../src/core/sheet/address';
import type { Grid } from '../../src/core/sheet/grid';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import type { ZipCodec } from '../../src/files/xlsx/zip-codec';
import { buildRawWorkbook } from '../generate/raw-workbook';
import type { PlantedFault } from '../generate/truth';
import type { DrawnWorkbook } from '../generate/workbook';
import { compareReading, isCovered, kindOf } from './compare-reading';

/** How one workbook came out. */
export interface ReadOutcome {
  readonly verdict: 'right' | 'asked' | 'refused' | 'silent';
  readonly lines: readonly string[];
  readonly reading: Reading;
}

interface Opened {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly read: (choices: ReadingChoices) => Reading;
  readonly check: (reading: Reading) => readonly Finding[];
}

/** Opens a drawn workbook from real bytes. */
export function open(drawn: Pick<DrawnWorkbook, 'canvases'>): Opened {
  return openBytes(buildRawWorkbook(drawn.canvases.map((canvas) => canvas.toRaw())));
}

/** Opens a workbook as the product does. */
export function openBytes(bytes: Uint8Array, codec?: ZipCodec): Opened {
  const file = openWorkbook(bytes, 'budget.xlsx', codec);
  const grids = new Map<string, Grid>();
  for (const { name } of file.summary.sheets) {
    const grid = file.readGrid(name);
    if (grid) grids.set(name, grid);
  }
  return {
    grids,
    read: (choices) => readBudget({ workbook: file.summary, grids: [...grids.values()], choices }),
    check: (reading) =>
      checkBudget({
        workbook: file.summary,
        grids,
        reading,
        asOf: null,
        limits: DEFAULT_LIMITS,
        reasons: new Map(),
        narrative: null,
      }).findings,
  };
}

const NO_ANSWERS: ReadingChoices = { answers: {} };

/** Reads as a person would: first as it stands, then with the answers that she gives. */
export function readAnswered(
  drawn: DrawnWorkbook,
  opened: Opened,
): { first: Reading; reading: Reading } {
  const first = opened.read(NO_ANSWERS);
  const { unit, byKind = {} } = drawn.truth.answers;
  const answers: Record<string, string> = {};
  for (const { id, options } of first.questions) {
    const given = kindOf(id) === 'unit' && unit ? UNIT_TERMS[unit] : byKind[kindOf(id)];
    if (given !== undefined && options.some(({ value }) => value === given)) answers[id] = given;
  }
  return { first, reading: Object.keys(answers).length > 0 ? opened.read({ answers }) : first };
}

export function judgeReading(drawn: DrawnWorkbook, opened: Opened): ReadOutcome {
  const { truth } = drawn;
  const { first, reading } = readAnswered(drawn, opened);
  const blocking = first.questions.filter(({ blocks }) => blocks !== 'none');
  const kinds = first.questions.map(({ id }) => kindOf(id));
  const lines: string[] = [];
  let isAsked = false;
  for (const must of truth.must) {
    if (!must.split('|').some((kind) => kinds.includes(kind)))
      lines.push(`! question ${must} not asked`);
  }
  const isMissing = lines.length > 0;
  const allowed = new Set([...truth.must.flatMap((each) => each.split('|')), ...truth.may]);
  for (const question of blocking) {
    if (allowed.has(kindOf(question.id))) continue;
    isAsked = true;
    lines.push(`? needless question ${question.id} (${question.ask}, blocks ${question.blocks})`);
  }
  const differences = compareReading(reading, truth);
  const open = reading.questions.map(({ id }) => kindOf(id));
  // A sheet that is asked about as a whole settles which tables there are.
  let isSilent = isMissing;
  const isUnrelatedOnly = truth.tables.length === 0;
  for (const difference of differences) {
    const covered =
      isCovered(difference, open) ||
      (isUnrelatedOnly && blocking.length > 0 && difference.about === 'table');
    if (isUnrelatedOnly && covered && truth.must.length > 0) continue;
    if (!covered) isSilent = true;
    lines.push(`${covered ? '~' : '!'} ${difference.what}`);
  }
  const isRefused = reading.tables.length === 0 && truth.tables.length > 0 && !isMissing;
  const verdict = isRefused
    ? 'refused'
    : isSilent
      ? 'silent'
      : lines.length > 0 || isAsked
        ? 'asked'
        : 'right';
  return { verdict, lines, reading };
}

/** A finding as one line. */
export const show = (finding: Finding): string =>
  `${finding.code} ${finding.severity} ${finding.place ? `${finding.place.sheet}!${formatArea(finding.place)}` : ''}`;

/** Findings of a clean workbook that cry wolf: errors and warnings that are no facts of the data. */
export function falseAlarms(
  drawn: DrawnWorkbook,
  findings: readonly Finding[],
): readonly Finding[] {
  const facts = new Set(drawn.truth.facts);
  const all = findings.flatMap((finding) => [finding, ...finding.consequences]);
  return all.filter(({ code, severity }) => severity !== 'info' && !facts.has(code));
}

/** Whether a planted fault is among the findings, as root or consequence. */
export function isFound(fault: PlantedFault, findings: readonly Finding[]): boolean {
  const all = findings.flatMap((finding) => [finding, ...finding.consequences]);
  return all.some(({ code, place, related }) => {
    if (!fault.codes.includes(code)) return false;
    return [place, ...related].some(
      (area) =>
        area !== null &&
        area.sheet === fault.sheet &&
        fault.cells.some(
          ({ row, column }) =>
            row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
        ),
    );
  });
}
