import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import type { Statement } from '../read-statements';
import { wrongAmount } from './amount-found';
import { SUM_OF_LIST } from '../subject-words';

/** R-G13: amounts that a sentence lists add up to the sum that it states behind them. */
export const sumInText: NarrativeRule = {
  code: 'R-G13',
  id: 'sum-in-text',
  severity: 'error',
  basis: '报告前后一致的一般要求',
  message: '文中分项相加为 {sum}，与合计“{stated}”不符。',
  why: '分项与合计对不上，其中必有一个数写错。',
  fix: '按预算表核对分项和合计。',
  check: (facts) => facts.statements.flatMap((_, place) => judge(facts, place)),
};

/** Fewer are compared with something rather than added up. */
const FEWEST = 3;

function judge(facts: NarrativeFacts, place: number): readonly NarrativeSighting[] {
  const { statements } = facts;
  const total = statements[place];
  if (!total || !isPlain(total)) return [];
  const parts = partsBefore(statements, place);
  if (parts.length < FEWEST || !isSumOf(total, parts)) return [];
  const sum = parts.reduce((before, { number }) => before + number.value, 0);
  const tolerance =
    parts.reduce((before, { number }) => before + number.step, total.number.step) / 2;
  if (Math.abs(sum - total.number.value) <= tolerance) return [];
  // An amount that is not the sheet's is R-G02's.
  if ([...parts, total].some((each) => wrongAmount(facts, each).length > 0)) return [];
  const { passage, clause, number } = total;
  const { text } = passage.paragraph;
  return [
    {
      paragraph: passage.paragraph.number,
      quote: text.slice(clause.index, clause.index + clause.text.length).trim(),
      data: {
        sum: { fen: sum },
        stated: text.slice(number.index, number.index + number.length),
        statedAmount: { fen: number.value },
      },
    },
  ];
}

const isPlain = ({ number }: Statement): boolean =>
  number.kind === 'money' && number.bound === null && !number.isOther;

/** The amounts right before, each of one project of its own and of the same measure. */
function partsBefore(
  statements: NarrativeFacts['statements'],
  place: number,
): readonly Statement[] {
  const total = statements[place];
  const parts: Statement[] = [];
  const named = new Set<number>();
  for (let at = place - 1; at >= 0; at--) {
    const part = statements[at];
    const [subject] = part?.subjects ?? [];
    const isPart =
      part !== undefined &&
      part.passage === total?.passage &&
      part.sentence.index === total.sentence.index &&
      isPlain(part) &&
      subject?.kind === 'projects' &&
      subject.projects.length === 1 &&
      part.source === null &&
      part.measure === (parts[0] ?? part).measure;
    const project = subject?.kind === 'projects' ? (subject.projects[0] ?? -1) : -1;
    if (!isPart || named.has(project)) break;
    named.add(project);
    parts.unshift(part);
  }
  return parts;
}

/** Whether only a word of a sum stands between the last part and the total. */
function isSumOf({ passage, number }: Statement, parts: readonly Statement[]): boolean {
  const last = parts.at(-1)?.number;
  return (
    last !== undefined &&
    SUM_OF_LIST.test(passage.text.slice(last.index + last.length, number.index))
  );
}
