import { COMPARISON_SIGNS, GROUP_NAMES } from '../../evaluation/indicator-words';
import { gradeWord, scoreOf } from '../../evaluation/score';
import type { ScoredIndicator } from '../../evaluation/self-evaluation';
import { COMMON_TEXT } from '../report-text';
import type { Content } from '../sheet-draft';
import { answerContent, answerText, type FormFill } from './form-fill';
import type { FormBinding, IndicatorPart } from './form-layout';
import { formParts } from './form-parts';
import { formAmount, formRate } from './form-sources';
import { FORM_TEXT } from './form-text';

const WHOLE_SCORE = 100;

function scoreContent(score: number | null): Content {
  return score ?? COMMON_TEXT.none;
}

/** What a cell of the form shows; indicators have their own rows. */
export function bindingContent(binding: FormBinding, fill: FormFill): Content {
  const { layout, evaluation, evaluated, numbers } = fill;
  switch (binding.kind) {
    case 'unitName':
      return evaluation.unitName ?? '';
    case 'projectName':
      return evaluated.project.name;
    case 'projectCode':
      return evaluated.project.code ?? '';
    case 'amount': {
      const amount = formAmount(layout, evaluated, binding.field, binding.source);
      return numbers(amount, 'tenThousandYuan', 2);
    }
    case 'rate':
      return numbers(formRate(layout, evaluated, binding.source), 'plain', 4) ?? COMMON_TEXT.none;
    case 'weight':
      return binding.of === 'total' ? WHOLE_SCORE : evaluation.profile.weights.execution;
    case 'score':
      return scoreContent(evaluated.score[binding.of]);
    case 'grade':
      return gradeWord(evaluated.score.grade, evaluation.profile) || COMMON_TEXT.none;
    case 'answer':
      return answerContent(fill, binding.fields);
    case 'layout':
      return formParts[binding.layout](fill);
    case 'indicator':
      return null;
  }
}

/** A part of an indicator as the form shows it. */
export function indicatorContent(
  part: IndicatorPart,
  indicator: ScoredIndicator,
  { evaluation }: FormFill,
): Content {
  const { comparison, target, unitOfMeasure } = indicator;
  switch (part) {
    case 'group': {
      const points = evaluation.profile.weights[indicator.group];
      return `${GROUP_NAMES[indicator.group]}\n${FORM_TEXT.points(points)}`;
    }
    case 'comparison':
      return COMPARISON_SIGNS[comparison];
    case 'targetText':
      return comparison === 'qualitative'
        ? target
        : COMPARISON_SIGNS[comparison] + target + unitOfMeasure;
    case 'score':
      return scoreContent(scoreOf(indicator));
    case 'weight':
      return indicator.weight ?? COMMON_TEXT.none;
    case 'category':
    case 'name':
    case 'target':
    case 'unitOfMeasure':
    case 'actual':
    case 'varianceReason':
      return indicator[part];
  }
}

/** The words that a form's own texts may ask for in braces. */
export function formWords(
  { evaluation, evaluated }: FormFill,
  date: string,
): Readonly<Record<string, string>> {
  const answer = (id: string): string =>
    answerText(evaluated.answers[id] ?? evaluation.answers.office[id]);
  return {
    unit: evaluation.unitName ?? '',
    year: evaluation.year === null ? '' : String(evaluation.year),
    date,
    preparer: answer('F03a'),
    reviewer: answer('F03b'),
    leader: answer('F76'),
    treasurer: answer('F77'),
  };
}
