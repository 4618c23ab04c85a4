import { UNIT_TERMS, keyOfTerm } from '../terms';
import type { BudgetTable, Project, TotalRow } from './budget-table';
import { unitInCells } from './cell-units';
import { readColumnWords } from './column-candidates';
import { readColumns } from './columns';
import { executionOf } from './execution-status';
import { fenOf } from './row-amounts';
import { FORM_FUNDS_LABEL } from './form-words';
import { readPaths } from './header-path';
import { normalText } from './normal-text';
import { askUnit } from './questions';
import { rateScale } from './rates';
import { amountReader } from './read-amounts';
import type { TableReading } from './read-table';
import type { ReadingChoices } from './reading';
import type { SheetView } from './sheet-view';
import { readSurroundings, unitInText } from './surroundings';
import type { UnitStatement } from './surroundings';
import { tableYear } from './table-year';
import { chooseUnit } from './unit-choice';
import type { VerticalForm } from './vertical-form';

/** Where a form stands among the others of its sheet. */
export interface FormPlace {
  readonly id: string;
  readonly from: number;
  readonly suffix: string;
  readonly fileName: string;
}

/** Reads a 自评表 as a table of one project with its sources as 其中 rows. */
export function readForm(
  view: SheetView,
  form: VerticalForm,
  place: FormPlace,
  choices: ReadingChoices,
): TableReading {
  const sheet = view.grid.sheet;
  const words = readColumnWords(view, readPaths(view, form.block));
  const around = readSurroundings(view, { ...form.block, top: form.top }, place.from, {
    from: 1,
    to: 0,
  });
  const dataRows = [form.totalRow, ...form.partRows.map(({ row }) => row)];
  const unitId = `unit:${sheet}${place.suffix}`;
  const unit = chooseUnit({
    statements: [...around.units, ...unitsInForm(view, form)],
    headUnits: words.map(({ head }) => head.unit),
    textUnits: [],
    cellUnit: unitInCells(view, words, dataRows),
    samples: dataRows.flatMap((row) =>
      words.flatMap(({ column }) => view.figure(row, column) ?? []),
    ),
    told: choices.unit ?? keyOfTerm(UNIT_TERMS, choices.answers[unitId] ?? ''),
  });
  const { year } = tableYear(view, around, words, place.fileName, null);
  const bottom = dataRows.at(-1) ?? form.totalRow;
  const plan = readColumns(view, {
    words,
    top: form.block.bottom + 1,
    bottom,
    dataRows,
    unit: unit.unit,
    year,
    fixed: new Map(),
  });
  const reader = amountReader(plan, rateScale(plan, [form.totalRow]), new Set());
  const amounts = reader.amounts(form.totalRow);
  const { rate, status } = executionOf(fenOf(amounts));
  const project: Project = {
    key: normalText(`${form.name}/${form.department ?? ''}`),
    row: form.totalRow,
    rows: [form.totalRow],
    name: form.name,
    code: null,
    department: form.department,
    amounts,
    rowAmounts: [amounts],
    statedRate: reader.rate(form.totalRow),
    executionRate: rate,
    status,
    sources: form.partRows.map(({ row, label }) => ({
      source: sourceName(view, label),
      amounts: reader.amounts(row),
    })),
    isHidden: view.grid.hiddenRows.has(form.totalRow),
    year: null,
    reason: null,
    remark: null,
  };
  const totals = form.partRows.map(({ row, label }): TotalRow => ({
    row,
    kind: 'memo',
    label,
    covers: [],
    children: [],
    amounts: reader.amounts(row),
    statedRate: reader.rate(row),
    memoOf: form.totalRow,
  }));
  const table: BudgetTable = {
    id: place.id,
    sheet,
    area: { top: form.top, left: 0, bottom, right: form.block.right },
    title: around.title,
    unitName: around.unitName,
    unit: unit.isAsked ? null : unit.unit,
    year,
    headerRows: form.block.headRows,
    codeRows: [],
    columns: plan.columns,
    fields: Object.fromEntries([...plan.fields].filter(([field]) => field !== 'name')),
    identities: [],
    projects: [project],
    totals,
    rows: [
      { row: form.totalRow, kind: 'project', evidence: [] },
      ...form.partRows.map(({ row }) => ({ row, kind: 'memo' as const, evidence: [] })),
    ],
    notes: [],
    evidence: [{ kind: 'form-labels', weight: 1, data: {} }, ...unit.evidence],
    isForm: true,
  };
  return {
    table,
    questions: askUnit({ sheet, suffix: place.suffix, table: place.id, choices }, unitId, unit),
  };
}

/** Units in labels such as 项目资金(万元). */
function unitsInForm(view: SheetView, form: VerticalForm): UnitStatement[] {
  const units: UnitStatement[] = [];
  for (let row = form.top; row <= form.totalRow; row += 1) {
    for (const column of view.glance(row).texts) {
      const text = normalText(view.text(row, column));
      const unit = FORM_FUNDS_LABEL.test(text) ? unitInText(text) : undefined;
      if (unit) units.push({ ...unit, cell: '', place: 'line', row });
    }
  }
  return units;
}

function sourceName(view: SheetView, label: string): string {
  return view.concept(view.head(label).text).source ?? label.trim();
}
