import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { FRAME_TEXT } from '../text/frame-text';
import { useParts } from './parts-styles';

/** A button that asks in its own place before it acts; Esc and 取消 lead back. */
export function ConfirmButton({
  label,
  question,
  onConfirm,
}: {
  readonly label: string;
  readonly question: string;
  readonly onConfirm: () => void;
}): ReactElement {
  const styles = useParts();
  const [state, setState] = useState<'fresh' | 'asking' | 'answered'>('fresh');
  const close = (): void => {
    setState('answered');
  };
  if (state !== 'asking') {
    return (
      <Button
        // The question went away with the focus.
        autoFocus={state === 'answered'}
        className={styles.button}
        onClick={() => {
          setState('asking');
        }}
      >
        {label}
      </Button>
    );
  }
  return (
    <div
      role="group"
      aria-label={label}
      className={styles.card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <p className={styles.text} role="alert">
        {question}
      </p>
      <div className={styles.row}>
        <Button
          className={styles.button}
          onClick={() => {
            close();
            onConfirm();
          }}
        >
          {FRAME_TEXT.confirm}
        </Button>
        {/* She has just asked for the question; its harmless answer is where she goes on. */}
        <Button className={styles.button} appearance="primary" autoFocus onClick={close}>
          {FRAME_TEXT.cancel}
        </Button>
      </div>
    </div>
  );
}
