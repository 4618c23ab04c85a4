import { AVERAGE_OF_PROJECTS } from './average-words';
import { isAmount } from './match-amount';
import { OTHER_TIME } from './measure-words';
import type { NarrativeFacts } from './narrative-facts';
import type { Statement } from './read-statements';
import type { BookField } from './sheet-book';
import { WHOLE } from './subject';

/** An average of all projects that the text states, and what it is. */
export interface WrongAverage {
  readonly statement: Statement;
  readonly expected: number;
}

const FIELDS: Readonly<Record<string, readonly BookField[]>> = {
  年初预算: ['originalBudget'],
  全年预算: ['adjustedBudget'],
  预算: ['adjustedBudget', 'originalBudget'],
  支出: ['expenditure'],
  结余: ['balance'],
};
const ANY: readonly BookField[] = ['expenditure', 'adjustedBudget', 'originalBudget'];

/** Averages of an amount over all projects, as in 平均每个项目支出10万元, that are not the sheet's. */
export function wrongAverages({
  statements,
  counts,
  book,
}: Pick<NarrativeFacts, 'statements' | 'counts' | 'book'>): readonly WrongAverage[] {
  const count = book.projects.length;
  return statements.flatMap((statement) => {
    const { number, passage, clause, sentence } = statement;
    const lead = AVERAGE_OF_PROJECTS.exec(passage.text.slice(clause.index, number.index));
    if (!lead || number.kind !== 'money' || count === 0) return [];
    // Where projects or a part of them are named, the average may be theirs.
    const isOfSome =
      passage.scope !== null ||
      statement.subjects.some(({ kind }) => kind === 'department') ||
      counts.some(
        (each) =>
          each.passage === passage &&
          each.sentence.index === sentence.index &&
          each.index < number.index &&
          each.value !== count,
      ) ||
      passage.mentions.some(({ index }) => index >= sentence.index && index < number.index);
    if (isOfSome || OTHER_TIME.test(clause.text)) return [];
    const averages = (FIELDS[lead[1] ?? ''] ?? ANY).flatMap((field) =>
      book.amounts(WHOLE, field).map(({ fen }) => Math.round(fen / count)),
    );
    const [expected] = averages;
    const isRight = averages.some((fen) => isAmount(number, { fen, parts: [fen], place: null }));
    return expected === undefined || isRight ? [] : [{ statement, expected }];
  });
}
