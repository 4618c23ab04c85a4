import type { NarrativeFacts } from '../narrative-facts';
import type { Likeness } from '../name-match';
import { AMONG, GIVEN_TO_PEOPLE, OFFICE_EXPENSE, STRANGE_NAME } from '../subject-words';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import { nounsIn } from '../find-nouns';
import { sentencesOf } from '../split-sentences';
import { withoutNames } from '../without-names';

/** R-G07: projects are called by the names that the sheet has. */
export const nameInSheet: NarrativeRule = {
  code: 'R-G07',
  id: 'name-in-sheet',
  severity: 'warning',
  basis: '表文一致：项目名称以预算表为准',
  message: '文中“{name}”不在预算表{meant}。',
  why: '同一项目前后名称不一，读者会当成两个项目。',
  fix: '改用预算表中的全称，或把这个叫法登记为别名。',
  check: (facts) => [...variants(facts), ...strangers(facts)],
};

/** A reader sees at once which project is meant. */
const EVIDENT: ReadonlySet<Likeness> = new Set(['part', 'brief']);

interface Variant {
  readonly name: string;
  readonly likeness: Likeness;
  readonly paragraph: number;
  readonly projects: readonly number[];
  count: number;
}

/** Each other way of calling a project once, where it is first met. */
function variants({ passages, lists, book }: NarrativeFacts): readonly NarrativeSighting[] {
  const found = new Map<string, Variant>();
  const note = (
    name: string,
    likeness: Likeness,
    paragraph: number,
    projects: readonly number[],
  ): void => {
    if (likeness === 'same' || likeness === 'alias' || likeness === 'faint') return;
    if (projects.some((index) => book.projects[index]?.name === name)) return;
    const before = found.get(name);
    if (before) before.count += 1;
    else found.set(name, { name, likeness, paragraph, projects, count: 1 });
  };
  for (const { paragraph, mentions } of passages) {
    for (const { index, length, likeness, projects } of mentions) {
      if (GIVEN_TO_PEOPLE.test(paragraph.text.slice(0, index))) continue;
      note(paragraph.text.slice(index, index + length), likeness, paragraph.number, projects);
    }
  }
  for (const { passage, items } of lists) {
    const known = new Set(passage.mentions.map(({ index }) => index));
    for (const { index, text, likeness, projects } of items) {
      if (likeness && projects && !known.has(index)) {
        note(text, likeness, passage.paragraph.number, projects);
      }
    }
  }
  return Array.from(found.values(), ({ name, likeness, paragraph, projects, count }) => {
    const meant = book.projects[projects[0] ?? -1]?.name ?? '';
    return {
      paragraph,
      quote: name,
      data: { name, suggestion: meant, count, meant: `，是否指“${meant}”` },
      project: meant,
      severity: EVIDENT.has(likeness) ? ('info' as const) : ('warning' as const),
    };
  });
}

/** Entries of lists of projects that resemble none. */
function strangers({
  lists,
  headings,
  passages,
  prose,
}: NarrativeFacts): readonly NarrativeSighting[] {
  const listed = lists.flatMap(({ passage, items }) =>
    items
      .filter(({ projects }) => projects === null)
      .map(({ text }) => ({ paragraph: passage.paragraph.number, name: text })),
  );
  return [...listed, ...strangeHeadings(headings, passages), ...strangeNouns(prose)].map(
    ({ paragraph, name }) => ({
      paragraph,
      quote: name,
      data: { name, suggestion: null, count: 1, meant: '' },
    }),
  );
}

/** A numbered heading among headings that are projects' names, all of one level, and itself no project's. */
function strangeHeadings(
  headings: NarrativeFacts['headings'],
  passages: NarrativeFacts['passages'],
): readonly { readonly paragraph: number; readonly name: string }[] {
  const isProject = (paragraph: number): boolean => {
    const passage = passages[paragraph - 1];
    if (!passage?.heading || passage.scope === null) return false;
    return passage.mentions.length > 0;
  };
  return headings.flatMap((heading, at) => {
    if (heading.section !== null || isProject(heading.paragraph)) return [];
    const before = headings[at - 1];
    const after = headings[at + 1];
    const beside = [before, after].filter((each) => each?.level === heading.level);
    const isAmong =
      beside.length === 2 &&
      beside.every((each) => each !== undefined && isProject(each.paragraph));
    const isLast =
      after?.level !== heading.level &&
      [before, headings[at - 2]].every(
        (each) => each?.level === heading.level && isProject(each.paragraph),
      ) &&
      STRANGE_NAME.test(heading.core);
    return isAmong || isLast ? [{ paragraph: heading.paragraph, name: heading.core }] : [];
  });
}

/** What a clause gives an amount of its own like a project, and is none. */
function strangeNouns(
  prose: NarrativeFacts['prose'],
): readonly { readonly paragraph: number; readonly name: string }[] {
  return prose.flatMap((passage) => {
    if (passage.scope !== null) return [];
    return sentencesOf(withoutNames(passage)).flatMap((sentence) =>
      AMONG.test(sentence.text)
        ? []
        : nounsIn(sentence)
            .filter(({ text }) => STRANGE_NAME.test(text) && !OFFICE_EXPENSE.test(text))
            .map(({ text }) => ({ paragraph: passage.paragraph.number, name: text })),
    );
  });
}
