import type { Question } from '../budget/question';
import type { Reading } from '../budget/reading';
import type { Finding } from '../finding';
import { NONE, SEVERITIES } from '../finding';
import { formatCell } from '../sheet/address';
import type { Grid, WorkbookSummary } from '../sheet/grid';
import { mapSteps, runSteps, type Steps } from '../steps';
import { attributeCauses } from './attribute';
import { hangCompanions } from './companion';
import { REPORT_MONTH } from '../budget/report-month';
import { RULES } from './index';
import { openQuestionText } from './message-text';
import { money } from './money-data';
import { cellOf } from './place';
import { readTableFacts } from './read-table-facts';
import { insufficient } from './outcome';
import type {
  CheckResult,
  ReportMonth,
  Rule,
  RuleLimits,
  RuleOutcome,
  RuleResult,
  TableRule,
  WorkbookContext,
  WorkbookRule,
} from './rule';
import type { Group, Seen } from './seen';
import { graver, severityOf } from './seen';
import { hangBeneathSlips } from './unit-slip';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';

/** All that checking needs. */
export interface CheckInput {
  readonly workbook: WorkbookSummary;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly reading: Reading;
  readonly asOf: ReportMonth | null;
  readonly limits: RuleLimits;
  readonly reasons: ReadonlyMap<string, string>;
  readonly narrative: string | null;
}

/** Limits where no profile says otherwise: two million yuan, 90%, 20%. */
export const DEFAULT_LIMITS: RuleLimits = {
  ownReportThreshold: 200_000_000,
  executionRateFloor: 0.9,
  adjustmentShare: 0.2,
};

/** The month that a table was said to be up to; null for a whole year. */
function monthOf({ year, month }: TableFacts['table']): ReportMonth | null {
  return year === null || month === undefined ? null : { year, month };
}

/** An open question stands instead of the findings of its rule. */
function isAsked(
  questions: readonly Question[],
  rule: Rule,
  table: TableFacts['table'] | null,
): boolean {
  return questions.some(
    (question) =>
      (question.code === rule.code || question.ask === rule.waitsFor) &&
      (table === null || question.table === table.id || question.sheet === table.sheet),
  );
}

function findingOf(group: Group, facts: TableFacts | null): Finding {
  const { root, suspect } = group;
  const { sighting, rule } = root;
  const consequences =
    group.consequences.length === 0
      ? NONE
      : group.consequences.map((one) =>
          findingOf({ root: one, consequences: NONE, suspect: null }, facts),
        );
  const severity = consequences.reduce(
    (gravest, one) => graver(gravest, one.severity),
    severityOf(root),
  );
  const isElsewhere =
    suspect !== null &&
    (suspect.row !== sighting.place?.top || suspect.column !== sighting.place.left);
  const hint =
    facts && isElsewhere && group.consequences.length > 0 ? hintOf(facts, suspect) : null;
  return {
    code: rule.code,
    rule: rule.id,
    severity,
    place: sighting.place,
    related: hint ? [...(sighting.related ?? []), ...hint.related] : (sighting.related ?? NONE),
    data: hint ? { ...sighting.data, ...hint.data } : sighting.data,
    fix: sighting.fix ?? null,
    consequences,
    ...(sighting.project === undefined ? {} : { project: sighting.project }),
  };
}

/** The cell whose change would mend the root and all that hangs beneath it. */
function hintOf(
  facts: TableFacts,
  { row, column, delta }: NonNullable<Group['suspect']>,
): Pick<Finding, 'related' | 'data'> | null {
  const fen = facts.columns
    .filter((one) => one.column === column)
    .map((one) => fenAt(facts, one, row))[0];
  if (fen === undefined || Number.isNaN(fen)) return null;
  return {
    related: [cellOf(facts.table, row, column)],
    data: { suspect: formatCell(row, column), suspectValue: money(fen + delta) },
  };
}

const CATALOGUE: readonly Rule[] = RULES;

interface Checked {
  readonly results: readonly RuleResult[];
  readonly findings: readonly Finding[];
}

function seenOf(rule: Rule, outcome: RuleOutcome): readonly Seen[] {
  return outcome.state === 'fails' ? outcome.sightings.map((sighting) => ({ rule, sighting })) : [];
}

function isTableRule(rule: Rule): rule is TableRule {
  return 'check' in rule;
}

function isWorkbookRule(rule: Rule): rule is WorkbookRule {
  return 'checkWorkbook' in rule;
}

function* checkTable(context: WorkbookContext, facts: TableFacts): Steps<Checked> {
  const { table, grid } = facts;
  const asOf = context.asOf ?? monthOf(table);
  const seen: Seen[] = [];
  const results: RuleResult[] = [];
  for (const rule of CATALOGUE.filter(isTableRule)) {
    const isOpen = isAsked(context.reading.questions, rule, table);
    const outcome = isOpen
      ? insufficient(openQuestionText)
      : rule.check({ ...context, asOf, table, grid, facts });
    for (const each of seenOf(rule, outcome)) seen.push(each);
    results.push({ code: rule.code, table: table.id, outcome });
    yield;
  }
  const groups = yield* attributeCauses(facts, seen);
  const findings = yield* mapSteps(groups, (group) => findingOf(group, facts));
  return { results, findings };
}

function* checkAcross(context: WorkbookContext): Steps<Checked> {
  const seen: Seen[] = [];
  const results: RuleResult[] = [];
  for (const rule of CATALOGUE.filter(isWorkbookRule)) {
    const isOpen = isAsked(context.reading.questions, rule, null);
    const outcome = isOpen ? insufficient(openQuestionText) : rule.checkWorkbook(context);
    for (const each of seenOf(rule, outcome)) seen.push(each);
    results.push({ code: rule.code, table: '', outcome });
    yield;
  }
  const alone = seen.map((root): Group => ({ root, consequences: [], suspect: null }));
  const groups = yield* hangCompanions(alone);
  return { results, findings: yield* mapSteps(groups, (group) => findingOf(group, null)) };
}

/** Graver first, then in the order of sheets and places. */
function inOrder(findings: readonly Finding[], sheets: readonly string[]): readonly Finding[] {
  const key = ({ severity, place, code }: Finding) =>
    [
      SEVERITIES.indexOf(severity),
      place ? sheets.indexOf(place.sheet) : -1,
      place?.top ?? -1,
      place?.left ?? -1,
      code,
    ] as const;
  const keyed = findings.map((finding) => ({ finding, key: key(finding) }));
  keyed.sort((a, b) => {
    for (let at = 0; at < 4; at++) {
      const difference = Number(a.key[at]) - Number(b.key[at]);
      if (difference !== 0) return difference;
    }
    return a.finding.code < b.finding.code ? -1 : 1;
  });
  return keyed.map(({ finding }) => finding);
}

/** Checks every table that was read: findings with their consequences, and how each rule came out. */
export function checkBudget(input: CheckInput): CheckResult {
  return runSteps(checkBudgetSteps(input));
}

/** The same in steps that each take little time: rule by rule, and within what goes through many rows. */
export function* checkBudgetSteps(input: CheckInput): Steps<CheckResult> {
  const tables: TableFacts[] = [];
  for (const table of input.reading.tables) {
    const grid = input.grids.get(table.sheet);
    if (grid) tables.push(yield* readTableFacts(table, grid, input.reading.questions));
  }
  // Told by other means, the month is no question any more.
  const isOpen = ({ ask }: Question) => input.asOf === null || ask !== REPORT_MONTH;
  const reading = { ...input.reading, questions: input.reading.questions.filter(isOpen) };
  const context: WorkbookContext = { ...input, reading, tables };
  const checked = [yield* checkAcross(context)];
  for (const facts of tables) checked.push(yield* checkTable(context, facts));
  const findings = hangBeneathSlips(checked.flatMap((one) => one.findings));
  yield;
  const sheets = input.workbook.sheets.map(({ name }) => name);
  return {
    findings: inOrder(findings, sheets),
    results: checked.flatMap((one) => one.results),
  };
}
