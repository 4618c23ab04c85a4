import { formatCell } from '../../core/sheet/address';
import { REPORT_SHEET_KEYS, type CellPlan, type SheetPlan } from '../../core/sheet/plan';
import type { WriteJob } from '../host';
import { checkNeeds } from '../check-needs';
import { HostFailure } from '../host-failure';
import type { BookFacts } from './book-facts';

const MAX_NAME = 31;
/** Characters that a cell and a formula may have. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Throws HostFailure where a job cannot be done in this workbook, before anything is changed. */
export function checkJob(job: WriteJob, state: BookFacts): void {
  if (state.isReadOnly) throw new HostFailure('read-only', '');
  checkNeeds(job, state.sheets);
  checkNames(job, state);
  const isNew = job.plans.some((plan) => state.own[plan.key] === undefined);
  const changesStructure = isNew || job.setAside.length > 0 || job.remove.length > 0;
  if (state.isProtected && changesStructure) throw new HostFailure('workbook-protected', '');
  for (const plan of job.plans) {
    const own = state.own[plan.key];
    if (own !== undefined && state.protectedSheets.has(own)) {
      throw new HostFailure('sheet-protected', own);
    }
    checkCells(plan);
  }
}

function checkNames({ plans, setAside, remove, activate }: WriteJob, state: BookFacts): void {
  const planned = new Set(plans.map((plan) => plan.key));
  if (planned.size < plans.length) throw new HostFailure('name-taken', 'key');
  for (const { from } of setAside) {
    const key = REPORT_SHEET_KEYS.find((each) => state.own[each] === from);
    if (key === undefined || !planned.has(key)) throw new HostFailure('sheet-missing', from);
  }
  const leaving = new Set([...planned, ...remove].map((key) => state.own[key]));
  const remaining = state.sheets.map(({ name }) => name).filter((name) => !leaving.has(name));
  const taken = new Set(remaining.map((name) => name.toLowerCase()));
  for (const name of [...plans.map((plan) => plan.name), ...setAside.map(({ to }) => to)]) {
    if (!isSheetName(name) || taken.has(name.toLowerCase())) {
      throw new HostFailure('name-taken', name);
    }
    taken.add(name.toLowerCase());
  }
  if (activate !== undefined && !taken.has(activate.toLowerCase())) {
    throw new HostFailure('sheet-missing', activate);
  }
}

function isSheetName(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME && !/[[\]:*?/\\：＊？／＼［］]|^'|'$/.test(name);
}

function checkCells({ name, rows }: SheetPlan): void {
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell) checkCell(cell, `${name}!${formatCell(row, column)}`);
    }
  }
}

function checkCell({ value, formula }: CellPlan, place: string): void {
  const isTooLong =
    (typeof value === 'string' && value.length > MAX_TEXT) ||
    (formula !== undefined && formula.length > MAX_FORMULA);
  if (isTooLong) throw new HostFailure('too-large', place);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new HostFailure('write-failed', place);
  }
}
