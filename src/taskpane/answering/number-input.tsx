import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import type { FieldValue } from '../../core/evaluation/answers';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { answerOfInput, formatInput, parseNumber, type NumberKind } from './parse-input';
import { useDraft } from './use-draft';

const UNITS: Readonly<Record<NumberKind, string>> = {
  money: TEXT.unitTenThousand,
  ratio: TEXT.percent,
  integer: '',
  number: '',
};

/** What a control for one value gets; `onChange` must stay the same function. */
export interface ValueProps {
  readonly id: string;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly describedBy?: string | undefined;
}

/** A number with its unit; what is no number is kept as typed, and said to be none. */
export const NumberInput = memo(function NumberInput({
  id,
  value,
  onChange,
  describedBy,
  kind,
}: ValueProps & { readonly kind: NumberKind }): ReactElement {
  const styles = useStyles();
  const given =
    typeof value === 'number' ? formatInput(value, kind) : typeof value === 'string' ? value : '';
  const draft = useDraft<HTMLInputElement>(
    given,
    (text) => {
      onChange(answerOfInput(text, kind));
    },
    (typed, next) => answerOfInput(typed, kind) === answerOfInput(next, kind),
  );
  const input = parseNumber(draft.text, kind);
  const fault = input.kind === 'fault' ? input.fault : null;
  const faultId = `${id}-fault`;
  return (
    <>
      <span className={styles.withUnit}>
        <input
          id={id}
          className={mergeClasses(styles.input, styles.short)}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={[describedBy, fault && faultId].filter(Boolean).join(' ') || undefined}
          {...draft.props}
        />
        {UNITS[kind] !== '' && <span className={styles.unit}>{UNITS[kind]}</span>}
      </span>
      {fault && (
        <p id={faultId} className={styles.fault}>
          {TEXT.faults[fault]}
        </p>
      )}
    </>
  );
});
