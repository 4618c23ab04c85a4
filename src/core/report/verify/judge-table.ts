import { isAmount, isRatio, knownAmounts } from './match-amount';
import type { Measure } from './measure-words';
import type { NarrativeFacts } from './narrative-facts';
import type { NarrativeSighting } from './narrative-rule';
import type { BookField, KnownAmount } from './sheet-book';
import { nameOfMeasure, nameOfSubject } from './statement-text';
import { tableAmounts, type TableAmount } from './table-amounts';
import { isVerified } from './verified-control';

const MEASURES: Readonly<Record<BookField, Measure>> = {
  originalBudget: 'originalBudget',
  adjustment: 'adjustment',
  carryover: 'carryover',
  adjustedBudget: 'adjustedBudget',
  fundsReceived: 'fundsReceived',
  expenditure: 'expenditure',
  balance: 'balance',
};

function dataOf({ cell, subject }: TableAmount, { book }: NarrativeFacts, measure: Measure) {
  const [only] = subject.kind === 'projects' ? subject.projects : [];
  const project = book.projects[only ?? -1]?.name;
  return {
    base: {
      stated: cell.text,
      subject: nameOfSubject(subject, book),
      measure: nameOfMeasure(measure),
      hint: '',
    },
    project: project === undefined ? {} : { project },
  };
}

function isBound(facts: NarrativeFacts, { cell }: TableAmount): boolean {
  const whole = { index: 0, length: cell.passage.text.length };
  return isVerified(facts, cell.passage, whole);
}

/** Amounts in tables of the narrative that are not the sheet's. */
export function wrongTableAmounts(facts: NarrativeFacts): readonly NarrativeSighting[] {
  return tableAmounts(facts).flatMap((amount): NarrativeSighting[] => {
    const { fields, readings, subject, cell } = amount;
    if (fields === 'rate' || isBound(facts, amount)) return [];
    const [main = 'expenditure'] = fields;
    const known = fields.flatMap((field) => knownOf(facts, amount, field));
    const [first] = known;
    if (!first || readings.some((reading) => known.some((each) => isAmount(reading, each))))
      return [];
    const { base, project } = dataOf(amount, facts, MEASURES[main]);
    return [
      {
        paragraph: cell.passage.paragraph.number,
        quote: cell.text,
        place: first.place,
        data: { ...base, expected: { fen: first.fen }, whole: subject.kind === 'whole' ? 1 : 0 },
        ...project,
      },
    ];
  });
}

/** An adjustment keeps its sign in a table, but some leave it to the head. */
function knownOf(
  { book }: NarrativeFacts,
  { subject }: TableAmount,
  field: BookField,
): readonly KnownAmount[] {
  const signed = book.amounts(subject, field);
  return field === 'adjustment'
    ? [...signed, ...knownAmounts(book, subject, 'adjustment')]
    : signed;
}

/** Rates in tables of the narrative that are not what the sheet's amounts give. */
export function wrongTableRates(facts: NarrativeFacts): readonly NarrativeSighting[] {
  return tableAmounts(facts).flatMap((amount): NarrativeSighting[] => {
    const { fields, readings, subject, cell } = amount;
    const [reading] = readings;
    if (fields !== 'rate' || !reading || isBound(facts, amount)) return [];
    const part = facts.book.amounts(subject, 'expenditure')[0]?.fen;
    const whole = (
      facts.book.amounts(subject, 'adjustedBudget')[0] ??
      facts.book.amounts(subject, 'originalBudget')[0]
    )?.fen;
    if (part === undefined || whole === undefined || whole === 0) return [];
    if (isRatio(reading, part, whole)) return [];
    const { base, project } = dataOf(amount, facts, 'executionRate');
    return [
      {
        paragraph: cell.passage.paragraph.number,
        quote: cell.text,
        data: { ...base, expected: { ratio: part / whole } },
        ...project,
      },
    ];
  });
}
