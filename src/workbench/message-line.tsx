import type { ReactElement } from 'react';
import type { Message } from './notice';
import { TEXT } from './text';

/** One line for what just happened; without any, what can be edited here. Read out when it changes. */
export function MessageLine({
  message,
  onDismiss,
}: {
  readonly message: Message | null;
  readonly onDismiss: () => void;
}): ReactElement {
  const isUrgent = message?.tone === 'error';
  return (
    <div className={`message ${message?.tone ?? 'none'}`}>
      <p role={isUrgent ? 'alert' : 'status'}>{message?.text ?? TEXT.limits}</p>
      {message?.tone === 'busy' && <progress aria-label={message.text} />}
      {message && message.tone !== 'busy' && (
        <button type="button" className="dismiss" aria-label={TEXT.dismiss} onClick={onDismiss}>
          ×
        </button>
      )}
    </div>
  );
}
