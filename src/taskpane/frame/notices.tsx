import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { SessionNotice } from '../../app/session/session-state';
import { useParts } from '../parts/parts-styles';
import { FRAME_TEXT as TEXT } from '../text/frame-text';
import { useSessionState } from '../use-session-state';
import { useFrame } from './frame-styles';

/** Milliseconds after which good news goes away by itself; what asks for something stays. */
const GOOD_NEWS = 12_000;

function Notice({
  session,
  notice,
}: {
  readonly session: Session;
  readonly notice: SessionNotice;
}): ReactElement {
  const styles = useFrame();
  const parts = useParts();
  const { id, tone, text, action } = notice;
  const isPassing = action === undefined && (tone === 'success' || tone === 'info');
  useEffect(() => {
    if (!isPassing) return undefined;
    const timer = setTimeout(() => {
      session.dismiss(id);
    }, GOOD_NEWS);
    return () => {
      clearTimeout(timer);
    };
  }, [session, id, isPassing]);
  const act = (): void => {
    session.dismiss(id);
    if (action === 'retry-read') void session.read();
    if (action === 'undo-fix') void session.undoFix();
    if (action === 'keep-in-workbook') void session.keep();
  };
  return (
    <div className={mergeClasses(styles.notice, styles[tone === 'error' ? 'danger' : tone])}>
      <p className={styles.noticeText}>
        <span className={parts.hidden}>{TEXT.tones[tone]}：</span>
        {text}
      </p>
      {action && (
        <Button className={parts.button} onClick={act}>
          {TEXT.actions[action]}
        </Button>
      )}
      <Button
        appearance="subtle"
        className={mergeClasses(parts.button, styles.dismiss)}
        aria-label={TEXT.dismiss}
        title={TEXT.dismiss}
        onClick={() => {
          session.dismiss(id);
        }}
      >
        ✕
      </Button>
    </div>
  );
}

/** What the session has to say, the latest last; read aloud as it comes. */
export function Notices({ session }: { readonly session: Session }): ReactElement {
  const notices = useSessionState(session, (state) => state.notices);
  const styles = useFrame();
  return (
    <div role="log" aria-label={TEXT.notices} className={styles.notices}>
      {notices.map((notice) => (
        <Notice key={notice.id} session={session} notice={notice} />
      ))}
    </div>
  );
}
