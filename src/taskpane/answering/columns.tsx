import type { ReactElement } from 'react';
import type { AnswerRecord } from '../../core/evaluation/answer-value';
import type { FieldValue } from '../../core/evaluation/answers';
import type { FieldColumn } from '../../core/evaluation/outline/outline';
import { useStyles } from './answering-styles';
import { ColumnInput } from './column-input';

/** Several columns of one structured answer. `onColumn` must stay the same function. */
export function Columns({
  id,
  columns,
  record,
  onColumn,
}: {
  readonly id: string;
  readonly columns: readonly FieldColumn[];
  readonly record: AnswerRecord;
  readonly onColumn: (column: string, value: FieldValue) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      {columns.map((column) => (
        <ColumnInput
          key={column.id}
          id={`${id}-${column.id}`}
          column={column}
          value={record[column.id]}
          onColumn={onColumn}
        />
      ))}
    </div>
  );
}
