import { FIELD } from '../../evaluation/field-ids';
import type { EvaluatedProject } from '../../evaluation/self-evaluation';
import { FIELD_TERMS } from '../../terms';
import type { NarrativeBlock, NarrativeCell } from '../narrative';
import type { Narrator } from '../narrator';
import { joinPhrases, type Phrase, phrase } from '../phrase';
import { quantitiesOf, signOf } from '../project-quantities';
import { quantityValue } from '../quantity';
import { quoteAnswer } from '../sentence';
import { centre, headOf, left, listed, MONEY_NOTE, NUMBER_HEAD, right } from '../table-parts-text';

const WHOLE = 1;
const UNTOLD = '—';
const HEADS = [FIELD_TERMS.adjustedBudget, FIELD_TERMS.expenditure, FIELD_TERMS.executionRate];

/** Something that a project has to give a reason for, and the field in which it is given. */
interface Cause {
  readonly field: string;
  readonly matter: Phrase;
}

function causesOf(pen: Narrator, evaluated: EvaluatedProject): readonly Cause[] {
  const { executionRateFloor } = pen.evaluation.profile;
  const { rate, adjustment } = quantitiesOf(evaluated);
  const executed = rate ? quantityValue(rate) : null;
  const causes: Cause[] = [];
  if (executed !== null && executed < executionRateFloor) {
    const floor = { kind: 'constant', value: executionRateFloor } as const;
    const limit = pen.percent('reasonsDue.floor', '执行率下限', floor);
    causes.push({ field: FIELD.balanceReason, matter: phrase('执行率低于', limit) });
  }
  if (executed !== null && executed > WHOLE) {
    causes.push({ field: FIELD.overspendingReason, matter: phrase('支出超过预算') });
  }
  const sign = signOf(adjustment);
  if (sign !== 0) {
    const matter = phrase(sign > 0 ? '年中追加预算' : '年中调减预算');
    causes.push({ field: FIELD.adjustmentReason, matter });
  }
  return causes;
}

function row(narrator: Narrator, evaluated: EvaluatedProject): readonly NarrativeCell[] | null {
  const pen = narrator.at({ project: evaluated, section: narrator.section });
  const causes = causesOf(pen, evaluated);
  if (causes.length === 0) return null;
  const { budget, expenditure, rate } = quantitiesOf(evaluated);
  const reasons = causes.map(({ field, matter }) =>
    phrase(matter, '：', quoteAnswer(pen, field) ?? UNTOLD),
  );
  return [
    centre(phrase(String(evaluated.number))),
    left(phrase(evaluated.project.name)),
    right(pen.cell('reasonsDue.adjustedBudget', FIELD_TERMS.adjustedBudget, budget)),
    right(pen.cell('reasonsDue.expenditure', FIELD_TERMS.expenditure, expenditure)),
    right(pen.cell('reasonsDue.executionRate', FIELD_TERMS.executionRate, rate, 'percent')),
    left(joinPhrases(reasons, '；')),
  ];
}

/**
 * A table of the projects that have to give reasons: execution below the profile's floor, more spent than budgeted, a budget
 * changed in mid-year; each reason on its own, as the Sichuan form asks for them. Nothing where no project has to.
 */
export function reasonsDue(narrator: Narrator, title: string): readonly NarrativeBlock[] {
  const body = listed(narrator).flatMap((evaluated) => {
    const cells = row(narrator, evaluated);
    return cells ? [cells] : [];
  });
  if (body.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: title,
      note: MONEY_NOTE,
      widths: [6, 22, 14, 14, 14, 30],
      head: [headOf([NUMBER_HEAD, FIELD_TERMS.name, ...HEADS, '原因'])],
      body,
    },
  ];
}
