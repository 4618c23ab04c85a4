import { isRatio } from './match-amount';
import type { NarrativeFacts } from './narrative-facts';
import { SPEAKS_OF_RATES } from './points-words';
import { NAMES_THOSE } from './range-words';
import type { Statement } from './read-statements';
import { NAME_JOIN } from './subject-words';

/** A project named among those of a rate, which it has not. */
export interface NamedAmiss {
  readonly statement: Statement;
  readonly project: number;
  readonly rate: number;
}

/** 执行率为95%的有甲、乙: each that is named has that rate, or lies within that bound. */
export function namedAmiss({
  statements,
  book,
}: Pick<NarrativeFacts, 'statements' | 'book'>): readonly NamedAmiss[] {
  return statements.flatMap((statement) => {
    const { number, passage } = statement;
    const start = number.index + number.length;
    const lead = passage.text.slice(0, number.index).split('。').at(-1) ?? '';
    if (number.kind !== 'ratio' || !SPEAKS_OF_RATES.test(lead)) return [];
    return namedBehind(statement, start).flatMap((project) => {
      const rate = book.projects[project]?.rate ?? null;
      return rate === null || isRatio(number, rate, 1) ? [] : [{ statement, project, rate }];
    });
  });
}

function namedBehind({ passage, sentence }: Statement, start: number): readonly number[] {
  const end = sentence.index + sentence.text.length;
  const following = passage.mentions.filter(({ index }) => index >= start && index < end);
  const [first] = following;
  if (!first || !NAMES_THOSE.test(passage.text.slice(start, first.index))) return [];
  const named: number[] = [];
  let last = first.index;
  for (const mention of following) {
    const isJoined = mention === first || NAME_JOIN.test(passage.text.slice(last, mention.index));
    if (!isJoined || mention.projects.length > 1) break;
    named.push(...mention.projects);
    last = mention.index + mention.length;
  }
  return named;
}
