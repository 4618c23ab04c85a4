import { Button } from '@fluentui/react-components';
import { memo, useCallback, type ReactElement } from 'react';
import type { AnswerRecord } from '../../core/evaluation/answer-value';
import type { FieldValue } from '../../core/evaluation/answers';
import type { FieldColumn } from '../../core/evaluation/outline/outline';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { Columns } from './columns';

/** One record of a list. The functions must stay the same, so that typing in one record draws no other. */
export const ListEntry = memo(function ListEntry({
  id,
  label,
  index,
  count,
  columns,
  record,
  onColumn,
  onMove,
  onRemove,
}: {
  readonly id: string;
  readonly label: string;
  readonly index: number;
  readonly count: number;
  readonly columns: readonly FieldColumn[];
  readonly record: AnswerRecord;
  readonly onColumn: (index: number, column: string, value: FieldValue) => void;
  readonly onMove: (index: number, by: -1 | 1) => void;
  readonly onRemove: (index: number) => void;
}): ReactElement {
  const styles = useStyles();
  const set = useCallback(
    (column: string, value: FieldValue) => {
      onColumn(index, column, value);
    },
    [onColumn, index],
  );
  const name = TEXT.entry(label, index + 1);
  const button = (words: string, isDisabled: boolean, act: () => void): ReactElement => (
    <Button
      appearance="subtle"
      size="small"
      className={styles.button}
      aria-label={`${words} ${name}`}
      disabledFocusable={isDisabled}
      onClick={act}
    >
      {words}
    </Button>
  );
  return (
    <div id={id} role="group" aria-label={name} className={styles.card}>
      <div className={styles.row}>
        <span className={styles.quiet}>{index + 1}</span>
        <span className={styles.spread} />
        {button(TEXT.up, index === 0, () => {
          onMove(index, -1);
        })}
        {button(TEXT.down, index === count - 1, () => {
          onMove(index, 1);
        })}
        {button(TEXT.remove, false, () => {
          onRemove(index);
        })}
      </div>
      <Columns id={id} columns={columns} record={record} onColumn={set} />
    </div>
  );
});
