import { formatCell, quoteSheet } from '../../core/sheet/address';
import { ownSheetMark, type ReportSheetKey, type SheetPlan } from '../../core/sheet/plan';
import type { WriteJob, WritingMark } from '../host';
import { HostFailure } from '../host-failure';
import { isOwnName, type BookName } from '../steps/book-facts';
import { sheetNamed, sheetsOf } from './book';
import type { BookState } from './book-state';
import type { EtBook, EtSheet } from './et-types';
import type { Step } from './step';
import { clearBelow, clearSheet, contentSteps, removeSheet, setVisibility } from './write-sheet';

/** Says nothing but that the last writing ended. */
const DONE = '-';

/**
 * All that a job does, in order. The mark that writing is under way comes first: as long as it isn't there, nothing was
 * done. What the workbook remembers comes last, so that until everything is written it still says what it said.
 */
export function jobSteps(job: WriteJob, book: EtBook, state: BookState): readonly Step[] {
  const asides = new Set(job.setAside.map(({ from }) => from));
  const existing = (plan: SheetPlan): string | undefined => {
    const own = state.own[plan.key];
    return own === undefined || asides.has(own) ? undefined : own;
  };
  const { mark } = job;
  const marked = mark && state.own[mark.key];
  const planned = job.plans.find((plan) => plan.key === mark?.key)?.name ?? marked;
  const markIn = (name: string | undefined, value: string): readonly Step[] =>
    mark && name !== undefined ? [markStep(book, name, { ...mark, value })] : [];
  const reports = job.plans.filter((plan) => plan.key !== 'store');
  const store = job.plans.filter((plan) => plan.key === 'store');
  return [
    ...markIn(marked, mark?.value ?? ''),
    ...job.setAside.map(({ from, to }) => () => {
      sheetNamed(book, from).Name = to;
    }),
    ...store.map((plan) => placeStep(plan, existing(plan), book)),
    ...(marked === undefined ? markIn(planned, mark?.value ?? '') : []),
    ...reports.map((plan) => placeStep(plan, existing(plan), book)),
    ...reports.flatMap((plan) => sheetSteps(plan, existing(plan), book, state)),
    ...store.flatMap((plan) => storeSteps(plan, existing(plan), book, state)),
    ...markIn(planned, state.mark === '' ? DONE : ''),
    ...job.remove.flatMap((key) => removeSteps(key, book, state)),
  ];
}

/** Names that plans bring but that others bear already. Throws HostFailure name-taken. */
export function checkNames(job: WriteJob, state: BookState): void {
  for (const plan of job.plans) {
    for (const { name } of plan.names) {
      const taken = state.names.find((each) => lower(each.name) === lower(name));
      if (taken && !isOwnName(taken, state.own[plan.key])) {
        throw new HostFailure('name-taken', name);
      }
    }
  }
}

const lower = (name: string): string => name.toLowerCase();

/** The sheet is there, bears its name and is known as the product's own before any content is written. */
function placeStep(plan: SheetPlan, existing: string | undefined, book: EtBook): Step {
  return () => {
    if (existing === undefined) addSheet(book, plan.name);
    else if (existing !== plan.name) sheetNamed(book, existing).Name = plan.name;
    setName(book, {
      name: ownSheetMark(plan.key),
      refersTo: `${quoteSheet(plan.name)}!$A$1`,
      hidden: true,
    });
  };
}

function addSheet(book: EtBook, name: string): void {
  const last = [...sheetsOf(book).values()].at(-1);
  if (!last) throw new HostFailure('sheet-missing', name);
  book.Worksheets.Add(undefined, last).Name = name;
}

/** A planned sheet from its clearing to its looks on paper; a sheet that was just added is clear. */
export function sheetSteps(
  plan: SheetPlan,
  existing: string | undefined,
  book: EtBook,
  state: BookState,
): readonly Step[] {
  const sheet = sheetOnce(book, plan.name);
  return [
    ...(existing === undefined
      ? []
      : [
          () => {
            clearSheet(sheet());
          },
        ]),
    ...contentSteps(plan, book, sheet, state.digit),
    ...nameSteps(plan, book, state),
    () => {
      setVisibility(sheet(), plan.visibility);
    },
  ];
}

/**
 * The sheet that remembers is written over and never cleared, so that the mark beside its content stands until the last
 * step, and whatever ends the writing finds either the old content or the mark.
 */
export function storeSteps(
  plan: SheetPlan,
  existing: string | undefined,
  book: EtBook,
  state: BookState,
): readonly Step[] {
  const sheet = sheetOnce(book, plan.name);
  return [
    ...contentSteps(plan, book, sheet, state.digit),
    ...(existing === undefined
      ? []
      : [
          () => {
            clearBelow(sheet(), plan.rows.length);
          },
        ]),
    ...nameSteps(plan, book, state),
    () => {
      setVisibility(sheet(), plan.visibility);
    },
  ];
}

/** A sheet that is looked for once, when the first step needs it: looking takes several calls for each sheet there is. */
function sheetOnce(book: EtBook, name: string): () => EtSheet {
  let found: EtSheet | undefined;
  return () => (found ??= sheetNamed(book, name));
}

/** Writes a mark. */
export function markStep(book: EtBook, name: string, { row, column, value }: WritingMark): Step {
  return () => {
    sheetNamed(book, name).Range(formatCell(row, column)).Value2 = value;
  };
}

/** Names that a plan brings, and the end of those that an earlier report brought. */
function nameSteps(plan: SheetPlan, book: EtBook, state: BookState): readonly Step[] {
  const kept = new Set([ownSheetMark(plan.key), ...plan.names.map(({ name }) => name)].map(lower));
  const gone = state.names.filter(
    (name) => isOwnName(name, state.own[plan.key]) && !kept.has(lower(name.name)),
  );
  return [
    ...gone.map(({ name }) => () => {
      book.Names.Item(name).Delete();
    }),
    ...plan.names.map((name) => () => {
      setName(book, name);
    }),
  ];
}

/** Sets what a name of the workbook means, adding it where it is new. */
export function setName(book: EtBook, { name, refersTo, hidden }: BookName): void {
  book.Names.Add(name, `=${refersTo}`, !hidden);
}

function removeSteps(key: ReportSheetKey, book: EtBook, state: BookState): readonly Step[] {
  const sheet = state.own[key];
  if (sheet === undefined) return [];
  const names = state.names.filter(({ name }) => lower(name) === lower(ownSheetMark(key)));
  return [
    ...names.map(({ name }) => () => {
      book.Names.Item(name).Delete();
    }),
    () => {
      removeSheet(sheetNamed(book, sheet));
    },
  ];
}
