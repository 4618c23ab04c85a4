import { areaOfCell } from '../../../sheet/address';
import { NONE_REACHES, OTHER_LIMITS, UNIVERSAL } from '../claim-words';
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
  why: '文字与表矛盾，应单独编报的项目会被漏掉。',
  fix: '改正文字；达到规定金额的项目单独编报。',
  check: (facts) => facts.statements.flatMap((statement) => judge(facts, statement)),
};

function amountOf({ amounts }: BookProject): number | null {
  return amounts.adjustedBudget ?? amounts.originalBudget ?? amounts.expenditure;
}

function judge({ book }: NarrativeFacts, statement: Statement): readonly NarrativeSighting[] {
  const { number, passage, clause, subjects } = statement;
  if (number.kind !== 'money' || number.isOther) return [];
  const before = clause.text.slice(0, number.index - clause.index);
  const bound = NONE_REACHES.test(before) ? 'below' : number.bound;
  if (bound !== 'below' && bound !== 'atMost') return [];
  const [first = WHOLE] = subjects;
  if (OTHER_LIMITS.test(before) || (first.kind !== 'projects' && !UNIVERSAL.test(clause.text)))
    return [];
  const subject = first.kind === 'unknown' ? WHOLE : first;
  const reached = (book.projectsOf(subject) ?? [])
    .flatMap((index) => book.projects[index] ?? [])
    .filter((project) => {
      const fen = amountOf(project);
      if (fen === null) return false;
      return bound === 'below' ? fen >= number.value : fen > number.value;
    })
    .sort((a, b) => (amountOf(b) ?? 0) - (amountOf(a) ?? 0));
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
