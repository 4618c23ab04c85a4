import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { useParts } from '../parts/parts-styles';
import { ProgressLine } from '../parts/progress-line';
import { FRAME_TEXT as TEXT } from '../text/frame-text';
import { useSessionState } from '../use-session-state';
import { useFrame } from './frame-styles';

/** Milliseconds that work may take before it is worth a line. */
const PATIENCE = 500;

/** Says what takes longer than a moment, how far it is, and stops it. */
export function JobLine({ session }: { readonly session: Session }): ReactElement | null {
  const styles = useFrame();
  const parts = useParts();
  const job = useSessionState(session, (state) => state.job);
  const isRunning = job !== null;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => {
      setLong(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isRunning]);
  if (!job || (!isLong && !job.isWaiting)) return null;
  const words = TEXT.job(job);
  return (
    <div className={styles.notice}>
      <div className={styles.noticeText}>
        <span role="status">{job.isWaiting ? TEXT.waiting : words}</span>
        <ProgressLine label={words} words={words} done={job.done} total={job.total} />
      </div>
      {job.canCancel && (
        <Button
          className={parts.button}
          onClick={() => {
            session.cancel();
          }}
        >
          {TEXT.cancel}
        </Button>
      )}
    </div>
  );
}
