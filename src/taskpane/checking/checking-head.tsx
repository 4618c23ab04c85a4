import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { countFindings } from '../parts/count-findings';
import { useParts } from '../parts/parts-styles';
import { StepButton } from '../parts/step-button';
import type { StepProps } from '../steps';
import { CHECKING_TEXT as TEXT } from '../text/checking-text';
import { useSessionState } from '../use-session-state';

const VIEWS = ['findings', 'execution'] as const;

/** How much is wrong, said aloud after each check; open questions; the latest fix to take back. */
export function CheckingHead({
  session,
  view,
  onView,
  go,
}: Pick<StepProps, 'session' | 'go'> & {
  readonly view: (typeof VIEWS)[number];
  readonly onView: (view: (typeof VIEWS)[number]) => void;
}): ReactElement {
  const styles = useParts();
  const findings = useSessionState(session, (state) => state.findings);
  const isJudging = useSessionState(session, (state) => state.isJudging);
  const questions = useSessionState(session, (state) => state.questions.length);
  const last = useSessionState(session, (state) => state.undoable.at(-1));
  const { error, warning, info, unfilled, explained } = countFindings(findings);
  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.heading}>
          <span role="status">
            {TEXT.counting(error, warning, info)}
            {unfilled > 0 && TEXT.unfilledCount(unfilled)}
            {explained > 0 && TEXT.explainedCount(explained)}
          </span>
          {isJudging && <span className={styles.quiet}>{TEXT.judging}</span>}
        </h2>
        <span className={styles.spread} />
        <div role="group" aria-label={TEXT.viewsLabel} className={styles.row}>
          {VIEWS.map((each) => (
            <Button
              key={each}
              size="small"
              className={mergeClasses(styles.button, each === view && styles.chosen)}
              appearance={each === view ? 'secondary' : 'subtle'}
              aria-pressed={each === view}
              onClick={() => {
                onView(each);
              }}
            >
              {TEXT.views[each]}
            </Button>
          ))}
        </div>
      </div>
      {questions > 0 && (
        <div className={styles.bar}>
          <span className={styles.spread}>{TEXT.questions(questions)}</span>
          <StepButton go={go} step="reading" words={TEXT.toReading} />
        </div>
      )}
      {last !== undefined && (
        <div className={styles.bar}>
          <Button
            appearance="subtle"
            className={styles.button}
            title={TEXT.undoOf(last)}
            onClick={() => {
              void session.undoFix();
            }}
          >
            {TEXT.undo}
          </Button>
        </div>
      )}
    </>
  );
}
