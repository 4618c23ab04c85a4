import { formatColumn } from '../sheet/address';
import type { Steps } from '../steps';
import { UNIT_TERMS, keyOfTerm } from '../terms';
import { MONEY_FIELDS } from './budget-table';
import type { BudgetTable, TotalRow } from './budget-table';
import { findBasicSpending, leaveOutBasic } from './basic-spending';
import { isBudget, tableEvidence, titledBudget } from './budget-check';
import { unitInCells, unitsInColumn } from './cell-units';
import { sampleRows } from './arithmetic';
import { readColumnWords } from './column-candidates';
import { askColumns, withoutMonths } from './column-questions';
import { readColumns } from './columns';
import { isMoney, namesRows, rowsWithFigures, sampleAmounts } from './data-rows';
import { readIdentities } from './declared';
import { fixedColumns, withoutRefused } from './fixed-columns';
import { readPaths } from './header-path';
import { hasKindsInRows } from './kinds-in-rows';
import { readNotes } from './notes';
import {
  areMerged,
  filledText,
  findRepeats,
  keyOf,
  nameKey,
  readProjectRows,
  readProjects,
} from './projects';
import {
  askBlanks,
  askKindsInRows,
  askLedger,
  isLedgerSummed,
  rowId,
  askRate,
  askRepeats,
  askTransposed,
  askRows,
  askUnit,
  askYear,
  zeroFields,
} from './questions';
import type { Question } from './question';
import type { HeaderBlock } from './header-block';
import { heldBackIdentity } from './held-back';
import { isCashBook, isIncome, isLedger, ledgerWords } from './ledger';
import { rateScale } from './rates';
import { amountReader } from './read-amounts';
import { figuresOf, readRows } from './read-rows';
import type { RowStructure } from './row-structure';
import type { ReadingChoices } from './reading';
import { askMonth, tableMonth, toldMonth } from './report-month';
import type { SheetView } from './sheet-view';
import { asStored } from './shown-scale';
import { readSurroundings } from './surroundings';
import type { Surroundings } from './surroundings';
import { isTransposed } from './transposed';
import type { TablePlace } from './table-place';
import { leaveOutYears, readRowYears, totalsOfYear } from './row-years';
import { tableYear } from './table-year';
import { coverTotals } from './totals';
import { chooseUnit } from './unit-choice';

/** What a table below with the same heads has in common with this one, where it says nothing of its own. */
export interface TableAbove {
  readonly heads: string;
  readonly units: Surroundings['units'];
  readonly year: number | null;
}

/** A table with the questions that it leaves open. */
export interface TableReading {
  readonly above?: TableAbove;
  /** null where a person must first say that there is one. */
  readonly table: BudgetTable | null;
  readonly questions: readonly Question[];
}

/** Reads one table from its place on a sheet; undefined when it is no table of projects with amounts. */
export function* readTable(
  view: SheetView,
  place: TablePlace,
  id: string,
  choices: ReadingChoices,
  above?: TableAbove,
): Steps<TableReading | undefined> {
  const { block, top, bottom } = place;
  const heads = readPaths(view, block).filter(
    ({ column }) => column >= place.left && column <= place.right,
  );
  const plainWords = readColumnWords(view, heads);
  const isShared = place.left > block.left || place.right < block.right;
  if (isShared && isBesideIncome(view, block)) return undefined;
  const scope = { sheet: view.grid.sheet, suffix: place.suffix, table: id, choices };
  const ledger = isLedger(plainWords);
  const headed = withoutRefused(
    view,
    ledger ? ledgerWords(plainWords) : plainWords,
    choices,
    place.suffix,
  );
  const below = { from: place.endFrom, to: place.to };
  const beside = readSurroundings(view, block, place.from, below, isShared ? place : undefined);
  // A table beside another without a line of its own shares the lines over both.
  const own = beside.lines.length > 0 ? beside : readSurroundings(view, block, place.from, below);
  const headTexts = heads.map(({ path }) => path.join('/')).join('|');
  const alike = above?.heads === headTexts ? above : undefined;
  const around = alike && own.units.length === 0 ? { ...own, units: alike.units } : own;
  if (ledger && isCashBook(around.title, view.grid.sheet)) return undefined;
  const ledgerQuestion = ledger ? askLedger(scope) : [];
  if (ledgerQuestion.length > 0) return { table: null, questions: ledgerQuestion };
  if (ledger && !isLedgerSummed(scope)) return undefined;
  const fixed = fixedColumns(view, headed, choices, place.suffix);
  const dataRows = rowsWithFigures(view, headed, top, bottom);
  if (isTransposed(view, headed, { top, bottom }))
    return { table: null, questions: askTransposed(scope) };
  if (dataRows.length === 0) return undefined;
  if (hasKindsInRows(view, headed, dataRows))
    return { table: null, questions: askKindsInRows(scope) };
  const { words, statements } = asStored(view, dataRows, headed, around.units);
  const toldMoney = new Set(MONEY_FIELDS.flatMap((field) => fixed.get(field) ?? []));
  const moneyWords = words.filter((each) => isMoney(each) || toldMoney.has(each.column));
  const unitId = `unit:${view.grid.sheet}${place.suffix}`;
  const textColumns = words.filter((each) => !moneyWords.includes(each));
  const unit = chooseUnit({
    statements: [...statements, ...unitsInColumn(view, textColumns, dataRows)],
    headUnits: moneyWords.map(({ head }) => head.unit),
    textUnits: words.filter(namesRows).map(({ head }) => head.unit),
    cellUnit: unitInCells(view, moneyWords, dataRows),
    samples: sampleAmounts(view, moneyWords, dataRows),
    told: choices.unit ?? keyOfTerm(UNIT_TERMS, choices.answers[unitId] ?? ''),
  });
  const yearId = `year:${view.grid.sheet}${place.suffix}`;
  const answeredYear = Number(choices.answers[yearId] ?? NaN);
  const { year: ownYear, contested } = tableYear(
    view,
    around,
    words,
    // The file name counts less than the year of the table above.
    (alike?.year ?? null) === null ? place.fileName : '',
    Number.isInteger(answeredYear) ? answeredYear : null,
  );
  const year = ownYear ?? alike?.year ?? null;
  yield;
  const columns = readColumns(view, { words, top, bottom, dataRows, unit: unit.unit, year, fixed });
  const plan = titledBudget(withoutMonths(scope, columns), around.title);
  const isPointed = fixed.has('name') && toldMoney.size > 0;
  if (!isPointed && !isBudget(plan, around.title ?? '', view.grid.sheet)) return undefined;
  yield;
  const structure = yield* readRows(
    view,
    place,
    plan,
    (label) => choices.answers[rowId(scope, label)],
  );
  yield;
  const figures = figuresOf(plan);
  const projectRows = structure.rows.filter(({ kind }) => kind === 'project');
  if (projectRows.length === 0) return undefined;
  const scale = rateScale(
    plan,
    projectRows.map(({ row }) => row),
  );
  const scaleQuestion = askRate(scope, plan, scale);
  const reader = amountReader(plan, scaleQuestion.scale, zeroFields(scope));
  const allRows = readProjectRows(view, projectRows, plan.fields);
  yield;
  const coverage = coverTotals(structure, figures, (row) =>
    filledText(view, row, plan.fields.get('department')),
  );
  const years = readRowYears(view, {
    ...{ scope, id: yearId, plan, rows: allRows.rows, coverage, figures },
    stated: { year, contested },
  });
  leaveOutYears(structure, years.others);
  const basic = findBasicSpending(structure, coverage);
  leaveOutBasic(structure, basic);
  const rows =
    years.others.size + basic.rows.size === 0
      ? allRows
      : readProjectRows(
          view,
          projectRows.filter(({ kind }) => kind === 'project'),
          plan.fields,
        );
  const found = findRepeats(rows);
  const repeats =
    years.merge === null
      ? askRepeats(scope, found, plan, structure.isBySource, areMerged(view, found, plan))
      : { merge: years.merge, questions: [] };
  const projects = yield* readProjects(view, {
    ...rows,
    fields: plan.fields,
    reader,
    // Of several years a project may have as many codes.
    groupBy: years.merge === true ? nameKey : repeats.merge || ledger ? keyOf : null,
    before: years.before,
  });
  yield;
  const totals: TotalRow[] = [
    ...totalsOfYear(coverage, new Set([...years.others.keys(), ...basic.loose]), figures).map(
      (each) => ({
        ...each,
        label: structure.rows[each.row - top]?.label ?? '',
        amounts: reader.amounts(each.row),
        statedRate: reader.rate(each.row),
        memoOf: null,
        ...deductedBy(structure, each.row),
      }),
    ),
    ...structure.rows
      .filter(({ kind }) => kind === 'memo')
      .map(({ row, label }) => ({
        row,
        kind: 'memo' as const,
        label,
        covers: [],
        children: [],
        amounts: reader.amounts(row),
        statedRate: reader.rate(row),
        memoOf: structure.memoOf.get(row) ?? null,
      })),
  ].sort((a, b) => a.row - b.row);
  yield;
  const lastRow = Math.max(
    projectRows.at(-1)?.row ?? 0,
    totals.at(-1)?.row ?? 0,
    coverage.at(-1)?.row ?? 0,
  );
  const spentColumn = plan.fields.get('expenditure');
  const month = tableMonth(
    around,
    view.grid.sheet,
    words.find(({ column }) => column === spentColumn),
  );
  const upTo = toldMonth(scope, month);
  const table: BudgetTable = {
    id,
    sheet: view.grid.sheet,
    area: { top: block.top, left: place.left, bottom: lastRow, right: place.right },
    title: around.title,
    unitName: around.unitName,
    unit: unit.isAsked ? null : unit.unit,
    year: years.year,
    ...(upTo !== undefined && { month: upTo }),
    headerRows: block.headRows,
    codeRows: block.codeRows,
    columns: plan.columns,
    fields: Object.fromEntries(plan.fields),
    identities: [
      ...readIdentities(view, block, words),
      ...heldBackIdentity(plan, sampleRows(dataRows)),
    ],
    projects,
    totals,
    rows: structure.rows,
    notes: readNotes(view, { place, plan, structure, unit, around }),
    evidence: tableEvidence(plan, around.title, unit.evidence),
  };
  const questions = [
    ...askUnit(scope, unitId, unit),
    ...(years.questions ?? askYear(scope, yearId, year, contested)),
    ...askMonth(scope, month),
    ...askColumns(scope, plan, (column) => formatColumn(column)),
    ...scaleQuestion.questions,
    ...(ledger ? [] : repeats.questions),
    ...askRows(scope, structure),
    ...askBlanks(scope, table),
  ];
  return { table, questions, above: { heads: headTexts, units: around.units, year } };
}

function deductedBy({ deducted }: RowStructure, row: number): Pick<TotalRow, 'deducts'> {
  const deducts = deducted.get(row);
  return deducts ? { deducts } : {};
}

/** Whether one of the tables side by side is of incomes: then the other is of all expenditure, not of projects. */
function isBesideIncome(view: SheetView, block: HeaderBlock): boolean {
  return readColumnWords(view, readPaths(view, block)).some(
    (each) => each.candidates.some(({ field }) => field === 'name') && isIncome(each),
  );
}
