import type { AnswerRecord } from '../answer-value';
import { COMPARISON_SIGNS, GROUP_NAMES } from '../indicator-words';
import type { LibraryIndicator } from './library';

/** An indicator of the library as a row of the form (field F21); what only she can tell stays open. */
export function indicatorRow(indicator: LibraryIndicator): AnswerRecord {
  const { group, category, name, comparison, target, unitOfMeasure } = indicator;
  return {
    group: GROUP_NAMES[group],
    category,
    name,
    comparison: COMPARISON_SIGNS[comparison],
    target: target === '' ? null : target,
    unitOfMeasure: unitOfMeasure === '' ? null : unitOfMeasure,
    actual: null,
    weight: null,
    score: null,
    varianceReason: null,
  };
}
