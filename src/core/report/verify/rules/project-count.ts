import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import type { NarrativeFacts } from '../narrative-facts';
import { countedByRate } from '../group-counts';
import { projectsWith } from '../count-projects';
import type { StatedCount } from '../find-counts';
import { wrongCountsOfRest } from '../rest-counts';
import { wrongCountsOfRange } from '../range-counts';
import type { SheetBook } from '../sheet-book';

/** R-G01: the number of projects in the text, the names listed and the sheet's rows agree. */
export const projectCount: NarrativeRule = {
  code: 'R-G01',
  id: 'project-count',
  severity: 'error',
  basis: '表文一致：文字报告的项目个数与预算表相符',
  message: '文中写“{quote}”，{actual}。',
  why: '项目个数对不上，说明有项目漏写、重写或表已变动。',
  fix: '按预算表改正个数，列名时逐一列全。',
  check: (facts) => [
    ...wrongCounts(facts),
    ...wrongLists(facts),
    ...wrongRateCounts(facts),
    ...wrongRanges(facts),
    ...wrongRests(facts),
  ],
};

function wrongCounts({ counts, book, lists }: NarrativeFacts): readonly NarrativeSighting[] {
  const total = book.projects.length;
  return counts.flatMap((count) => {
    if (count.group !== undefined) return wrongGroup(count, count.group, book);
    if (count.of === 'part' || count.value === total) return [];
    const actual =
      count.of === 'all' ? total : (projectsWith(count.of, book.projects)?.length ?? null);
    const list = lists.find((each) => each.count === count && !each.hasOthers);
    const isListed = list !== undefined && list.items.length === count.value && !list.isComplete;
    if (actual === null || actual === count.value || isListed) return [];
    if (count.of === 'complete' && count.value === finished(book.projects)) return [];
    const quote = count.passage.paragraph.text.slice(count.index, count.index + count.length);
    const said = count.of === 'all' ? `预算表中有${total}个项目` : `按预算表应为${actual}个`;
    return [
      {
        paragraph: count.passage.paragraph.number,
        quote,
        data: { quote, stated: count.value, expected: actual, actual: said },
      },
    ];
  });
}

function wrongGroup(
  { passage, index, length, value }: StatedCount,
  name: string,
  book: SheetBook,
): readonly NarrativeSighting[] {
  const expected = book.projectsOf({ kind: 'department', name })?.length ?? value;
  if (expected === value) return [];
  const quote = passage.paragraph.text.slice(index, index + length);
  const actual = `预算表中“${name}”有${expected}个项目`;
  return [
    {
      paragraph: passage.paragraph.number,
      quote,
      data: { quote, stated: value, expected, actual },
    },
  ];
}

function wrongLists({ lists, book }: NarrativeFacts): readonly NarrativeSighting[] {
  const total = book.projects.length;
  return lists.flatMap(({ passage, items, hasOthers, isComplete, count, isCountOf }) => {
    const listed = items.length;
    const isOfThese = isCountOf && count?.of === 'part' && !hasOthers;
    const stated = count && (count.of === 'all' || isOfThese) ? count.value : null;
    if (stated === null || listed === stated || listed < 2) return [];
    if (hasOthers && listed < stated && !isComplete) return [];
    const first = items[0]?.index ?? 0;
    const last = items[items.length - 1];
    const end = last ? last.index + last.text.length : first;
    const text = passage.paragraph.text;
    const missing = book.projects
      .filter(
        (_, index) => !isOfThese && !items.some((item) => item.projects?.includes(index) === true),
      )
      .map(({ name }) => name);
    return [
      {
        paragraph: passage.paragraph.number,
        quote: text.slice(first, end),
        data: {
          quote: `${stated}个项目`,
          stated,
          listed,
          expected: total,
          missing: missing.join('、'),
          actual:
            `实际列出${listed}个名称` +
            (isOfThese ? '' : `，预算表中有${total}个项目`) +
            (missing.length > 0 && missing.length <= 5 ? `，未列出：${missing.join('、')}` : ''),
        },
        severity: hasOthers && listed < stated ? 'warning' : 'error',
      },
    ];
  });
}

/** Projects that spent their budget or more: one that overspent may be called finished, too. */
function finished(projects: NarrativeFacts['book']['projects']): number {
  return projects.filter(({ rate }) => (rate ?? 0) >= 1).length;
}

/** 3个执行率超过90%: as many as the sheet has. */
function wrongRateCounts({ statements, book }: NarrativeFacts): readonly NarrativeSighting[] {
  return statements.flatMap((statement) => {
    const counted = countedByRate(statement, book.projects);
    if (!counted || counted.stated === counted.expected) return [];
    const { passage } = statement;
    const { stated, expected, index, length } = counted;
    const quote = passage.paragraph.text.slice(index, index + length);
    const actual = `按预算表应为${expected}个`;
    return [
      { paragraph: passage.paragraph.number, quote, data: { quote, stated, expected, actual } },
    ];
  });
}

/** 超过100万元的项目2个: as many as the sheet has. */
function wrongRanges(facts: NarrativeFacts): readonly NarrativeSighting[] {
  return wrongCountsOfRange(facts).map(({ statement, stated, expected, index, length }) => {
    const quote = statement.passage.paragraph.text.slice(index, index + length).trim();
    const actual = `按预算表应为${expected}个`;
    return {
      paragraph: statement.passage.paragraph.number,
      quote,
      data: { quote, stated, expected, actual },
    };
  });
}

/** 除甲外，其余5个项目: as many as are left. */
function wrongRests(facts: NarrativeFacts): readonly NarrativeSighting[] {
  return wrongCountsOfRest(facts).map(({ passage, stated, expected, index, length }) => {
    const quote = passage.paragraph.text.slice(index, index + length).trim();
    const actual = `按预算表应为${expected}个`;
    return {
      paragraph: passage.paragraph.number,
      quote,
      data: { quote, stated, expected, actual },
    };
  });
}
