import { projectsOfClaim } from '../claim-projects';
import type { Claim } from '../find-claims';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import type { Statement } from '../read-statements';
import { excludes, sourceKindsOf } from '../source-kind';
import { FISCAL_KINDS, type SourceKind } from '../source-words';

/** R-G04: who claims one source of funds, or the absence of another, is right by the sheet. */
export const sourceClaimed: NarrativeRule = {
  code: 'R-G04',
  id: 'source-claimed',
  severity: 'error',
  basis: '表文一致：资金来源的表述与预算表相符',
  message: '资金来源“{claim}”与预算表不符：{project}有{source}{amount}。',
  why: '资金来源写错，会影响对项目性质和管理要求的判断。',
  fix: '按预算表逐项写明资金来源和金额。',
  check: (facts) => [
    ...facts.claims.flatMap((claim) => judge(facts, claim)),
    ...facts.statements.flatMap((statement) => wrongSource(facts, statement)),
  ],
};

function isOf(kind: SourceKind | null, claimed: SourceKind): boolean {
  if (kind === null || kind === claimed) return kind === claimed;
  return claimed === 'fiscal'
    ? FISCAL_KINDS.has(kind)
    : kind === 'fiscal' && claimed === 'generalBudget';
}

function judge({ book }: NarrativeFacts, claim: Claim): readonly NarrativeSighting[] {
  const isSingle = claim.kind === 'singleSource';
  if (!isSingle && claim.kind !== 'withoutSource') return [];
  const claimed = sourceKindsOf(claim.text);
  if (claimed.length === 0) return [];
  for (const project of projectsOfClaim(book, claim)) {
    const other = project.sources.find(({ kind, budget, expenditure }) => {
      const hasMoney = (budget ?? expenditure ?? 0) !== 0;
      return hasMoney && kind !== null && isSingle !== claimed.some((each) => isOf(kind, each));
    });
    if (!other) continue;
    const fen = other.budget ?? other.expenditure;
    return [
      {
        paragraph: claim.passage.paragraph.number,
        quote: claim.passage.paragraph.text
          .slice(claim.clause.index, claim.clause.index + claim.clause.text.length)
          .trim(),
        data: {
          claim: claim.text.trim(),
          project: project.name,
          source: other.name,
          amount: fen === null ? null : { fen },
        },
        project: project.name,
      },
    ];
  }
  return [];
}

/** An amount that is said to come from a source, of a project that others pay. */
function wrongSource({ book }: NarrativeFacts, statement: Statement): readonly NarrativeSighting[] {
  const { source, number, subjects, passage, clause, measure } = statement;
  const [subject] = subjects;
  if (source === null || measure === 'share' || number.kind !== 'money' || number.value === 0) {
    return [];
  }
  if (subject?.kind !== 'projects' || subject.projects.length !== 1) return [];
  const project = book.projects[subject.projects[0] ?? -1];
  const known = project?.sources ?? [];
  const [first] = known;
  const isOther = known.every(({ kind }) => kind !== null && excludes(kind, source));
  if (!project || !first || !isOther) return [];
  const quote = passage.paragraph.text
    .slice(clause.index, clause.index + clause.text.length)
    .trim();
  const fen = first.budget ?? first.expenditure;
  return [
    {
      paragraph: passage.paragraph.number,
      quote,
      data: {
        claim: quote,
        project: project.name,
        source: first.name,
        amount: fen === null ? null : { fen },
      },
      project: project.name,
    },
  ];
}
