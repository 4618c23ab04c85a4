import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { describeEvidence } from '../../core/budget/evidence-text';
import { askQuestion, optionText } from '../../core/budget/question-text';
import type { Question, QuestionOption } from '../../core/budget/question';
import { useParts } from '../parts/parts-styles';
import { READING_TEXT as TEXT } from '../text/reading-text';

const reasonsOf = ({ evidence }: QuestionOption): string =>
  evidence
    .map(describeEvidence)
    .filter((text) => text !== '')
    .join('；');

/** A question of the reader: its answers are one tap each, with what speaks for them. */
export const QuestionCard = memo(function QuestionCard({
  session,
  question,
}: {
  readonly session: Session;
  readonly question: Question;
}): ReactElement {
  const styles = useParts();
  return (
    <fieldset className={styles.card} data-question={question.id}>
      <legend className={mergeClasses(styles.heading, styles.asked)}>
        {askQuestion(question)}
      </legend>
      <p className={mergeClasses(styles.quiet, question.blocks === 'table' && styles.error)}>
        {TEXT.blocks[question.blocks]}
      </p>
      {question.options.map((option) => {
        const reasons = reasonsOf(option);
        return (
          <button
            key={option.value}
            type="button"
            className={mergeClasses(styles.option, option.recommended && styles.recommended)}
            onClick={() => {
              session.setReading(question.id, option.value);
            }}
          >
            {optionText(question, { ...option, evidence: [] })}{' '}
            {option.recommended && <span className={styles.badge}>{TEXT.recommended}</span>}
            {reasons !== '' && <p className={styles.quiet}>{`${TEXT.because}${reasons}`}</p>}
          </button>
        );
      })}
    </fieldset>
  );
});
