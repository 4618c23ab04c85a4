import { wrongAverages } from '../average-amounts';
import { AVERAGE_MEASURE } from '../average-words';
import { wrongTableAmounts } from '../judge-table';
import { fieldsOf, isAmount, isRatio, knownAmounts } from '../match-amount';
import type { StatedNumber } from '../find-numbers';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import type { Statement } from '../read-statements';
import type { BookProject, KnownAmount, SheetBook } from '../sheet-book';
import { SOURCE_WORDS } from '../source-words';
import { isVerified } from '../verified-control';
import type { Predicate } from '../count-words';
import { sumsOfSome } from '../part-sums';
import { projectsWith } from '../count-projects';
import { projectsSubject, UNKNOWN, WHOLE, type Subject } from '../subject';
import { nameOfMeasure, nameOfSubject } from '../statement-text';

const TEN_THOUSAND = 10_000;

/** R-G02: an amount that the text states of a project or of all is the sheet's. */
export const amountFound: NarrativeRule = {
  code: 'R-G02',
  id: 'amount-found',
  severity: 'error',
  basis: '表文一致：文字报告的金额应能在预算表中找到',
  message: '文中{subject}{measure}“{stated}”与预算表不符，表中为 {expected}{hint}。',
  why: '报告中的金额与预算表不一致，审核时会被退回。',
  fix: '按预算表改正金额；表填错的，改表。',
  check: (facts) => [
    ...facts.statements.flatMap((statement) => wrongAmount(facts, statement)),
    ...averagesWrong(facts),
    ...wrongTableAmounts(facts),
  ],
};

/** 平均每个项目支出10万元 */
function averagesWrong(facts: NarrativeFacts): readonly NarrativeSighting[] {
  return wrongAverages(facts).map(({ statement, expected }) => {
    const { number, passage } = statement;
    return {
      paragraph: passage.paragraph.number,
      quote: quoteOfClause(statement),
      data: {
        stated: passage.paragraph.text.slice(number.index, number.index + number.length),
        statedAmount: { fen: number.value },
        expected: { fen: expected },
        subject: nameOfSubject(WHOLE, facts.book),
        measure: AVERAGE_MEASURE,
        hint: '',
      },
    };
  });
}

/** What is wrong with an amount that a statement claims of the sheet. */
export function wrongAmount(
  facts: NarrativeFacts,
  statement: Statement,
): readonly NarrativeSighting[] {
  const { number, passage } = statement;
  if (number.kind !== 'money' || number.isOther || !isClaimed(statement)) return [];
  return isVerified(facts, passage, number) ? [] : judge(facts, statement);
}

/** Whether the clause really states an amount of a project or of the whole. */
function isClaimed({ measure, number, isBeside }: Statement): boolean {
  if (measure === 'foreign' || measure === 'share' || measure === 'executionRate') return false;
  if (number.bound !== null && number.bound !== 'about') return false;
  return measure !== null || (isBeside && !number.isBare);
}

function judge(facts: NarrativeFacts, statement: Statement): readonly NarrativeSighting[] {
  const { number, passage, subjects, source } = statement;
  const candidates = subjects.flatMap((subject) => knownOf(facts, statement, subject));
  const any = subjects.some(({ kind }) => kind === 'unknown' || kind === 'part')
    ? everything(facts, statement)
    : [];
  const known = [...candidates, ...any];
  if (known.length === 0 || known.some((amount) => isAmount(number, amount))) return [];
  const [first] =
    source === null ? (candidates.length > 0 ? candidates : nearest(known, number.value)) : known;
  if (!first) return [];
  const stated = passage.paragraph.text.slice(number.index, number.index + number.length);
  const [subject = UNKNOWN] = subjects;
  const factor = first.fen === 0 ? 0 : number.value / first.fen;
  const isUnitSlip = [TEN_THOUSAND, 1 / TEN_THOUSAND].some(
    (slip) => Math.abs(factor / slip - 1) < 0.001,
  );
  const project =
    subject.kind === 'projects' && subject.projects.length === 1
      ? facts.book.projects[subject.projects[0] ?? -1]?.name
      : undefined;
  return [
    {
      paragraph: passage.paragraph.number,
      quote: quoteOfClause(statement),
      place: first.place,
      data: {
        stated,
        statedAmount: { fen: number.value },
        expected: { fen: first.fen },
        subject: nameOfSubject(subject, facts.book),
        measure: nameOfMeasure(statement.measure),
        hint: isUnitSlip ? '（相差约1万倍，疑似元、万元混用）' : '',
      },
      ...(project === undefined ? {} : { project }),
    },
  ];
}

function quoteOfClause({ passage, clause }: Statement): string {
  return passage.paragraph.text.slice(clause.index, clause.index + clause.text.length).trim();
}

function knownOf(
  { book }: NarrativeFacts,
  { source, base, measure }: Statement,
  subject: Subject,
): readonly KnownAmount[] {
  if (source === null) return knownAmounts(book, subject, measure);
  const of =
    base === 'expenditure' || measure === 'expenditure'
      ? ('expenditure' as const)
      : ('budget' as const);
  const both = measure === 'funds' && base === null ? (['budget', 'expenditure'] as const) : [of];
  const amounts = both.flatMap((each) => book.sourceAmount(subject, source, each) ?? []);
  const own = amounts.map((fen) => ({ fen, parts: [fen], place: null }));
  return own.length === 0 && source !== 'fiscal'
    ? []
    : [...own, ...knownAmounts(book, subject, measure)];
}

const COUNTED: readonly Predicate[] = [
  'complete',
  'incomplete',
  'over',
  'left',
  'adjusted',
  'unadjusted',
  'increased',
  'decreased',
];

/** Where nobody is named, any project, those of one status, section or the whole may be meant. */
function everything(facts: NarrativeFacts, statement: Statement): readonly KnownAmount[] {
  const { book } = facts;
  const { measure } = statement;
  return [
    ...knownAmounts(book, WHOLE, measure),
    ...[...book.departments.keys(), ...book.groups.keys()].flatMap((name) =>
      knownAmounts(book, { kind: 'department', name }, measure),
    ),
    ...book.projects.flatMap((_, index) => knownAmounts(book, projectsSubject([index]), measure)),
    ...COUNTED.flatMap((predicate) => {
      const projects = projectsWith(predicate, book.projects) ?? [];
      const indexes = projects.map((project) => book.projects.indexOf(project));
      const subject = projectsSubject(indexes);
      const excess = predicate === 'over' ? knownAmounts(book, subject, 'excess') : [];
      return indexes.length === 0 ? [] : [...knownAmounts(book, subject, measure), ...excess];
    }),
    ...statement.subjects.flatMap((subject) =>
      subject.kind === 'part' && subject.count !== undefined
        ? sumsOfSome(book, subject.count, measure)
        : [],
    ),
    ...withinBounds(facts, statement).flatMap((subject) => knownAmounts(book, subject, measure)),
    ...ofSources(book, statement),
  ];
}

/** The projects within the bounds that the sentence names before: 100万元以上的项目3个，支出945万元. */
function withinBounds(
  { book, statements }: NarrativeFacts,
  { passage, sentence, number: { index } }: Statement,
): readonly Subject[] {
  const before = statements.filter(
    (each) =>
      each.passage === passage &&
      each.sentence.index === sentence.index &&
      each.number.index < index &&
      each.number.bound !== null,
  );
  return before.flatMap(({ number }) => {
    const valuesOf = number.kind === 'ratio' ? RATES : AMOUNTS;
    return valuesOf.map((valueOf) =>
      projectsSubject(
        book.projects.flatMap((project, place) => {
          const value = valueOf(project);
          return value !== null && isWithin(number, value) ? [place] : [];
        }),
      ),
    );
  });
}

const RATES: readonly ((project: BookProject) => number | null)[] = [({ rate }) => rate];
const AMOUNTS: readonly ((project: BookProject) => number | null)[] = [
  ({ amounts }) => amounts.adjustedBudget,
  ({ amounts }) => amounts.originalBudget,
  ({ amounts }) => amounts.expenditure,
];

function isWithin(number: StatedNumber, value: number): boolean {
  return number.kind === 'ratio'
    ? isRatio(number, value, 1)
    : isAmount(number, { fen: value, parts: [value], place: null });
}

/** What projects of the sources come to that the sentence names. */
function ofSources(book: SheetBook, { measure, sentence }: Statement): readonly KnownAmount[] {
  const fields = fieldsOf(measure);
  const named = SOURCE_WORDS.filter(([word]) => sentence.text.includes(word));
  return [...new Set(named.map(([, kind]) => kind))].flatMap((kind) =>
    (['budget', 'expenditure'] as const).flatMap((of) => {
      if (!fields.includes(of === 'budget' ? 'adjustedBudget' : 'expenditure')) return [];
      const fen = book.sourceAmount(WHOLE, kind, of) ?? 0;
      return fen === 0 ? [] : [{ fen, parts: [fen], place: null }];
    }),
  );
}

function nearest(known: readonly KnownAmount[], value: number): readonly KnownAmount[] {
  const [first, ...more] = known;
  if (!first) return [];
  return [
    more.reduce((a, b) => (Math.abs(b.fen - value) < Math.abs(a.fen - value) ? b : a), first),
  ];
}
