import { memo, type ReactElement } from 'react';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import type { ValueProps } from './number-input';
import { useDraft } from './use-draft';

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** A day. A text that is no day, such as one from a file, stays as it is until she mends it. */
export const DateInput = memo(function DateInput({
  id,
  value,
  onChange,
  describedBy,
}: ValueProps): ReactElement {
  const styles = useStyles();
  const given = typeof value === 'string' ? value : '';
  const draft = useDraft<HTMLInputElement>(given, (text) => {
    onChange(text === '' ? null : text);
  });
  const isDay = given === '' || ISO.test(given);
  const faultId = `${id}-fault`;
  return (
    <>
      <input
        id={id}
        type={isDay ? 'date' : 'text'}
        className={styles.input}
        aria-invalid={!isDay}
        aria-describedby={isDay ? describedBy : faultId}
        {...draft.props}
      />
      {!isDay && (
        <p id={faultId} className={styles.fault}>
          {TEXT.badDate}
        </p>
      )}
    </>
  );
});
