import { areaOfCell } from '../../../sheet/address';
import { projectsOfClaim } from '../claim-projects';
import type { Claim } from '../find-claims';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import { shortList } from '../statement-text';
import { SAYS_MONEY } from '../claim-words';

/** R-G05: who claims to have kept to the original budget, or that nothing was adjusted, is right by the sheet. */
export const originalBudgetClaimed: NarrativeRule = {
  code: 'R-G05',
  id: 'original-budget-claimed',
  severity: 'error',
  basis: '表文一致：预算调整的表述与预算表相符',
  message: '文中写“{claim}”，但预算表中{projects}年中调整 {adjustment}。',
  why: '有追加或追减，就不能说严格按照年初预算或没有调整。',
  fix: '写明调整的项目、金额和依据。',
  check: (facts) => facts.claims.flatMap((claim) => judge(facts, claim)),
};

function judge({ book }: NarrativeFacts, claim: Claim): readonly NarrativeSighting[] {
  const { kind, clause, passage, text } = claim;
  if (kind !== 'asOriginal' && kind !== 'notAdjusted') return [];
  const adjusted = projectsOfClaim(book, claim).flatMap((project) => {
    const fen = project.amounts.adjustment ?? 0;
    return fen === 0 ? [] : [{ project, fen }];
  });
  const [worst] = adjusted;
  if (!worst) return [];
  const { evaluated, name } = worst.project;
  const cell = evaluated.project.amounts.adjustment;
  const saysMoney = kind === 'asOriginal' || SAYS_MONEY.test(clause.text);
  return [
    {
      paragraph: passage.paragraph.number,
      quote: passage.paragraph.text.slice(clause.index, clause.index + clause.text.length).trim(),
      place: cell ? areaOfCell({ sheet: evaluated.table.sheet, ...cell }) : null,
      data: {
        claim: text,
        projects: shortList(adjusted.map(({ project }) => `“${project.name}”`)),
        adjustment: { fen: worst.fen },
      },
      project: name,
      severity: saysMoney ? 'error' : 'warning',
    },
  ];
}
