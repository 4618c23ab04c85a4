import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import { projectsOfClaim } from '../claim-projects';
import type { Claim } from '../find-claims';

/** R-D15 in a narrative: who claims that nothing is left has no balance in the sheet. */
export const balanceStated: NarrativeRule = {
  code: 'R-D15',
  id: 'balance-claimed',
  severity: 'info',
  basis: '表文一致：文字报告与表内结余相符',
  message: '表中有结余 {balance}，与文中的“{claim}”不符。',
  why: '文字说钱已用完，表上还有结余，两处说法矛盾。',
  fix: '按表改文字；结余数填错的，改表。',
  check: (facts) =>
    facts.claims
      .filter(({ kind }) => kind === 'noBalance' || kind === 'fullySpent')
      .flatMap((claim) => judge(facts, claim)),
};

function judge({ book }: NarrativeFacts, claim: Claim): readonly NarrativeSighting[] {
  const { passage, clause, text } = claim;
  const left = projectsOfClaim(book, claim).flatMap((project) => {
    const fen = project.amounts.balance ?? 0;
    return fen > 0 ? [{ project, fen }] : [];
  });
  const [worst] = left;
  if (!worst) return [];
  return [
    {
      paragraph: passage.paragraph.number,
      quote: passage.paragraph.text.slice(clause.index, clause.index + clause.text.length).trim(),
      data: {
        claim: text,
        balance: { fen: left.reduce((sum, { fen }) => sum + fen, 0) },
        projects: left.map(({ project }) => project.name).join('、'),
      },
      project: worst.project.name,
    },
  ];
}
