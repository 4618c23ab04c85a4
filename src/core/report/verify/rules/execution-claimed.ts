import { areaOfCell } from '../../../sheet/address';
import { projectsOfClaim } from '../claim-projects';
import type { Claim } from '../find-claims';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import type { BookProject } from '../sheet-book';
import { shortList } from '../statement-text';
import { WHOLE } from '../subject';

const NOISE = 1e-9;

/** R-G03: who claims that all was spent, that nothing was spent or that no budget was exceeded is right by the sheet. */
export const executionClaimed: NarrativeRule = {
  code: 'R-G03',
  id: 'execution-claimed',
  severity: 'error',
  basis: '表文一致：对预算执行的表述与预算表相符',
  message: '文中写“{claim}”，{actual}。',
  why: '对执行情况的表述与预算表矛盾，报告不可信。',
  fix: '按预算表改写这一句，写明未执行完的项目和原因。',
  check: (facts) => [
    ...facts.claims.flatMap((claim) => judge(facts, claim)),
    ...withoutBase(facts),
  ],
};

type ExecutionClaim = 'fullySpent' | 'fullyPaid' | 'noBalance' | 'notSpent' | 'withinBudget';

/** Whether a project proves the claim wrong. */
const WRONG: Readonly<Record<ExecutionClaim, (project: BookProject) => boolean>> = {
  fullySpent: ({ rate }) => rate !== null && rate < 1 - NOISE,
  fullyPaid: ({ rate, amounts: { fundsReceived, adjustedBudget, originalBudget } }) =>
    rate !== null &&
    rate < 1 - NOISE &&
    (fundsReceived === null || fundsReceived < (adjustedBudget ?? originalBudget ?? 0)),
  noBalance: ({ rate, amounts }) => rate !== null && rate < 1 - NOISE && amounts.balance !== 0,
  notSpent: ({ amounts }) => amounts.expenditure !== null && amounts.expenditure !== 0,
  withinBudget: ({ rate }) => rate !== null && rate > 1 + NOISE,
};

const FAULTS: Readonly<Record<ExecutionClaim, string>> = {
  fullySpent: '没有执行完毕',
  fullyPaid: '没有执行完毕',
  noBalance: '没有执行完毕',
  notSpent: '已有支出',
  withinBudget: '超预算支出',
};

/** Who writes 100% has rounded to two places, as the sheet shows it. */
const LEAST_WHOLE = 0.99995;
const isShownAsWhole = ({ rate }: BookProject): boolean =>
  rate !== null && rate >= LEAST_WHOLE && rate < 1;

const isExecution = (kind: Claim['kind']): kind is ExecutionClaim => kind in WRONG;

function judge({ book }: NarrativeFacts, claim: Claim): readonly NarrativeSighting[] {
  const [first = WHOLE] = claim.subjects;
  const { kind } = claim;
  if (!isExecution(kind)) return [];
  if (kind === 'notSpent' && first.kind !== 'projects') return [];
  const isRate = claim.text.includes('%');
  const wrong = projectsOfClaim(book, claim).filter(
    (project) => WRONG[kind](project) && !(isRate && isShownAsWhole(project)),
  );
  const [worst] = wrong;
  if (!worst) return [];
  const names = shortList(wrong.map(({ name }) => name));
  const { evaluated, name, rate } = worst;
  const percent = rate === null ? '' : `，${name}执行率为${(rate * 100).toFixed(2)}%`;
  const cell = evaluated.project.amounts.expenditure;
  return [
    {
      paragraph: claim.passage.paragraph.number,
      quote: quoteOf(claim),
      place: cell ? areaOfCell({ sheet: evaluated.table.sheet, ...cell }) : null,
      data: {
        claim: claim.text,
        rate: rate === null ? null : { ratio: rate },
        projects: wrong.map((project) => project.name).join('、'),
        actual: `与预算表不符：${names}${FAULTS[kind]}${percent}`,
      },
      project: name,
    },
  ];
}

function quoteOf({ passage, clause }: Claim): string {
  return passage.paragraph.text.slice(clause.index, clause.index + clause.text.length).trim();
}

/** A claim that all was spent, in a section that names no budget, cannot be followed. */
function withoutBase({ claims, statements }: NarrativeFacts): readonly NarrativeSighting[] {
  const top = (section: string | null): string => section?.split('.')[0] ?? '';
  const based = new Set(
    statements
      .filter(
        ({ measure }) =>
          measure === 'budget' || measure === 'adjustedBudget' || measure === 'originalBudget',
      )
      .map(({ passage }) => top(passage.section)),
  );
  return claims
    .filter(({ kind, passage }) => kind === 'fullySpent' && !based.has(top(passage.section)))
    .slice(0, 1)
    .map((claim) => ({
      paragraph: claim.passage.paragraph.number,
      quote: quoteOf(claim),
      data: { claim: claim.text, actual: '但本部分没有写预算数，看不出是否执行完毕' },
      severity: 'info' as const,
    }));
}
