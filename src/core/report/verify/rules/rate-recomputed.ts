import { wrongTableRates } from '../judge-table';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import { isRatio } from '../match-amount';
import { over, sharesOf, sumOf, type Fraction, type FractionField } from '../share-fractions';
import { wrongPoints } from '../compared-points';
import { namedAmiss } from '../named-within';
import { AS_GOAL, POINTS_MEASURE, pointsText } from '../points-words';
import { countedByRate } from '../group-counts';
import { projectsSetApart } from '../find-claims';
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
  check: (facts) => [
    ...facts.statements.flatMap((statement) => {
      const { number, passage } = statement;
      if (number.kind !== 'ratio' || number.isOther) return [];
      return isVerified(facts, passage, number) ? [] : judge(facts, statement);
    }),
    ...namedWrong(facts),
    ...pointsWrong(facts),
    ...wrongTableRates(facts),
  ],
};

function judge(facts: NarrativeFacts, statement: Statement): readonly NarrativeSighting[] {
  const { number, passage, subjects, clause, measure } = statement;
  // How many reached it is R-G01's.
  if (countedByRate(statement, facts.book.projects)) return [];
  if (AS_GOAL.test(passage.text.slice(number.index + number.length))) return [];
  const isOfEach =
    measure === 'executionRate' &&
    OF_EVERYBODY.test(clause.text.slice(0, number.index - clause.index + 2)) &&
    subjects[0]?.kind !== 'department' &&
    subjects[0]?.kind !== 'part' &&
    !(subjects[0]?.kind === 'projects' && subjects[0].projects.length < 2);
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
    const [first = WHOLE] = subjects;
    const except = projectsSetApart(passage, statement.sentence, number.index);
    const of = first.kind === 'projects' ? first.projects : facts.book.projects.map((_, at) => at);
    return of.flatMap((index) => {
      if (except.includes(index)) return [];
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

/** 执行率为95%的有甲: a project that has another rate. */
function namedWrong(facts: NarrativeFacts): readonly NarrativeSighting[] {
  return namedAmiss(facts).map(({ statement, project, rate }) => {
    const { passage, number, clause } = statement;
    const { text } = passage.paragraph;
    const name = facts.book.projects[project]?.name;
    return {
      paragraph: passage.paragraph.number,
      quote: text.slice(clause.index, clause.index + clause.text.length).trim(),
      data: {
        stated: text.slice(number.index, number.index + number.length),
        statedRatio: { ratio: number.value },
        expected: { ratio: rate },
        subject: nameOfSubject(projectsSubject([project]), facts.book),
        measure: nameOfMeasure('executionRate'),
      },
      ...(name === undefined ? {} : { project: name }),
    };
  });
}

/** 低于平均执行率16个百分点 */
function pointsWrong(facts: NarrativeFacts): readonly NarrativeSighting[] {
  return wrongPoints(facts).map(({ passage, index, length, expected, project }) => {
    const name = project === null ? undefined : facts.book.projects[project]?.name;
    const quote = passage.paragraph.text.slice(index, index + length);
    return {
      paragraph: passage.paragraph.number,
      quote,
      data: {
        stated: quote,
        expected: pointsText(expected[0] ?? 0),
        subject: project === null ? '' : nameOfSubject(projectsSubject([project]), facts.book),
        measure: POINTS_MEASURE,
      },
      ...(name === undefined ? {} : { project: name }),
    };
  });
}

/** What the share may be computed from. */
function fractionsOf(
  facts: NarrativeFacts,
  statement: Statement,
  subject: Subject,
): readonly Fraction[] {
  const sum = (field: FractionField): number | undefined => sumOf(facts, subject, field);
  const budget = sum('adjustedBudget') ?? sum('originalBudget');
  if (statement.measure === 'executionRate') return over(sum('expenditure'), budget);
  if (statement.measure === 'balanceRate') return over(sum('balance'), budget);
  if (statement.measure === 'changeRate') return changesOf(sum);
  return statement.measure === 'share' ? sharesOf(facts, statement, subject) : [];
}

/** What may have grown over the original budget: the budget, or what was spent. */
function changesOf(sum: (field: FractionField) => number | undefined): readonly Fraction[] {
  const original = sum('originalBudget');
  const spent = sum('expenditure');
  const beyond =
    spent === undefined || original === undefined ? undefined : Math.abs(spent - original);
  return [...over(sum('adjustment'), original), ...over(beyond, original)];
}
