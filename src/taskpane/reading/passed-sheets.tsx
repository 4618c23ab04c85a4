import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { PassedSheet } from '../../core/budget/reading';
import { useParts } from '../parts/parts-styles';
import { READING_TEXT as TEXT } from '../text/reading-text';

const KINDS: Readonly<Record<string, string>> = TEXT.passedKinds;

/** Sheets that gave no table, and why; one that was only not chosen can be chosen. */
export function PassedSheets({
  session,
  passed,
  isOpen,
}: {
  readonly session: Session;
  readonly passed: readonly PassedSheet[];
  readonly isOpen: boolean;
}): ReactElement | null {
  const styles = useParts();
  if (passed.length === 0) return null;
  return (
    <details className={styles.section} open={isOpen}>
      <summary className={styles.summary}>{TEXT.passed(passed.length)}</summary>
      <ul className={styles.plain}>
        {passed.map(({ sheet, kind }) => (
          <li key={sheet} className={styles.row}>
            <span className={styles.spread}>
              {sheet} <span className={styles.quiet}>{KINDS[kind] ?? TEXT.passedOther}</span>
            </span>
            {(kind === 'not-chosen' || kind === 'other-half') && (
              <button
                type="button"
                className={styles.link}
                onClick={() => {
                  session.setReading('sheet', sheet);
                }}
              >
                {TEXT.useSheet}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
