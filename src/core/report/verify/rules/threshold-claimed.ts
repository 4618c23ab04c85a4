import { OWN_REPORT_TERM } from '../../../terms';
import { areaOfCell } from '../../../sheet/address';
import { EACH_ABOVE, NONE_REACHES, OF_THOSE, OTHER_LIMITS, UNIVERSAL } from '../claim-words';
import type { Bound } from '../number-words';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import type { Statement } from '../read-statements';
import type { BookProject } from '../sheet-book';
import { WHOLE } from '../subject';
import { formatCell } from '../../../sheet/address';

/** R-F07 in a narrative: who claims that projects stay below an amount, of the amount that the text itself names. */
export const thresholdStated: NarrativeRule = {
  code: 'R-F07',
  id: 'threshold-claimed',
  severity: 'error',
  basis: '表文一致：文字报告与表内金额相符',
  message: '文中写“{claim}{threshold}”，但“{project}”为 {budget}（{cell}）。',
  why: `文字与表矛盾，应${OWN_REPORT_TERM}的项目会被漏掉。`,
  fix: `改正文字；达到规定金额的项目${OWN_REPORT_TERM}。`,
  check: (facts) => facts.statements.flatMap((statement) => judge(facts, statement)),
};

function amountOf({ amounts }: BookProject): number | null {
  return amounts.adjustedBudget ?? amounts.originalBudget ?? amounts.expenditure;
}

function breaks(bound: Bound, fen: number, limit: number): boolean {
  switch (bound) {
    case 'below':
      return fen >= limit;
    case 'atMost':
      return fen > limit;
    case 'above':
      return fen <= limit;
    case 'atLeast':
      return fen < limit;
    case 'about':
      return false;
  }
}

function judge({ book }: NarrativeFacts, statement: Statement): readonly NarrativeSighting[] {
  const { number, passage, clause, subjects } = statement;
  if (number.kind !== 'money' || number.isOther) return [];
  const before = clause.text.slice(0, number.index - clause.index);
  const bound = NONE_REACHES.test(before) ? 'below' : number.bound;
  if (bound === null || bound === 'about') return [];
  // Those within bounds are named behind, and nothing is claimed of others.
  if (OF_THOSE.test(passage.text.slice(number.index + number.length))) return [];
  const isUpper = bound === 'below' || bound === 'atMost';
  const [first = WHOLE] = subjects;
  const isOfEach = isUpper ? UNIVERSAL.test(clause.text) : EACH_ABOVE.test(before);
  if (OTHER_LIMITS.test(before) || (isUpper && first.kind === 'projects' ? false : !isOfEach))
    return [];
  const subject = first.kind === 'unknown' ? WHOLE : first;
  const reached = (book.projectsOf(subject) ?? [])
    .flatMap((index) => book.projects[index] ?? [])
    .filter((project) => {
      const fen = amountOf(project);
      if (fen === null) return false;
      return breaks(bound, fen, number.value);
    })
    .sort((a, b) => {
      const more = (amountOf(b) ?? 0) - (amountOf(a) ?? 0);
      return isUpper ? more : -more;
    });
  const [largest] = reached;
  if (!largest) return [];
  const { table, project } = largest.evaluated;
  const cell =
    project.amounts.adjustedBudget ?? project.amounts.originalBudget ?? project.amounts.expenditure;
  const text = passage.paragraph.text;
  return [
    {
      paragraph: passage.paragraph.number,
      quote: text.slice(clause.index, clause.index + clause.text.length).trim(),
      place: cell ? areaOfCell({ sheet: table.sheet, ...cell }) : null,
      data: {
        claim: before.trim(),
        project: largest.name,
        budget: { fen: amountOf(largest) ?? 0 },
        cell: cell ? formatCell(cell.row, cell.column) : '',
        threshold: { fen: number.value },
        count: reached.length,
      },
      project: largest.name,
    },
  ];
}
