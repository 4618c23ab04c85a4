import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import { entriesOf, isNone, type AnswerRecord } from '../../core/evaluation/answer-value';
import { FIELD } from '../../core/evaluation/field-ids';
import type { FieldDefinition } from '../../core/evaluation/outline/outline';
import { useSessionState } from '../use-session-state';
import { SUGGESTION_TEXT as TEXT } from '../text/answering-copy-text';
import { useStyles } from './answering-styles';
import { Details } from './details';
import { answerAt } from './live-answers';
import { plansOfProblems, problemsOfFindings, type Suggestion } from './suggestions';
import { useAnswer } from './use-answer';

interface ListProps {
  readonly session: Session;
  readonly field: FieldDefinition;
  readonly summary: string;
  readonly hint: string;
  readonly suggestions: readonly Suggestion[];
}

function SuggestionList({
  session,
  field,
  summary,
  hint,
  suggestions,
}: ListProps): ReactElement | null {
  const styles = useStyles();
  const { value, onChange } = useAnswer(session, null, field.id);
  const [column] = field.columns ?? [];
  const present = new Set(entriesOf(value).map((row) => row[column?.id ?? '']));
  if (suggestions.length === 0) return null;
  const add = (row: AnswerRecord): void => {
    const now = answerAt(session.state(), null, field.id);
    onChange([...(isNone(now) ? [] : entriesOf(now)), row]);
  };
  return (
    <Details summary={summary}>
      <p className={styles.quiet}>{hint}</p>
      {suggestions.map(({ text, row }) => (
        <div key={text} className={styles.pair}>
          <span className={styles.spread}>{text}</span>
          <Button
            size="small"
            className={styles.button}
            disabledFocusable={present.has(text)}
            onClick={() => {
              add(row);
            }}
          >
            {present.has(text) ? TEXT.added : TEXT.add}
          </Button>
        </div>
      ))}
    </Details>
  );
}

/** What may go into the list of problems and the plans, taken from findings and from her own words. */
export function OfficeSuggestions({
  session,
  field,
}: Pick<ListProps, 'session' | 'field'>): ReactElement | null {
  const findings = useSessionState(session, (state) => state.findings);
  const problems = useSessionState(session, (state) => answerAt(state, null, FIELD.problems));
  if (field.id === FIELD.problems) {
    const suggestions = problemsOfFindings(findings);
    return (
      <SuggestionList
        session={session}
        field={field}
        summary={TEXT.problems(suggestions.length)}
        hint={TEXT.problemsHint}
        suggestions={suggestions}
      />
    );
  }
  if (field.id !== FIELD.plans) return null;
  const suggestions = plansOfProblems(problems);
  return (
    <SuggestionList
      session={session}
      field={field}
      summary={TEXT.plans(suggestions.length)}
      hint={TEXT.plansHint}
      suggestions={suggestions}
    />
  );
}
