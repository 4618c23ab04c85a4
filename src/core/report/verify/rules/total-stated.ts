import { isAmount, knownAmounts } from '../match-amount';
import type { NarrativeRule } from '../narrative-rule';
import { SUM_OF_ALL } from '../subject-words';
import { WHOLE } from '../subject';

/** R-C12 in a narrative: who writes of a total has a total row in the sheet. */
export const totalStated: NarrativeRule = {
  code: 'R-C12',
  id: 'total-claimed',
  severity: 'error',
  basis: '表文一致：文字报告引用的合计应能在表内找到',
  message: '文中写了“{claim}”，但表“{sheet}”没有合计行。',
  why: '报告里的合计在原表里找不到出处，审核的人无从核对。',
  fix: '在原表补一行合计；不便改原表的，以报告表中的合计为准。',
  check: ({ statements, evaluation, book }) => {
    const bare = evaluation.tables.find(
      ({ totals, projects }) => projects.length > 1 && !totals.some(({ kind }) => kind === 'total'),
    );
    if (!bare) return [];
    const stated = statements.find(
      ({ number, subjects, clause, measure }) =>
        number.kind === 'money' &&
        measure !== 'foreign' &&
        subjects[0]?.kind === 'whole' &&
        SUM_OF_ALL.test(clause.text),
    );
    if (!stated) return [];
    const { passage, clause, number } = stated;
    const claim = passage.paragraph.text
      .slice(clause.index, clause.index + clause.text.length)
      .trim();
    const isSum = knownAmounts(book, WHOLE, stated.measure).some((known) =>
      isAmount(number, known),
    );
    return [
      {
        paragraph: passage.paragraph.number,
        quote: claim,
        place: { ...bare.area, sheet: bare.sheet },
        data: { claim, sheet: bare.sheet },
        severity: isSum ? 'warning' : 'error',
      },
    ];
  },
};
