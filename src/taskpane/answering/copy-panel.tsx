import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, useRef, useState, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { FieldValue } from '../../core/evaluation/answers';
import { useSessionState } from '../use-session-state';
import { COPY_TEXT as TEXT } from '../text/answering-copy-text';
import { ANSWERING_TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { copySources, copyableFields, likeFields, type CopySource } from './copy-answers';
import { Details } from './details';
import type { EntryKey } from './entry';
import { answersAt } from './live-answers';
import { setAnswer } from './use-answer';

interface CopyProps {
  readonly session: Session;
  /** What to copy into. */
  readonly entry: EntryKey;
}

/** What copying left: the answers as they were, and what is now like another project's. */
interface Copied {
  readonly count: number;
  readonly before: readonly (readonly [field: string, value: FieldValue])[];
  readonly alike: string;
}

function FieldPicker({
  session,
  entry,
  source,
  onCopied,
}: CopyProps & {
  readonly source: CopySource;
  readonly onCopied: (copied: Copied) => void;
}): ReactElement {
  const styles = useStyles();
  const state = session.state();
  const own = answersAt(state, entry);
  const fields = copyableFields(state, entry, source.answers);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(fields.filter(({ isTaken }) => !isTaken).map(({ field }) => field.id)),
  );
  const chosen = fields.filter(({ field }) => ticked.has(field.id)).map(({ field }) => field);
  const copy = (): void => {
    for (const { id } of chosen) {
      setAnswer({ session, entry, field: id }, source.answers[id] ?? null);
    }
    onCopied({
      count: chosen.length,
      before: chosen.map(({ id }) => [id, own[id] ?? null]),
      alike: likeFields(session.state(), entry, source, chosen)
        .map(({ label }) => label)
        .join(ANSWERING_TEXT.listMark),
    });
  };
  if (fields.length === 0) return <p className={styles.quiet}>{TEXT.nothing}</p>;
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{TEXT.fields}</legend>
        {fields.map(({ field, isTaken }) => (
          <div key={field.id}>
            <label className={styles.option}>
              <input
                type="checkbox"
                className={styles.tick}
                checked={ticked.has(field.id)}
                onChange={(event) => {
                  const rest = [...ticked].filter((id) => id !== field.id);
                  setTicked(new Set(event.currentTarget.checked ? [...rest, field.id] : rest));
                }}
              />
              {field.label}
              {isTaken && <span className={styles.hint}>{TEXT.replaces}</span>}
            </label>
          </div>
        ))}
      </fieldset>
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={chosen.length === 0}
        onClick={copy}
      >
        {TEXT.copy(chosen.length)}
      </Button>
    </>
  );
}

function CopyForm({ session, entry }: CopyProps): ReactElement {
  const styles = useStyles();
  useSessionState(session, (state) => state.earlier);
  useSessionState(session, (state) => state.evaluation);
  const sources = copySources(session.state(), entry, ANSWERING_TEXT.office);
  const selectId = useId();
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState('');
  const [copied, setCopied] = useState<Copied | null>(null);
  const source = sources.find(({ id }) => id === chosen);
  /** The button that was pressed goes away; from here both copying and taking it back are the next stop. */
  const goOn = (): void => {
    select.current?.focus();
  };
  const undo = (): void => {
    for (const [field, value] of copied?.before ?? []) setAnswer({ session, entry, field }, value);
    setCopied(null);
    goOn();
  };
  return (
    <>
      <label htmlFor={selectId} className={mergeClasses(styles.quiet, styles.above)}>
        {TEXT.from}
      </label>
      <select
        ref={select}
        id={selectId}
        className={styles.input}
        value={chosen}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setCopied(null);
        }}
      >
        <option value="">{ANSWERING_TEXT.choose}</option>
        {sources.map(({ id, name, isEarlier }) => (
          <option key={id} value={id}>
            {isEarlier ? TEXT.earlier(name) : name}
          </option>
        ))}
      </select>
      {source && !copied && (
        <FieldPicker
          key={source.id}
          session={session}
          entry={entry}
          source={source}
          onCopied={(next) => {
            setCopied(next);
            goOn();
          }}
        />
      )}
      <div role="status" className={styles.below}>
        {copied && (
          <>
            <p className={styles.quiet}>{TEXT.copied(copied.count)}</p>
            {copied.alike !== '' && (
              <p className={styles.hint}>{TEXT.alike(copied.alike, source?.name ?? '')}</p>
            )}
            <Button className={styles.button} onClick={undo}>
              {TEXT.undo}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** Copies answers from another project or from earlier answers, and warns of what is now alike. */
export function CopyPanel({ session, entry }: CopyProps): ReactElement | null {
  const hasEarlier = useSessionState(session, (state) => state.earlier !== null);
  if (entry === null && !hasEarlier) return null;
  return (
    <Details summary={entry === null ? TEXT.titleOffice : TEXT.title} isIndented>
      <CopyForm session={session} entry={entry} />
    </Details>
  );
}
