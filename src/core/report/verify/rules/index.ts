import type { NarrativeRule } from '../narrative-rule';
import { amountFound } from './amount-found';
import { balanceStated } from './balance-stated';
import { contradiction } from './contradiction';
import { copiedText } from './copied-text';
import { dimensionLength, dimensionQuantity } from './dimension-told';
import { dimensionPlace } from './dimension-place';
import { emptyPhrase } from './empty-phrase';
import { executionClaimed } from './execution-claimed';
import { figureStale } from './figure-stale';
import { growthInText } from './growth-in-text';
import { nameInSheet } from './name-in-sheet';
import { numberConflict } from './number-conflict';
import { originalBudgetClaimed } from './original-budget-claimed';
import { personalNumber } from './personal-number';
import { planPresent } from './plan-present';
import { projectCount } from './project-count';
import { projectCovered } from './project-covered';
import { punctuation } from './punctuation';
import { rateRecomputed } from './rate-recomputed';
import { sectionFilled } from './section-filled';
import { slip } from './slip';
import { sourceClaimed } from './source-claimed';
import { sumInText } from './sum-in-text';
import { superlativeClaimed } from './superlative-claimed';
import { templateLeft } from './template-left';
import { thresholdStated } from './threshold-claimed';
import { totalStated } from './total-stated';
import { yearOfNarrative } from './year-of-narrative';

/** The rules over a narrative: three of the sheet's own that need it, R-G against the numbers, then R-T over its wording, in the order of their codes. */
export const narrativeRules: readonly NarrativeRule[] = [
  totalStated,
  balanceStated,
  thresholdStated,
  projectCount,
  amountFound,
  executionClaimed,
  sourceClaimed,
  originalBudgetClaimed,
  projectCovered,
  nameInSheet,
  numberConflict,
  yearOfNarrative,
  rateRecomputed,
  figureStale,
  superlativeClaimed,
  sumInText,
  growthInText,
  sectionFilled,
  dimensionLength,
  dimensionQuantity,
  copiedText,
  emptyPhrase,
  dimensionPlace,
  slip,
  templateLeft,
  punctuation,
  planPresent,
  contradiction,
  personalNumber,
];
