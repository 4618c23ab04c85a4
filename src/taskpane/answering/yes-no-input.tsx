import { memo, type ReactElement } from 'react';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import type { ValueProps } from './number-input';

/** The two words that a yes and a no are called by. */
export interface YesNoWords {
  readonly yes: string;
  readonly no: string;
}

/** Yes or no as two buttons to choose from; neither until she says. */
export const YesNoInput = memo(function YesNoInput({
  id,
  value,
  onChange,
  label,
  words = TEXT,
  isLabelHidden = false,
}: ValueProps & {
  readonly label: string;
  readonly words?: YesNoWords;
  readonly isLabelHidden?: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <div role="radiogroup" aria-label={label} className={styles.yesNo}>
      {!isLabelHidden && <span className={styles.quiet}>{label}</span>}
      <span>
        {[true, false].map((answer, index) => (
          <label key={String(answer)} className={styles.option}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={id}
              className={styles.tick}
              checked={value === answer}
              onChange={() => {
                onChange(answer);
              }}
            />
            {answer ? words.yes : words.no}
          </label>
        ))}
      </span>
    </div>
  );
});
