import { FIELD } from '../evaluation/field-ids';
import { answerQuantity, decimalsOf } from './answer-quantity';
import { dimensionIndicators, type PlacedIndicator } from './dimension-indicators';
import type { Quantity } from './figure';
import type { Narrator } from './narrator';
import { type Phrase, phrase } from './phrase';
import { signOf } from './project-quantities';
import type { Sentence } from './sentence';

function isCapped({ indicator }: PlacedIndicator): boolean {
  return indicator.comparison === 'atMost' || indicator.comparison === 'below';
}

/** A value with its unit: a figure where it is a number, her words where it is not. */
export function measure(
  narrator: Narrator,
  { indicator, entry }: PlacedIndicator,
  part: 'target' | 'actual',
  slot: string,
): { readonly said: Phrase; readonly quantity: Quantity | null } {
  const given = indicator[part];
  const place = { field: FIELD.indicators, path: `${entry}.${part}` };
  const quantity = answerQuantity(narrator, place, given, 'plain');
  if (!quantity) return { said: phrase(given), quantity };
  const label = part === 'target' ? `${indicator.name}目标值` : `${indicator.name}完成值`;
  const figure = narrator.plain(`${slot}.${part}`, label, quantity, decimalsOf(given));
  return { said: phrase(figure, indicator.unitOfMeasure), quantity };
}

function toldOf(narrator: Narrator, placed: PlacedIndicator): Phrase {
  const { indicator, entry } = placed;
  const slot = `indicator.${entry}`;
  const target = measure(narrator, placed, 'target', slot);
  const actual = measure(narrator, placed, 'actual', slot);
  if (isCapped(placed)) {
    const isNone = target.quantity !== null && signOf(target.quantity) === 0;
    const atMost = isNone ? '控制目标为' : '控制目标不高于';
    const limit = indicator.comparison === 'below' ? '控制目标低于' : atMost;
    return phrase(indicator.name, limit, target.said, '，实际', actual.said, '。');
  }
  const rate: Phrase =
    target.quantity && actual.quantity && signOf(target.quantity) > 0
      ? phrase(
          '，完成率',
          narrator.percent(`${slot}.rate`, `${indicator.name}完成率`, {
            kind: 'quotient',
            dividend: actual.quantity,
            divisor: target.quantity,
          }),
        )
      : phrase();
  return phrase(indicator.name, '目标值', target.said, '，实际完成', actual.said, rate, '。');
}

function sentence(id: string, picks: (placed: PlacedIndicator) => boolean): Sentence {
  const picked = (narrator: Narrator): readonly PlacedIndicator[] =>
    dimensionIndicators(narrator).filter(
      (placed) => placed.indicator.target !== '' && placed.indicator.actual !== '' && picks(placed),
    );
  return {
    id,
    applies: (narrator) => picked(narrator).length > 0,
    say: (narrator) => phrase(...picked(narrator).map((placed) => toldOf(narrator, placed))),
  };
}

/** P11: indicators where more is better, and those told in words. */
export const REACHED: Sentence = sentence('P11', (placed) => !isCapped(placed));

/** P12: indicators with an upper limit. */
export const CAPPED: Sentence = sentence('P12', isCapped);
