import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import { FIGURE_TAG } from '../figure-tag';

/** R-G11: a figure bound to the workbook is what the workbook gives now. */
export const figureStale: NarrativeRule = {
  code: 'R-G11',
  id: 'figure-stale',
  severity: 'warning',
  basis: '表文一致：报告生成后预算表不再改动，改动后重新生成',
  message: '报告中{what}“{stated}”{now}。',
  why: '预算表在生成报告后有改动，或报告中的数字被手工改过。',
  fix: '重新生成报告；手工改过的，改回或改表。',
  check: (facts) => {
    const { figures } = facts;
    return figures === null ? [] : staleControls(facts, figures);
  },
};

function staleControls(
  { passages }: NarrativeFacts,
  figures: ReadonlyMap<string, string>,
): readonly NarrativeSighting[] {
  return passages.flatMap(({ paragraph }) =>
    paragraph.controls.flatMap(({ tag, text, start }) => {
      const now = figures.get(tag);
      if (!FIGURE_TAG.test(tag) || now === text) return [];
      const from = Math.max(0, start - AROUND);
      return [
        {
          paragraph: paragraph.number,
          quote: paragraph.text.slice(from, start + text.length + AROUND),
          data: {
            figure: tag,
            stated: text,
            expected: now ?? null,
            ...staleText(now, '', null),
          },
        },
      ];
    }),
  );
}

/** Facts for the message: whose figure it was, and what it would be now. */
export function staleText(
  now: string | undefined,
  label: string,
  project: string | null,
): { readonly what: string; readonly now: string } {
  return {
    what: `${project === null ? '' : `“${project}”`}${label === '' ? '的' : `的${label}`}`,
    now: now === undefined ? '所依据的数据已不在预算表中' : `按预算表现为“${now}”`,
  };
}

/** How much is quoted on either side. */
const AROUND = 10;
