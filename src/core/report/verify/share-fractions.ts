import { knownAmounts } from './match-amount';
import type { Measure } from './measure-words';
import type { NarrativeFacts } from './narrative-facts';
import type { Statement } from './read-statements';
import { ENDS_IN_SHARE, SHARE_OF_STATED, TOGETHER } from './share-words';
import { SOURCE_WORDS } from './source-words';
import { WHOLE, type Subject } from './subject';

/** A part and what it is a part of, in fen. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

/** Amounts of which shares are told. */
export type FractionField =
  'adjustedBudget' | 'originalBudget' | 'expenditure' | 'balance' | 'adjustment';

/** What the subject's amounts of this field come to; undefined where the sheet does not tell. */
export function sumOf(
  { book }: NarrativeFacts,
  subject: Subject,
  field: FractionField,
): number | undefined {
  return knownAmounts(book, subject, field)[0]?.fen;
}

/** The fraction, where both amounts are known and the whole is not nothing. */
export function over(part: number | undefined, whole: number | undefined): readonly Fraction[] {
  return part === undefined || whole === undefined || whole === 0 ? [] : [{ part, whole }];
}

const BASES: Readonly<Partial<Record<Measure, readonly FractionField[]>>> = {
  expenditure: ['expenditure'],
  originalBudget: ['originalBudget'],
  adjustedBudget: ['adjustedBudget'],
  budget: ['adjustedBudget', 'originalBudget'],
  balance: ['balance'],
  carriedOver: ['balance'],
  funds: ['adjustedBudget', 'originalBudget', 'expenditure'],
};

const ANY_BASE: readonly FractionField[] = [
  'adjustedBudget',
  'originalBudget',
  'expenditure',
  'balance',
];

/** What a share may be computed from: the amount named before in the sentence or the subject's own, over what the share is said to be of. */
export function sharesOf(
  facts: NarrativeFacts,
  statement: Statement,
  subject: Subject,
): readonly Fraction[] {
  const { base, source, passage, number } = statement;
  const before = amountsBefore(facts, statement);
  const last = before.at(-1);
  if (source !== null) return [];
  const between = last
    ? passage.text.slice(last.number.index + last.number.length, number.index)
    : '';
  if (last && SHARE_OF_STATED.test(between)) {
    return ofStated(facts, last, before.at(-2), subject);
  }
  const amount = isNamedAfter(last, statement) ? undefined : last?.number.value;
  if (base === null) return ofNobody(facts, statement, subject, before);
  return (BASES[base] ?? []).flatMap((field) => [
    // What is right by the sheet stays right beside an amount that is not.
    ...(subject.kind === 'projects'
      ? over(sumOf(facts, subject, field), sumOf(facts, WHOLE, field))
      : []),
    ...over(amount, sumOf(facts, WHOLE, field)),
    ...over(amount, sumOf(facts, subject, field)),
    ...ofSum(statement, before).flatMap((sum) => over(sum, sumOf(facts, WHOLE, field))),
    ...(isOfSpent(last) && field !== 'expenditure'
      ? over(sumOf(facts, WHOLE, 'expenditure'), sumOf(facts, WHOLE, field))
      : []),
    ...(base === 'originalBudget'
      ? over(sumOf(facts, subject, 'adjustedBudget'), sumOf(facts, subject, field))
      : []),
  ]);
}

/** The amount before is one of what all spent. */
function isOfSpent(amount: Statement | undefined): boolean {
  return amount?.measure === 'expenditure' && amount.subjects[0]?.kind !== 'projects';
}

/** Whether a project is named between an amount and the share: then that amount is another's. */
function isNamedAfter(
  amount: Statement | undefined,
  { passage, number }: Pick<Statement, 'passage' | 'number'>,
): boolean {
  return (
    amount !== undefined &&
    passage.mentions.some(({ index }) => index > amount.number.index && index < number.index)
  );
}

/** 两者占60%: the last two amounts together. */
function ofSum(
  { passage, clause, number }: Statement,
  before: readonly Statement[],
): readonly number[] {
  const word = TOGETHER.exec(passage.text.slice(clause.index, number.index))?.[0] ?? '';
  const count = { 两: 2, 二: 2, 三: 3, 四: 4 }[word.charAt(0)] ?? 0;
  const parts = before.slice(-count).map((each) => each.number.value);
  return count > 0 && parts.length === count ? [parts.reduce((sum, part) => sum + part, 0)] : [];
}

function amountsBefore(
  { statements }: NarrativeFacts,
  { passage, number, sentence }: Statement,
): readonly Statement[] {
  return statements.filter(
    (each) =>
      each.passage === passage &&
      each.number.kind === 'money' &&
      each.sentence.index === sentence.index &&
      each.number.index < number.index,
  );
}

/** 占结余总额19.09万元的40%: the whole itself is stated. */
function ofStated(
  facts: NarrativeFacts,
  { number: { value } }: Statement,
  earlier: Statement | undefined,
  subject: Subject,
): readonly Fraction[] {
  return [
    ...over(earlier?.number.value, value),
    ...ANY_BASE.flatMap((field) => over(sumOf(facts, subject, field), value)),
  ];
}

/** 支出50万元，占32%: of what is left open, so any whole will do, also one that the sentence states. */
function ofNobody(
  facts: NarrativeFacts,
  { measure, passage, clause, number }: Statement,
  subject: Subject,
  before: readonly Statement[],
): readonly Fraction[] {
  const lead = passage.text.slice(clause.index, number.index);
  if (measure !== 'share' || !ENDS_IN_SHARE.test(lead)) return [];
  const named = SOURCE_WORDS.find(([word]) => lead.includes(word));
  if (named) {
    const { book } = facts;
    return (['budget', 'expenditure'] as const).flatMap((of) =>
      over(
        book.sourceAmount(WHOLE, named[1], of) ?? undefined,
        sumOf(facts, WHOLE, of === 'budget' ? 'adjustedBudget' : of),
      ),
    );
  }
  const last = before.at(-1);
  if (!last || isNamedAfter(last, { passage, number })) {
    return subject.kind === 'projects'
      ? ANY_BASE.flatMap((field) => over(sumOf(facts, subject, field), sumOf(facts, WHOLE, field)))
      : [];
  }
  if (last.measure === 'foreign' || last.measure === 'share' || last.number.isOther) return [];
  const amount = last.number.value;
  return [
    ...ANY_BASE.flatMap((field) => [
      ...over(amount, sumOf(facts, WHOLE, field)),
      ...over(amount, sumOf(facts, subject, field)),
    ]),
    ...before.slice(0, -1).flatMap((each) => over(amount, each.number.value)),
  ];
}
