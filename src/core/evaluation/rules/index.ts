import { allFullMarks } from './all-full-marks';
import { contradictoryAnswers } from './contradictory-answers';
import { deductionReason } from './deduction-reason';
import { dimensionWords } from './dimension-words';
import { emptyPhrases } from './empty-phrases';
import type { EvaluationRule } from './evaluation-rule';
import { executionScoreRule } from './execution-score';
import { groupWeights } from './group-weights';
import { guidanceResidue } from './guidance-residue';
import { indicatorDesign } from './indicator-design';
import { overAchievementRule } from './over-achievement';
import { personalData } from './personal-data';
import { planWords } from './plan-words';
import { punctuationMix } from './punctuation-mix';
import { qualitativeBand } from './qualitative-band';
import { quantityPresent } from './quantity-present';
import { requiredAnswers } from './required-answers';
import { resultCopiesObjective } from './result-copies-objective';
import { scoreWithinWeight } from './score-within-weight';
import { textLength } from './text-length';
import { textSimilarity } from './text-similarity';
import { totalAndGrade } from './total-and-grade';
import { typoPatterns } from './typo-patterns';
import { weightsSum } from './weights-sum';

/** The rules over scores (R-S) and texts (R-T), in the order of their codes. */
export const evaluationRules: readonly EvaluationRule[] = [
  weightsSum,
  groupWeights,
  scoreWithinWeight,
  executionScoreRule,
  qualitativeBand,
  deductionReason,
  overAchievementRule,
  totalAndGrade,
  indicatorDesign,
  resultCopiesObjective,
  allFullMarks,
  requiredAnswers,
  textLength,
  quantityPresent,
  textSimilarity,
  emptyPhrases,
  dimensionWords,
  typoPatterns,
  guidanceResidue,
  punctuationMix,
  planWords,
  contradictoryAnswers,
  personalData,
];
