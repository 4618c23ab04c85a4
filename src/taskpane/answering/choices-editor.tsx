import type { ReactElement } from 'react';
import { isList, textOf } from '../../core/evaluation/answer-value';
import type { FieldValue } from '../../core/evaluation/answers';
import { useStyles } from './answering-styles';

function chosenOf(value: FieldValue | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!isList(value)) return textOf(value) === '' ? [] : [textOf(value)];
  return value.map((each) => textOf(each)).filter((word) => word !== '');
}

/** Several words to tick; words that are no option, such as some from a file, stay ticked. */
export function ChoicesEditor({
  id,
  options,
  value,
  onChange,
}: {
  readonly id: string;
  readonly options: readonly string[];
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
}): ReactElement {
  const styles = useStyles();
  const chosen = chosenOf(value);
  const all = [...new Set([...options, ...chosen])];
  return (
    <div className={styles.row}>
      {all.map((option, index) => (
        <label key={option} className={styles.option}>
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            className={styles.tick}
            checked={chosen.includes(option)}
            onChange={(event) => {
              const isOn = event.currentTarget.checked;
              const next = all.filter((each) => (each === option ? isOn : chosen.includes(each)));
              onChange(next.length === 0 ? null : next);
            }}
          />
          {option}
        </label>
      ))}
    </div>
  );
}
