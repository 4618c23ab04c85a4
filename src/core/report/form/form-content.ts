import { isList, numberOf, textOf } from '../../evaluation/answer-value';
import type { FieldValue } from '../../evaluation/answers';
import { COMPARISON_SIGNS, GROUP_NAMES } from '../../evaluation/indicator-words';
import { gradeWord, scoreOf } from '../../evaluation/score';
import type {
  EvaluatedProject,
  OpenItem,
  ScoredIndicator,
  SelfEvaluation,
} from '../../evaluation/self-evaluation';
import type { NumberWriter } from '../amount-content';
import { formatBlank } from '../blank-text';
import { COMMON_TEXT } from '../report-text';
import type { Content } from '../sheet-draft';
import type { FormBinding, FormLayout, IndicatorPart } from './form-layout';
import { formAmount, formRate } from './form-sources';
import { FORM_TEXT } from './form-text';

/** What one form is filled from. */
export interface FormFill {
  readonly layout: FormLayout;
  readonly evaluation: SelfEvaluation;
  readonly evaluated: EvaluatedProject;
  readonly numbers: NumberWriter;
  /** What the office has not told yet. */
  readonly officeItems: readonly OpenItem[];
}

const WHOLE_SCORE = 100;

/** An answer in words; empty when it says nothing. */
export function answerText(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (isList(value)) return value.map(answerText).filter(Boolean).join(FORM_TEXT.joiner);
  const number = numberOf(value);
  return textOf(value) || (number === null ? '' : String(number));
}

function answerContent(
  { evaluation, evaluated, officeItems }: FormFill,
  ids: readonly string[],
): string {
  for (const id of ids) {
    const given = evaluated.answers[id] ?? evaluation.answers.office[id];
    const text = answerText(given);
    if (text !== '') return text;
  }
  const isAsked = ({ field, required }: OpenItem): boolean => required && ids.includes(field);
  const open = evaluated.openItems.find(isAsked) ?? officeItems.find(isAsked);
  return open ? formatBlank(open.blank) : '';
}

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
