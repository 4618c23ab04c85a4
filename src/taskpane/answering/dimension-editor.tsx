import { useMemo, useRef, type ReactElement } from 'react';
import { recordOf } from '../../core/evaluation/answer-value';
import { isColumnAnswered } from '../../core/evaluation/form';
import { DIMENSION_HELP_TEXT as TEXT, DIMENSION_TEXT } from '../text/answering-dimension-text';
import { useStyles } from './answering-styles';
import { Calculations } from './calculations';
import { Columns } from './columns';
import { FactChips } from './fact-chip-row';
import { IndicatorLibrary } from './indicator-library';
import { RecordText, type EditorProps } from './record-editors';
import { Sentences } from './draft-sentences-list';
import type { Inserter } from './text-input';
import { ToolRow, type Tool } from './tool-row';
import { useAnswer } from './use-answer';

/** A dimension, guided: what it asks, the sheet's facts, her text, its data with what they come to, and helps to write. */
export function DimensionEditor(props: EditorProps): ReactElement {
  const { id, session, entry, field } = props;
  const styles = useStyles();
  const inserter = useRef<Inserter>(null);
  const { value, onColumn } = useAnswer(session, entry, field.id);
  const record = recordOf(value) ?? {};
  const columns = useMemo(() => field.columns ?? [], [field]);
  const given = columns.filter((column) => isColumnAnswered(column, record[column.id])).length;
  const text = field.dimension && DIMENSION_TEXT[field.dimension];
  const tools: readonly Tool[] = [
    {
      key: 'columns',
      words: TEXT.columns(given, columns.length),
      content: () => (
        <>
          <Columns id={`${id}-columns`} columns={columns} record={record} onColumn={onColumn} />
          <Calculations
            session={session}
            entry={entry}
            record={record}
            columns={columns}
            onColumn={onColumn}
            inserter={inserter}
          />
        </>
      ),
    },
    {
      key: 'sentences',
      words: TEXT.sentences,
      content: () => (
        <Sentences
          session={session}
          entry={entry}
          field={field.id}
          value={value}
          inserter={inserter}
        />
      ),
    },
    {
      key: 'library',
      words: TEXT.library,
      content: () => (
        <IndicatorLibrary
          session={session}
          entry={entry}
          {...(field.dimension && { dimension: field.dimension })}
        />
      ),
    },
    {
      key: 'example',
      words: TEXT.exampleTitle,
      content: () => <p className={styles.quiet}>{text?.example}</p>,
    },
  ];
  return (
    <>
      {text && (
        <p className={styles.quiet}>
          <strong>{text.question}</strong> {text.meaning} {text.evidence}
        </p>
      )}
      <FactChips session={session} entry={entry} inserter={inserter} />
      <RecordText {...props} inserter={inserter} />
      <ToolRow label={TEXT.tools} tools={tools} />
    </>
  );
}
