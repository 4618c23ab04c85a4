import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { EmptyState } from '../parts/empty-state';
import { useParts } from '../parts/parts-styles';
import { StepButton } from '../parts/step-button';
import type { StepProps } from '../steps';
import { READING_TEXT as TEXT } from '../text/reading-text';
import { useSessionState } from '../use-session-state';
import { AnsweredList } from './answered-list';
import { FirstRun } from './first-run';
import { PassedSheets } from './passed-sheets';
import { QuestionCard } from './question-card';
import { TableCard } from './table-card';
import { tableOwner } from './table-owner';

/** 读取: what was found and why, what only a person can tell, and how to set it right. */
export function ReadingStep({ session, go }: StepProps): ReactElement {
  const styles = useParts();
  const opened = useSessionState(session, (state) => state.opened);
  const questions = useSessionState(session, (state) => state.questions);
  const heading = useRef<HTMLHeadingElement>(null);
  const count = questions.length;
  const before = useRef(count);
  useEffect(() => {
    // The answered question went away with the focus: she goes on at the heading that says how many are left.
    if (count < before.current && document.activeElement === document.body) {
      heading.current?.focus();
    }
    before.current = count;
  }, [count]);
  const tables = opened?.reading.tables ?? [];
  return (
    <div className={styles.step}>
      <div className={styles.scroll}>
        <FirstRun />
        {tables.length === 0 && count === 0 && (
          <EmptyState text={`${TEXT.noTableTitle}。${TEXT.noTable}`}>
            <Button
              className={styles.button}
              onClick={() => {
                void session.read();
              }}
            >
              {TEXT.again}
            </Button>
          </EmptyState>
        )}
        <section className={styles.section}>
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            <span role="status">{TEXT.questions(count)}</span>
          </h2>
          {questions.map((question) => (
            <QuestionCard key={question.id} session={session} question={question} />
          ))}
          <AnsweredList session={session} />
        </section>
        {tables.map((table) => (
          <TableCard
            key={table.id}
            session={session}
            table={table}
            owner={tableOwner(table, tables)}
          />
        ))}
        <PassedSheets
          session={session}
          passed={opened?.reading.passed ?? []}
          isOpen={tables.length === 0}
        />
      </div>
      <div className={styles.bar}>
        <StepButton
          go={go}
          step="checking"
          words={TEXT.toChecking}
          appearance={count === 0 && tables.length > 0 ? 'primary' : 'secondary'}
        />
        <Button
          appearance="subtle"
          className={styles.button}
          onClick={() => {
            void session.read();
          }}
        >
          {TEXT.again}
        </Button>
      </div>
    </div>
  );
}
