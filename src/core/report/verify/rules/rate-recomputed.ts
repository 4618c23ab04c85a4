import { wrongTableRates } from '../judge-table';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import { isRatio, knownAmounts } from '../match-amount';
import { countedByRate } from '../group-counts';
import { OF_EVERYBODY } from '../claim-words';
import type { Measure } from '../measure-words';
import type { Statement } from '../read-statements';
import { nameOfMeasure, nameOfSubject } from '../statement-text';
import { projectsSubject, UNKNOWN, WHOLE, type Subject } from '../subject';
import { isVerified } from '../verified-control';

/** R-G10: a share in the text is what the sheet's amounts give. */
export const rateRecomputed: NarrativeRule = {
  code: 'R-G10',
  id: 'rate-recomputed',
  severity: 'error',
  basis: '执行率＝支出数÷全年预算数；表文一致',
  message: '文中{subject}{measure}“{stated}”应为 {expected}。',
  why: '比率与金额对不上，说明其中有一个写错了。',
  fix: '按预算表的金额重新计算。',
  check: (facts) => [
    ...facts.statements.flatMap((statement) => {
      const { number, passage } = statement;
      if (number.kind !== 'ratio' || number.isOther) return [];
      return isVerified(facts, passage, number) ? [] : judge(facts, statement);
    }),
    ...wrongTableRates(facts),
  ],
};

interface Fraction {
  readonly part: number;
  readonly whole: number;
}

function judge(facts: NarrativeFacts, statement: Statement): readonly NarrativeSighting[] {
  const { number, passage, subjects, clause, measure } = statement;
  // How many reached it is R-G01's.
  if (countedByRate(statement, facts.book.projects)) return [];
  const isOfEach =
    measure === 'executionRate' &&
    OF_EVERYBODY.test(clause.text.slice(0, number.index - clause.index + 2)) &&
    (subjects[0]?.kind === 'whole' || subjects[0]?.kind === 'unknown');
  const text = passage.paragraph.text;
  const stated = text.slice(number.index, number.index + number.length);
  const quote = text.slice(clause.index, clause.index + clause.text.length).trim();
  const sightingOf = (subject: Subject, { part, whole }: Fraction): NarrativeSighting => {
    const project =
      subject.kind === 'projects' && subject.projects.length === 1
        ? facts.book.projects[subject.projects[0] ?? -1]?.name
        : undefined;
    return {
      paragraph: passage.paragraph.number,
      quote,
      data: {
        stated,
        statedRatio: { ratio: number.value },
        expected: { ratio: part / whole },
        subject: nameOfSubject(subject, facts.book),
        measure: nameOfMeasure(measure),
      },
      ...(project === undefined ? {} : { project }),
    };
  };
  if (isOfEach) {
    // A claim that all reached their whole budget is R-G03's.
    if (number.value === 1) return [];
    return facts.book.projects.flatMap((_, index) => {
      const subject = projectsSubject([index]);
      const [fraction] = fractionsOf(facts, statement, subject);
      if (!fraction || isRatio(number, fraction.part, fraction.whole)) return [];
      return [sightingOf(subject, fraction)];
    });
  }
  const own = subjects.flatMap((subject) =>
    fractionsOf(facts, statement, subject).map((fraction) => ({ subject, fraction })),
  );
  const anybody = subjects.some(({ kind }) => kind === 'unknown' || kind === 'part')
    ? [WHOLE, ...facts.book.projects.map((_, index) => projectsSubject([index]))].flatMap(
        (subject) =>
          fractionsOf(facts, statement, subject).map((fraction) => ({
            subject: UNKNOWN,
            fraction,
          })),
      )
    : [];
  const all = [...own, ...anybody];
  const [first] = all;
  if (!first || all.some(({ fraction }) => isRatio(number, fraction.part, fraction.whole)))
    return [];
  return [sightingOf(first.subject, first.fraction)];
}

type Field = 'adjustedBudget' | 'originalBudget' | 'expenditure' | 'balance' | 'adjustment';

/** What the share may be computed from. */
function fractionsOf(
  facts: NarrativeFacts,
  statement: Statement,
  subject: Subject,
): readonly Fraction[] {
  const sum = (field: Field): number | undefined => sumOf(facts, subject, field);
  const budget = sum('adjustedBudget') ?? sum('originalBudget');
  if (statement.measure === 'executionRate') return over(sum('expenditure'), budget);
  if (statement.measure === 'balanceRate') return over(sum('balance'), budget);
  if (statement.measure === 'changeRate') return changesOf(sum);
  return statement.measure === 'share' ? sharesOf(facts, statement, subject) : [];
}

/** What may have grown over the original budget: the budget, or what was spent. */
function changesOf(sum: (field: Field) => number | undefined): readonly Fraction[] {
  const original = sum('originalBudget');
  const spent = sum('expenditure');
  const beyond =
    spent === undefined || original === undefined ? undefined : Math.abs(spent - original);
  return [...over(sum('adjustment'), original), ...over(beyond, original)];
}

function sumOf({ book }: NarrativeFacts, subject: Subject, field: Field): number | undefined {
  return knownAmounts(book, subject, field)[0]?.fen;
}

function over(part: number | undefined, whole: number | undefined): readonly Fraction[] {
  return part === undefined || whole === undefined || whole === 0 ? [] : [{ part, whole }];
}

const BASES: Readonly<Partial<Record<Measure, readonly Field[]>>> = {
  expenditure: ['expenditure'],
  originalBudget: ['originalBudget'],
  adjustedBudget: ['adjustedBudget'],
  budget: ['adjustedBudget', 'originalBudget'],
  balance: ['balance'],
  funds: ['adjustedBudget', 'originalBudget', 'expenditure'],
};

/** The amount named before in the sentence, over what the share is said to be of. */
function sharesOf(
  facts: NarrativeFacts,
  statement: Statement,
  subject: Subject,
): readonly Fraction[] {
  const { base, source, passage, number, sentence } = statement;
  const before = facts.statements.filter(
    (each) =>
      each.passage === passage &&
      each.number.kind === 'money' &&
      each.sentence.index === sentence.index &&
      each.number.index < number.index,
  );
  const amount = before[before.length - 1]?.number.value;
  if (base === null || source !== null) return [];
  return (BASES[base] ?? []).flatMap((field) => [
    ...(amount === undefined && subject.kind === 'projects'
      ? over(sumOf(facts, subject, field), sumOf(facts, WHOLE, field))
      : []),
    ...over(amount, sumOf(facts, WHOLE, field)),
    ...over(amount, sumOf(facts, subject, field)),
    ...(base === 'originalBudget'
      ? over(sumOf(facts, subject, 'adjustedBudget'), sumOf(facts, subject, field))
      : []),
  ]);
}
