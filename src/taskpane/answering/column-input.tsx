import { mergeClasses } from '@fluentui/react-components';
import { memo, useCallback, type ReactElement } from 'react';
import type { FieldValue } from '../../core/evaluation/answers';
import type { FieldColumn } from '../../core/evaluation/outline/outline';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { ChoiceInput } from './choice-input';
import { DateInput } from './date-input';
import { NumberInput, type ValueProps } from './number-input';
import { COLUMN_DEMANDS } from './text-demands';
import { TextInput } from './text-input';
import { YesNoInput } from './yes-no-input';

/** Columns of text that hold a word or a number only, so that two stand side by side. */
const SHORT: ReadonlySet<string> = new Set([
  ...['target', 'unitOfMeasure', 'actual', 'section', 'deadline', 'number', 'document'],
  ...['E2c2', 'E2c3', 'E3a2', 'E3a3', 'E3a4', 'E3a5'],
]);

function isWide({ id, type }: FieldColumn): boolean {
  return type === 'yesNo' || (type === 'text' && !SHORT.has(id));
}

function Control({
  column,
  ...props
}: ValueProps & { readonly column: FieldColumn }): ReactElement {
  switch (column.type) {
    case 'money':
    case 'integer':
    case 'number':
    case 'ratio':
      return <NumberInput {...props} kind={column.type} />;
    case 'date':
      return <DateInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} options={column.options ?? []} />;
    case 'yesNo':
      return <YesNoInput {...props} label={column.label} />;
    case 'text':
      return (
        <TextInput
          {...props}
          label={column.label}
          demands={COLUMN_DEMANDS}
          limits={null}
          isLong={false}
        />
      );
  }
}

/** One column of a structured answer, with its label and help. `onColumn` must stay the same function. */
export const ColumnInput = memo(function ColumnInput({
  id,
  column,
  value,
  onColumn,
}: {
  readonly id: string;
  readonly column: FieldColumn;
  readonly value: FieldValue | undefined;
  readonly onColumn: (column: string, value: FieldValue) => void;
}): ReactElement {
  const styles = useStyles();
  const onChange = useCallback(
    (next: FieldValue) => {
      onColumn(column.id, next);
    },
    [onColumn, column.id],
  );
  const helpId = `${id}-help`;
  const isYesNo = column.type === 'yesNo';
  return (
    <div className={mergeClasses(isWide(column) && styles.wide)}>
      {!isYesNo && (
        <label htmlFor={id} className={mergeClasses(styles.quiet, styles.above)}>
          {column.label}
          {column.required && <span className={styles.mark}>{TEXT.requiredInBrackets}</span>}
        </label>
      )}
      <Control
        id={id}
        column={column}
        value={value}
        onChange={onChange}
        describedBy={column.help === undefined ? undefined : helpId}
      />
      {column.help !== undefined && (
        <p id={helpId} className={styles.quiet}>
          {column.help}
        </p>
      )}
    </div>
  );
});
