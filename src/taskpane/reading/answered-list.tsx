import { useState, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { askQuestion, optionText } from '../../core/budget/question-text';
import type { Question } from '../../core/budget/question';
import { useParts } from '../parts/parts-styles';
import { READING_TEXT as TEXT } from '../text/reading-text';
import { useSessionState } from '../use-session-state';

const KINDS: Readonly<Record<string, string>> = TEXT.answeredKinds;

/** What an answer was about, by its id alone: for answers that an earlier opening of the pane gave. */
function subjectOf(id: string): string {
  const [kind = '', ...rest] = id.split(':');
  const words = KINDS[kind] ?? TEXT.otherKind;
  return rest.length > 0 ? `${words}（${rest.join('，')}）` : words;
}

const BLANK: Question = {
  id: '',
  code: '',
  sheet: '',
  table: null,
  ask: '',
  data: {},
  options: [],
  blocks: 'none',
};

/** Answers that were given to the reader, each to be changed. */
export function AnsweredList({ session }: { readonly session: Session }): ReactElement | null {
  const styles = useParts();
  const questions = useSessionState(session, (state) => state.questions);
  const answers = useSessionState(session, (state) => state.answers.reading);
  const [known, setKnown] = useState<ReadonlyMap<string, Question>>(new Map());
  if (questions.some((each) => known.get(each.id) !== each)) {
    setKnown(new Map([...known, ...questions.map((each) => [each.id, each] as const)]));
  }
  const open = new Set(questions.map(({ id }) => id));
  const given = Object.entries(answers).filter(([id]) => !open.has(id));
  if (given.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{TEXT.answered(given.length)}</summary>
      <ul className={styles.plain}>
        {given.map(([id, value]) => {
          const question = known.get(id);
          const subject = question ? askQuestion(question) : subjectOf(id);
          const answer = optionText(question ?? BLANK, { value, evidence: [], recommended: false });
          return (
            <li key={id} className={styles.row}>
              <span className={styles.spread}>
                <span className={styles.quiet}>{subject}</span> {TEXT.answerIs(answer)}
              </span>
              <button
                type="button"
                className={styles.link}
                aria-label={TEXT.changeAnswerOf(subject)}
                onClick={() => {
                  session.setReading(id, '');
                }}
              >
                {TEXT.changeAnswer}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
