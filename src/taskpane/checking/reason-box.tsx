import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { useParts } from '../parts/parts-styles';
import { CHECKING_TEXT as TEXT } from '../text/checking-text';

/** Why a warning is right as it stands: her reason, typed here and saved by a button. */
export function ReasonBox({
  session,
  reasonKey,
  reason,
}: {
  readonly session: Session;
  readonly reasonKey: string;
  readonly reason: string | null;
}): ReactElement {
  const styles = useParts();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <div className={styles.row}>
        {reason !== null && <p className={styles.text}>{`${TEXT.given}${reason}`}</p>}
        <Button
          appearance="subtle"
          className={styles.button}
          onClick={() => {
            setDraft(reason ?? '');
          }}
        >
          {TEXT.reason}
        </Button>
        {reason !== null && (
          <Button
            appearance="subtle"
            className={styles.button}
            onClick={() => {
              session.setReason(reasonKey, '');
            }}
          >
            {TEXT.removeReason}
          </Button>
        )}
      </div>
    );
  }
  const save = (): void => {
    session.setReason(reasonKey, draft.trim());
    setDraft(null);
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        setDraft(null);
      }}
    >
      <textarea
        // She has just asked for it.
        autoFocus
        className={styles.input}
        rows={3}
        aria-label={TEXT.reasonLabel}
        placeholder={TEXT.reasonHint}
        value={draft}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
        }}
      />
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={draft.trim() === ''}
          onClick={save}
        >
          {TEXT.saveReason}
        </Button>
        <Button
          className={styles.button}
          onClick={() => {
            setDraft(null);
          }}
        >
          {TEXT.cancelReason}
        </Button>
      </div>
    </div>
  );
}
