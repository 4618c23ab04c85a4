import { Button } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';
import type { Session } from '../../app/session';
import type { AnswerRecord } from '../../core/evaluation/answer-value';
import { FIELD } from '../../core/evaluation/field-ids';
import type { FieldValue } from '../../core/evaluation/answers';
import type { FieldColumn } from '../../core/evaluation/outline/outline';
import { useSessionState } from '../use-session-state';
import { DIMENSION_HELP_TEXT as TEXT } from '../text/answering-dimension-text';
import { useStyles } from './answering-styles';
import { calculate } from './calculate';
import type { EntryKey } from './entry';
import { answerAt, projectOfEntry } from './live-answers';
import type { Inserter } from './text-input';

/** What the data of a dimension come to: savings, satisfaction, what one of many cost. */
export function Calculations({
  session,
  entry,
  record,
  columns,
  onColumn,
  inserter,
}: {
  readonly session: Session;
  readonly entry: EntryKey;
  readonly record: AnswerRecord;
  readonly columns: readonly FieldColumn[];
  readonly onColumn: (column: string, value: FieldValue) => void;
  readonly inserter: RefObject<Inserter | null>;
}): ReactElement | null {
  const styles = useStyles();
  const project = useSessionState(session, (state) => projectOfEntry(state, entry)?.project);
  const scope = useSessionState(session, (state) => answerAt(state, entry, FIELD.scope));
  if (!project) return null;
  const results = calculate(new Set(columns.map(({ id }) => id)), record, project, scope);
  if (results.length === 0) return null;
  return (
    <div role="group" aria-label={TEXT.calculate} className={styles.below}>
      <p className={styles.quiet}>
        <strong>{TEXT.calculate}</strong>
      </p>
      {results.map(({ id, text, isFault, fill, canInsert }) => (
        <div key={id} className={styles.row}>
          <span className={isFault ? styles.fault : styles.quiet}>{text}</span>
          {fill && (
            <Button
              size="small"
              className={styles.button}
              onClick={() => {
                onColumn(fill.column, fill.value);
              }}
            >
              {fill.words}
            </Button>
          )}
          {canInsert && (
            <Button
              size="small"
              className={styles.button}
              onClick={() => {
                inserter.current?.(text);
              }}
            >
              {TEXT.insertResult}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
