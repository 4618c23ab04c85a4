import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import type { Passage } from '../read-passages';
import { clausesOf, sentencesOf } from '../split-sentences';
import { withoutNames } from '../without-names';
import { OTHER_YEAR_RIGHT, YEAR_MEANT, YEAR_SIGNS, YEAR_TITLE, REPORT_BEGINS } from '../year-words';

/** R-G09: the text speaks of the year that it reports on. */
export const yearOfNarrative: NarrativeRule = {
  code: 'R-G09',
  id: 'year-of-narrative',
  severity: 'warning',
  basis: '表文一致：报告年度与预算表年度相同',
  message: '文中出现“{stated}”，预算表是{expected}年的。',
  why: '多半是沿用上年文稿忘了改年份。',
  fix: '改为报告年度；确指其他年度的，写明与上年比较或计划。',
  check: (facts) => {
    const { year } = facts.evaluation;
    return year === null ? [] : facts.prose.flatMap((passage) => yearsOf(passage, year, facts));
  },
};

function yearsOf(
  passage: Passage,
  year: number,
  { headings }: NarrativeFacts,
): readonly NarrativeSighting[] {
  const bare = withoutNames(passage);
  const { text } = passage.paragraph;
  const isTitle =
    YEAR_TITLE.test(bare.trim()) && (passage.section === null || headings.length === 0);
  const sentences = sentencesOf(bare).filter(({ text }) => !OTHER_YEAR_RIGHT.test(text));
  return sentences.flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) =>
      Array.from(clause.text.matchAll(YEAR_SIGNS)).flatMap((match) => {
        const named = Number(match[1]);
        if (named === year) return [];
        const own = clause.text.slice(match.index + match[0].length);
        const end = clause.index + clause.text.length + 1 - sentence.index;
        const isMeant =
          own.trim() === '' ? REPORT_BEGINS.test(sentence.text.slice(end)) : YEAR_MEANT.test(own);
        if (!isTitle && (named > year || !isMeant)) return [];
        const at = clause.index + match.index;
        return [
          {
            paragraph: passage.paragraph.number,
            quote: text.slice(clause.index, clause.index + clause.text.length).trim(),
            data: {
              stated: text.slice(at, at + match[0].length),
              year: named,
              expected: String(year),
            },
          },
        ];
      }),
    ),
  );
}
