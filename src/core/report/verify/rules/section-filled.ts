import { requiredAnswers } from '../../../evaluation/rules/required-answers';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeSighting } from '../narrative-rule';
import type { Passage } from '../read-passages';
import { BLANK } from '../template-words';
import { placeData, WHERE_OF_PARAGRAPH } from '../prose-label-text';
import { textRule } from './text-rule';

/** R-T01: no heading is without a text, and no blank is left. */
export const sectionFilled = textRule(requiredAnswers, (facts) => [
  ...emptySections(facts),
  ...blanks(facts),
]);

function emptySections({ headings, passages }: NarrativeFacts): readonly NarrativeSighting[] {
  return headings.flatMap((heading, at) => {
    const next = headings[at + 1];
    if (heading.section === null || (next && next.level > heading.level)) return [];
    const last = next ? next.paragraph : passages.length + 1;
    const own = passages[heading.paragraph - 1];
    const rest = passages.slice(heading.paragraph, last - 1);
    const body = [own?.text.slice(heading.end) ?? '', ...rest.map(({ text }) => text)].join('');
    if (/[\u4e00-\u9fa5\d]/.test(body)) return [];
    return [
      {
        paragraph: heading.paragraph,
        quote: own?.paragraph.text.trim() ?? heading.core,
        data: { where: WHERE_OF_PARAGRAPH(heading.paragraph), count: 1, labels: heading.core },
      },
    ];
  });
}

/** Blanks, told once for each project and once for the rest. */
function blanks(facts: NarrativeFacts): readonly NarrativeSighting[] {
  const found = new Map<number, { readonly first: Passage; readonly labels: string[] }>();
  for (const passage of facts.passages) {
    const labels = Array.from(passage.paragraph.text.matchAll(BLANK), ([label]) => label);
    if (labels.length === 0) continue;
    const project = passage.scope?.[0] ?? -1;
    const known = found.get(project);
    if (known) known.labels.push(...labels);
    else found.set(project, { first: passage, labels });
  }
  return Array.from(found, ([project, { first, labels }]) => {
    const name = facts.book.projects[project]?.name;
    return {
      paragraph: first.paragraph.number,
      quote: labels[0] ?? '',
      data: {
        ...placeData(first, facts),
        ...(name === undefined ? {} : { where: name }),
        count: labels.length,
        labels: labels.slice(0, SHOWN).join('、') + (labels.length > SHOWN ? '等' : ''),
      },
      ...(name === undefined ? {} : { project: name }),
    };
  });
}

const SHOWN = 5;
