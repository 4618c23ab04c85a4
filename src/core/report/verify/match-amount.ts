import type { StatedNumber } from './find-numbers';
import type { Measure } from './measure-words';
import type { BookField, KnownAmount, SheetBook } from './sheet-book';
import type { Subject } from './subject';

const FIELDS: Readonly<Partial<Record<Measure, readonly BookField[]>>> = {
  originalBudget: ['originalBudget'],
  adjustedBudget: ['adjustedBudget'],
  budget: ['adjustedBudget', 'originalBudget'],
  funds: ['expenditure', 'adjustedBudget', 'originalBudget', 'fundsReceived'],
  adjustment: ['adjustment'],
  increase: ['adjustment'],
  decrease: ['adjustment'],
  adjustedOrAdjustment: ['adjustedBudget', 'adjustment'],
  carryover: ['carryover'],
  carriedOver: ['balance', 'carryover'],
  expenditure: ['expenditure'],
  balance: ['balance'],
  shortfall: ['balance'],
  excess: ['balance'],
  fundsReceived: ['fundsReceived', 'adjustedBudget'],
};

/** Fields that an amount of this measure may stand in, the likeliest first; every one where nothing tells. */
export function fieldsOf(measure: Measure | null): readonly BookField[] {
  if (measure === null || measure === 'amount') {
    return [
      'expenditure',
      'adjustedBudget',
      'originalBudget',
      'adjustment',
      'balance',
      'carryover',
      'fundsReceived',
    ];
  }
  return FIELDS[measure] ?? [];
}

/** How much an amount that is only about so may be off, as a share. */
const ABOUT = 0.05;
/** The same for one of three digits and more: who writes 约513万元 does not mean 531. */
const CLOSE_ABOUT = 0.02;
const CLOSE_DIGITS = 100;
const NOISE = 1e-9;

function roundTo(fen: number, step: number): number {
  const magnitude = Math.floor((Math.abs(fen) + step / 2) / step) * step;
  return fen < 0 ? -magnitude : magnitude;
}

function aboutShare({ value, step }: StatedNumber): number {
  return Math.abs(value) / step >= CLOSE_DIGITS ? CLOSE_ABOUT : ABOUT;
}

/** Whether what is stated is this amount: rounded to the stated step once, or as the sum of rounded parts. */
export function isAmount(stated: StatedNumber, { fen, parts }: KnownAmount): boolean {
  const { value, step, bound } = stated;
  switch (bound) {
    case 'about':
      return Math.abs(value - fen) <= Math.max(step, Math.abs(fen) * aboutShare(stated));
    case 'below':
      return fen < value;
    case 'atMost':
      return fen <= value;
    case 'above':
      return fen > value;
    case 'atLeast':
      return fen >= value;
    case null: {
      if (Math.abs(value - fen) * 2 <= step && (step > 1 || value === fen)) return true;
      return (
        parts.length > 1 && value === parts.reduce((sum, part) => sum + roundTo(part, step), 0)
      );
    }
  }
}

/** Every amount of the sheet that the statement may mean; of adjustments also gains and cuts apart. */
export function knownAmounts(
  book: SheetBook,
  subject: Subject,
  measure: Measure | null,
): readonly KnownAmount[] {
  if (measure === 'largest' || measure === 'smallest') return extremes(book, measure);
  const unspent = measure === 'shortfall' ? unspentOf(book, subject) : [];
  const stated = fieldsOf(measure).flatMap((field) => {
    const known = book.amounts(subject, field);
    if (measure === 'excess') return known.filter(({ fen }) => fen < 0).map(unsigned);
    return field === 'adjustment'
      ? [
          ...known.flatMap((each) => asAdjustment(each, measure)),
          ...oneSided(book, subject, measure),
        ]
      : known;
  });
  return [...unspent, ...stated];
}

/** What was not spent of the budget, where the column of balances says something else. */
function unspentOf(book: SheetBook, subject: Subject): readonly KnownAmount[] {
  const [budget] = book.amounts(subject, 'adjustedBudget');
  const [spent] = book.amounts(subject, 'expenditure');
  if (!budget || !spent) return [];
  const fen = budget.fen - spent.fen;
  return [{ fen, parts: [fen], place: null }];
}

/** 追加 is what is more and 调减 what is less: the other way round it is another amount. 调整 may be said with the sign or without. */
function asAdjustment(known: KnownAmount, measure: Measure | null): readonly KnownAmount[] {
  if (measure === 'increase') return [known];
  if (measure === 'decrease') return [negated(known)];
  return [unsigned(known), known];
}

function negated(known: KnownAmount): KnownAmount {
  return { ...known, fen: -known.fen, parts: known.parts.map((part) => -part) };
}

function unsigned(known: KnownAmount): KnownAmount {
  return known.fen < 0 ? negated(known) : known;
}

function oneSided(
  book: SheetBook,
  subject: Subject,
  measure: Measure | null,
): readonly KnownAmount[] {
  const changes = (book.projectsOf(subject) ?? []).map(
    (index) => book.projects[index]?.amounts.adjustment ?? 0,
  );
  const sumOf = (parts: readonly number[]): readonly KnownAmount[] =>
    parts.length === 0
      ? []
      : [unsigned({ fen: parts.reduce((sum, part) => sum + part, 0), parts, place: null })];
  return [
    ...(measure === 'decrease' ? [] : sumOf(changes.filter((fen) => fen > 0))),
    ...(measure === 'increase' ? [] : sumOf(changes.filter((fen) => fen < 0))),
  ];
}

function extremes(book: SheetBook, which: 'largest' | 'smallest'): readonly KnownAmount[] {
  return (['adjustedBudget', 'originalBudget', 'expenditure'] as const).flatMap((field) => {
    const known = book.projects.flatMap(({ amounts }) => amounts[field] ?? []);
    if (known.length === 0) return [];
    const fen = known.reduce((a, b) => (which === 'largest' ? Math.max(a, b) : Math.min(a, b)));
    return [{ fen, parts: [fen], place: null }];
  });
}

/** Whether a stated share is this ratio, exact or computed from amounts rounded to 0.01万元. */
export function isRatio(stated: StatedNumber, part: number, whole: number): boolean {
  if (whole === 0) return false;
  const { value, step, bound } = stated;
  const ratio = part / whole;
  if (bound === 'about') return Math.abs(value - ratio) <= ABOUT;
  if (bound === 'below') return ratio < value + NOISE;
  if (bound === 'atMost') return ratio <= value + NOISE;
  if (bound === 'above') return ratio > value - NOISE;
  if (bound === 'atLeast') return ratio >= value - NOISE;
  const shown = roundTo(part, SHOWN_STEP) / roundTo(whole, SHOWN_STEP);
  return [ratio, shown].some((each) => Math.abs(each - value) <= step / 2 + NOISE);
}

/** Reports print money to 0.01万元: in fen. */
const SHOWN_STEP = 10_000;
