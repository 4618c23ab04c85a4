import { memo, type ReactElement } from 'react';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import type { ValueProps } from './number-input';

/** One of several words; a word that is none of them, such as one from a file, stays choosable. */
export const ChoiceInput = memo(function ChoiceInput({
  id,
  value,
  onChange,
  describedBy,
  options,
}: ValueProps & { readonly options: readonly string[] }): ReactElement {
  const styles = useStyles();
  const chosen = typeof value === 'string' ? value : '';
  const isOther = chosen !== '' && !options.includes(chosen);
  return (
    <select
      id={id}
      className={styles.input}
      value={chosen}
      aria-describedby={describedBy}
      onChange={(event) => {
        onChange(event.currentTarget.value === '' ? null : event.currentTarget.value);
      }}
    >
      <option value="">{TEXT.choose}</option>
      {isOther && <option value={chosen}>{chosen}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
});
