import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import { isRatio, knownAmounts } from '../match-amount';
import { OF_EVERYBODY } from '../claim-words';
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
  check: (facts) =>
    facts.statements.flatMap((statement) => {
      const { number, passage } = statement;
      if (number.kind !== 'ratio' || number.isOther) return [];
      return isVerified(facts, passage, number) ? [] : judge(facts, statement);
    }),
};

interface Fraction {
  readonly part: number;
  readonly whole: number;
}

function judge(facts: NarrativeFacts, statement: Statement): readonly NarrativeSighting[] {
  const { number, passage, subjects, clause, measure } = statement;
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
  const anybody = subjects.some(({ kind }) => kind === 'unknown')
    ? [WHOLE, ...facts.book.projects.map((_, index) => projectsSubject([index]))].flatMap((subject) =>
        fractionsOf(facts, statement, subject).map((fraction) => ({ subject: UNKNOWN, fraction })),
      )
    : [];
  const all = [...own, ...anybody];
  const [first] = all;
  if (!first || all.some(({ fraction }) => isRatio(number, fraction.part, fraction.whole))) return [];
  return [sightingOf(first.subject, first.fraction)];
}

/** What the share may be computed from. */
function fractionsOf(
  facts: NarrativeFacts,
  { measure, base, source, passage, number, sentence }: Statement,
  subject: Subject,
): readonly Fraction[] {
  const { book, statements } = facts;
  const sum = (who: Subject, what: 'adjustedBudget' | 'originalBudget' | 'expenditure' | 'balance' | 'adjustment') =>
    knownAmounts(book, who, what).map(({ fen }) => fen)[0];
  const over = (part: number | undefined, whole: number | undefined): readonly Fraction[] =>
    part === undefined || whole === undefined || whole === 0 ? [] : [{ part, whole }];
  switch (measure) {
    case 'executionRate':
      return over(sum(subject, 'expenditure'), sum(subject, 'adjustedBudget') ?? sum(subject, 'originalBudget'));
    case 'balanceRate':
      return over(sum(subject, 'balance'), sum(subject, 'adjustedBudget'));
    case 'changeRate':
      return over(sum(subject, 'adjustment'), sum(subject, 'originalBudget'));
    case 'share': {
      const before = statements.filter(
        (each) =>
          each.passage === passage &&
          each.number.kind === 'money' &&
          each.sentence.index === sentence.index &&
          each.number.index < number.index,
      );
      const amount = before[before.length - 1]?.number.value;
      const isOwnBudget = base === 'originalBudget';
      const bases =
        base === 'expenditure'
          ? (['expenditure'] as const)
          : base === null || base === 'foreign'
            ? null
            : isOwnBudget
              ? (['originalBudget'] as const)
              : (['adjustedBudget', 'originalBudget', 'expenditure'] as const);
      if (!bases || source !== null) return [];
      return bases.flatMap((field) => [
        ...over(amount, sum(subject, field)),
        ...over(amount, sum(WHOLE, field)),
        ...(isOwnBudget ? over(sum(subject, 'adjustedBudget'), sum(subject, field)) : []),
      ]);
    }
    default:
      return [];
  }
}
