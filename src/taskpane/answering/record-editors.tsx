import { useCallback, type ReactElement, type RefObject } from 'react';
import { recordOf, textOf } from '../../core/evaluation/answer-value';
import type { FieldValue } from '../../core/evaluation/answers';
import type { TextDemands } from '../../core/evaluation/text/review-text';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { Columns } from './columns';
import type { FieldProps } from './field-props';
import { TextInput, type Inserter } from './text-input';
import { useAnswer } from './use-answer';
import { YesNoInput } from './yes-no-input';

/** What the editor of a field gets. */
export interface EditorProps extends FieldProps {
  readonly id: string;
  readonly demands: TextDemands;
  readonly inserter?: RefObject<Inserter | null>;
}

/** Her own words as they were typed, with their outer blanks. */
function rawText(value: FieldValue | undefined): string {
  const text = recordOf(value)?.['text'];
  return typeof text === 'string' ? text : textOf(value);
}

/** The text of a structured answer. */
export function RecordText({
  id,
  session,
  entry,
  field,
  demands,
  inserter,
}: EditorProps): ReactElement {
  const { value, onColumn } = useAnswer(session, entry, field.id);
  const onChange = useCallback(
    (text: FieldValue) => {
      onColumn('text', text);
    },
    [onColumn],
  );
  return (
    <TextInput
      id={id}
      label={field.label}
      value={rawText(value)}
      onChange={onChange}
      demands={demands}
      limits={{
        min: demands.min || undefined,
        max: Number.isFinite(demands.max) ? demands.max : undefined,
      }}
      {...(inserter && { inserter })}
    />
  );
}

/** A text with a few facts beside it; without a demand for a text, the facts alone. */
export function DetailEditor(props: EditorProps): ReactElement {
  const { id, session, entry, field } = props;
  const { value, onColumn } = useAnswer(session, entry, field.id);
  const hasText = field.min !== undefined;
  const columns = field.columns ?? [];
  return (
    <>
      {hasText && <RecordText {...props} />}
      <Columns
        id={hasText ? `${id}-columns` : id}
        columns={columns}
        record={recordOf(value) ?? {}}
        onColumn={onColumn}
      />
    </>
  );
}

const HAS_WORDS = { yes: TEXT.has, no: TEXT.hasNot };
const INVOLVED_WORDS = { yes: TEXT.involved, no: TEXT.notInvolved };

/** Whether there is any, the facts that go with it, and the reason. */
export function YesNoEditor(props: EditorProps): ReactElement {
  const { id, session, entry, field } = props;
  const styles = useStyles();
  const { value, onColumn } = useAnswer(session, entry, field.id);
  const record = recordOf(value) ?? {};
  const onAnswer = useCallback(
    (answer: FieldValue) => {
      onColumn('answer', answer);
    },
    [onColumn],
  );
  const needsText = record['answer'] === true || field.min !== undefined;
  return (
    <>
      <YesNoInput
        id={id}
        label={field.label}
        isLabelHidden
        words={HAS_WORDS}
        value={record['answer']}
        onChange={onAnswer}
      />
      <Columns
        id={`${id}-columns`}
        columns={field.columns ?? []}
        record={record}
        onColumn={onColumn}
      />
      {(needsText || rawText(value) !== '') && (
        <>
          <label htmlFor={`${id}-text`} className={styles.quiet}>
            {TEXT.reason}
          </label>
          <RecordText {...props} id={`${id}-text`} />
        </>
      )}
    </>
  );
}

/** Whether the project has to do with it; its facts only where it has. */
export function InvolvedEditor({ id, session, entry, field }: EditorProps): ReactElement {
  const { value, onColumn } = useAnswer(session, entry, field.id);
  const record = recordOf(value) ?? {};
  const onInvolved = useCallback(
    (involved: FieldValue) => {
      onColumn('involved', involved);
    },
    [onColumn],
  );
  return (
    <>
      <YesNoInput
        id={id}
        label={field.label}
        isLabelHidden
        words={INVOLVED_WORDS}
        value={record['involved']}
        onChange={onInvolved}
      />
      {record['involved'] === true && (
        <Columns
          id={`${id}-columns`}
          columns={field.columns ?? []}
          record={record}
          onColumn={onColumn}
        />
      )}
    </>
  );
}
