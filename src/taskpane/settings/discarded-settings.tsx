import { useEffect, useRef, useState, type ReactElement } from 'react';
import { isoMinute } from '../../app/report-date';
import type { Session } from '../../app/session';
import type { DraftCandidate } from '../../app/session/drafts';
import { answerCount } from '../frame/draft-values';
import { useParts } from '../parts/parts-styles';
import { SETTINGS_TEXT as TEXT } from '../text/settings-text';
import { useSessionState } from '../use-session-state';

const timeOf = ({ savedAt }: DraftCandidate): string =>
  savedAt === null ? '' : isoMinute(new Date(savedAt));

/** Versions of the answers that she decided against, each to be taken back. */
export function DiscardedSettings({ session }: { readonly session: Session }): ReactElement {
  const parts = useParts();
  const answers = useSessionState(session, (state) => state.answers);
  const heading = useRef<HTMLHeadingElement>(null);
  const [found, setFound] = useState<readonly DraftCandidate[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void session.discarded().then((candidates) => {
      if (isCurrent) setFound(candidates);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, answers]);
  return (
    <section className={parts.section} aria-label={TEXT.discarded}>
      <h2 ref={heading} tabIndex={-1} className={parts.heading}>
        {TEXT.discarded}
      </h2>
      <p className={parts.quiet}>{TEXT.discardedHint}</p>
      {found.length === 0 && <p className={parts.quiet}>{TEXT.noDiscarded}</p>}
      <ul className={parts.plain}>
        {found.map((candidate) => (
          <li key={candidate.entry?.revision} className={parts.row}>
            <span className={parts.spread}>
              {TEXT.discardedAt(timeOf(candidate), answerCount(candidate.answers))}
            </span>
            <button
              type="button"
              className={parts.link}
              aria-label={TEXT.takeBackOf(timeOf(candidate))}
              onClick={() => {
                void session.takeBack(candidate);
                // The line goes away with the focus.
                heading.current?.focus();
              }}
            >
              {TEXT.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
