import { Button } from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import {
  cellText,
  entriesOf,
  isNone,
  textOf,
  type AnswerRecord,
} from '../../core/evaluation/answer-value';
import type { FieldValue } from '../../core/evaluation/answers';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import type { FieldProps } from './field-props';
import { ListEntry } from './list-entry';
import { answerAt } from './live-answers';
import { useAnswer } from './use-answer';

interface Removed {
  readonly index: number;
  readonly entry: AnswerRecord;
}

/** A list of records: add, remove (and take that back), move, and edit in place. */
export function ListEditor({
  id,
  session,
  entry,
  field,
}: FieldProps & { readonly id: string }): ReactElement {
  const styles = useStyles();
  const { value, onChange } = useAnswer(session, entry, field.id);
  const [removed, setRemoved] = useState<Removed | null>(null);
  /** Index of an entry that was just added or put back and is to take the focus. */
  const added = useRef<number | null>(null);
  const entries = entriesOf(value);
  const columns = field.columns ?? [];
  const head = columns.find(({ type }) => type === 'text')?.id ?? '';

  const change = useCallback(
    (by: (entries: readonly AnswerRecord[]) => readonly AnswerRecord[]) => {
      const next = by(entriesOf(answerAt(session.state(), entry, field.id)));
      onChange(next.length === 0 ? null : next);
    },
    [session, entry, field.id, onChange],
  );
  const onColumn = useCallback(
    (index: number, column: string, next: FieldValue) => {
      change((all) => all.map((each, at) => (at === index ? { ...each, [column]: next } : each)));
    },
    [change],
  );
  const onMove = useCallback(
    (index: number, by: -1 | 1) => {
      change((all) => {
        const moved = all[index];
        const target = index + by;
        if (!moved || target < 0 || target >= all.length) return all;
        const rest = all.filter((_, at) => at !== index);
        return [...rest.slice(0, target), moved, ...rest.slice(target)];
      });
    },
    [change],
  );
  const onRemove = useCallback(
    (index: number) => {
      const gone = entriesOf(answerAt(session.state(), entry, field.id))[index];
      if (gone) setRemoved({ index, entry: gone });
      change((all) => all.filter((_, at) => at !== index));
      document.getElementById(`${id}-add`)?.focus();
    },
    [change, session, entry, field.id, id],
  );
  // Once it is drawn, whenever that is: what she types next belongs into it.
  useLayoutEffect(() => {
    const index = added.current;
    if (index === null || index >= entries.length) return;
    added.current = null;
    document
      .getElementById(`${id}-${String(index)}`)
      ?.querySelector<HTMLElement>('input, select, textarea')
      ?.focus();
  }, [entries.length, id]);
  const putBack = (): void => {
    if (!removed) return;
    added.current = removed.index;
    change((all) => [...all.slice(0, removed.index), removed.entry, ...all.slice(removed.index)]);
    setRemoved(null);
  };
  const saidNone = entries.length === 0 && isNone(value) ? textOf(value) : '';
  const removedName = removed ? cellText(removed.entry, head) : '';
  return (
    <div>
      {saidNone !== '' && <p className={styles.quiet}>{TEXT.saidNone(saidNone)}</p>}
      {saidNone === '' && entries.length === 0 && <p className={styles.quiet}>{TEXT.emptyList}</p>}
      {entries.map((each, index) => (
        <ListEntry
          key={index}
          id={`${id}-${String(index)}`}
          label={field.label}
          index={index}
          count={entries.length}
          columns={columns}
          record={each}
          onColumn={onColumn}
          onMove={onMove}
          onRemove={onRemove}
        />
      ))}
      <div className={styles.row}>
        <Button
          id={`${id}-add`}
          aria-label={saidNone === '' ? TEXT.addNamed(field.label) : undefined}
          className={styles.button}
          onClick={() => {
            setRemoved(null);
            added.current = entries.length;
            change((all) => [...all, {}]);
          }}
        >
          {saidNone === '' ? TEXT.add : TEXT.fillOneByOne}
        </Button>
        {entries.length > 0 && (
          <span className={styles.quiet}>
            {TEXT.entriesOf(entries.length, field.min ?? 0, field.max)}
          </span>
        )}
      </div>
      <div role="status" className={styles.row}>
        {removed && (
          <>
            <span className={styles.quiet}>
              {removedName === '' ? TEXT.removedUnnamed : TEXT.removed(removedName)}
            </span>
            <Button appearance="transparent" className={styles.button} onClick={putBack}>
              {TEXT.undo}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
