import { useEffect, useRef, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { YearChoice } from '../../app/session/session-state';
import { useParts } from '../parts/parts-styles';
import { FRAME_TEXT as TEXT } from '../text/frame-text';

const DECISIONS = ['roll-forward', 'archive', 'discard'] as const;

/** What to do with an earlier year's answers, asked once. */
export function YearChoicePanel({
  session,
  choice,
}: {
  readonly session: Session;
  readonly choice: YearChoice;
}): ReactElement {
  const styles = useParts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className={styles.scroll}>
      <div className={styles.section}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {TEXT.yearTitle(choice.answersYear, choice.sheetYear)}
        </h2>
        <p className={styles.text}>{TEXT.yearAsk}</p>
        {DECISIONS.map((decision) => (
          <button
            key={decision}
            type="button"
            className={styles.option}
            onClick={() => {
              session.decideYear(decision);
            }}
          >
            {TEXT.yearChoices[decision].label}
            <p className={styles.quiet}>{TEXT.yearChoices[decision].hint}</p>
          </button>
        ))}
      </div>
    </section>
  );
}
