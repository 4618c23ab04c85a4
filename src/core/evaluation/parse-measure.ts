import { COUNT_SCALES, PERCENT_SIGNS } from './indicator-words';

/** A number with what stands beside it, such as 12 and 次. */
export interface Measure {
  readonly value: number;
  readonly isPercent: boolean;
  /** What stands after the number, without a percent sign. */
  readonly unit: string;
}

const MEASURE =
  /^[≥≤<>=~]{0,3}([+-]?\d{1,3}(?:,\d{3}){1,5}|[+-]?\d{1,15})(\.\d{1,8})?([^\d.,]{0,12})$/u;

/** The one number that a target or an actual value gives; null for words, ranges and anything else. */
export function parseMeasure(text: string): Measure | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const match = MEASURE.exec(plain);
  if (!match?.[1]) return null;
  const number = Number(match[1].replaceAll(',', '') + (match[2] ?? ''));
  const unit = match[3] ?? '';
  if (PERCENT_SIGNS.includes(unit)) return { value: number, isPercent: true, unit: '' };
  const scale = Object.entries(COUNT_SCALES).find(([word]) => unit.startsWith(word));
  if (!scale) return { value: number, isPercent: false, unit };
  return { value: number * scale[1], isPercent: false, unit: unit.slice(scale[0].length) };
}

/**
 * Target and actual on one scale; null when they may be on two: a share against a count, or units that differ.
 * `unitOfMeasure` is the form's own unit column, which says what a bare number counts.
 */
export function commonScale(
  target: string,
  actual: string,
  unitOfMeasure: string,
): { readonly target: number; readonly actual: number } | null {
  const a = parseMeasure(target);
  const b = parseMeasure(actual);
  if (!a || !b) return null;
  if (a.unit !== '' && b.unit !== '' && a.unit !== b.unit) return null;
  if (a.isPercent !== b.isPercent && !isPercentUnit(unitOfMeasure)) return null;
  const isShare = a.isPercent || b.isPercent || isPercentUnit(unitOfMeasure);
  if (isShare && isDecimalOfShare(a, b)) return null;
  return { target: a.value, actual: b.value };
}

/** Whether one bare number is a fraction of 1 while the other counts hundredths, such as 0.97 beside 95%. */
function isDecimalOfShare(a: Measure, b: Measure): boolean {
  const isFraction = (one: Measure, other: Measure): boolean =>
    !one.isPercent &&
    Math.abs(one.value) > 0 &&
    Math.abs(one.value) <= 1 &&
    Math.abs(other.value) > 1;
  return isFraction(a, b) || isFraction(b, a);
}

function isPercentUnit(unit: string): boolean {
  return PERCENT_SIGNS.includes(unit.normalize('NFKC').trim());
}
