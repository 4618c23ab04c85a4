import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';

/** R-G06: every project is spoken of in each section that demands all of them. */
export const projectCovered: NarrativeRule = {
  code: 'R-G06',
  id: 'project-covered',
  severity: 'warning',
  basis: '报告提纲：资金使用、项目绩效等部分应逐项目说明',
  message: '“{project}”在“{section}”未作说明。',
  why: '漏写的项目等于没有自评。',
  fix: '在该部分补写这个项目的情况。',
  check: (facts) => {
    const gaps = demandingSections(facts).flatMap((section) => gapsOf(facts, section));
    return gaps.length > 0 || hasSections(facts) ? gaps : absentProjects(facts);
  },
};

interface Demand {
  readonly title: string;
  readonly paragraph: number;
  readonly isMeasured: boolean;
  readonly isIn: (section: string | null) => boolean;
}

const topOf = (section: string | null): string => section?.split('.')[0] ?? '';

/** Sections of the first level that demand all projects, themselves or beneath, and that the document has. */
function demandingSections({ outline, headings }: NarrativeFacts): readonly Demand[] {
  const tops = new Set(outline.filter(({ covers }) => covers).map(({ section }) => topOf(section)));
  return [...tops].flatMap((top): Demand[] => {
    const heading = headings.find(({ section }) => section === top);
    const known = outline.find(({ section }) => section === heading?.section);
    if (!heading) return [];
    return [
      {
        title: known?.text ?? heading.core,
        paragraph: heading.paragraph,
        isMeasured: outline.some(({ section, isMeasured }) => topOf(section) === top && isMeasured),
        isIn: (section) => topOf(section) === top,
      },
    ];
  });
}

function hasSections({ headings, outline }: NarrativeFacts): boolean {
  const covering = new Set(
    outline.filter(({ covers }) => covers).map(({ section }) => topOf(section)),
  );
  return headings.some(({ section }) => section !== null && covering.has(section));
}

function gapsOf(
  { passages, lists, book, only }: NarrativeFacts,
  { title, paragraph, isMeasured, isIn }: Demand,
): readonly NarrativeSighting[] {
  const mentioned = new Set<number>();
  for (const { section, mentions } of passages) {
    if (isIn(section))
      for (const { projects } of mentions) projects.forEach((index) => mentioned.add(index));
  }
  for (const { passage, items } of lists) {
    if (isIn(passage.section)) {
      for (const { projects } of items) projects?.forEach((index) => mentioned.add(index));
    }
  }
  return book.projects.flatMap(({ name }, index) => {
    if (mentioned.has(index) || only !== null) return [];
    const data = { project: name, section: title };
    const severity = isMeasured ? ('warning' as const) : ('info' as const);
    return [{ paragraph, quote: title, data, project: name, severity }];
  });
}

/** In a document without the outline's headings, projects that are named nowhere. */
function absentProjects(facts: NarrativeFacts): readonly NarrativeSighting[] {
  const first = facts.passages.find(({ text }) => text.trim() !== '');
  if (!first) return [];
  const all = {
    title: WHOLE_TEXT,
    paragraph: first.paragraph.number,
    isMeasured: true,
    isIn: () => true,
  };
  return gapsOf(facts, all);
}

const WHOLE_TEXT = '全文';
