import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { FieldValue } from '../../core/evaluation/answers';
import { useSessionState } from '../use-session-state';
import { COPY_TEXT as TEXT } from '../text/answering-copy-text';
import { ANSWERING_TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { copySources, copyableFields, likeFields, type CopySource } from './copy-answers';
import { Details } from './details';
import { answersAt } from './live-answers';

interface CopyProps {
  readonly session: Session;
  /** Key of the project to copy into. */
  readonly entry: string;
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
    for (const { id } of chosen) session.setProject(entry, id, source.answers[id] ?? null);
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
  const earlier = useSessionState(session, (state) => state.earlier);
  const evaluation = useSessionState(session, (state) => state.evaluation);
  const sources = copySources(session.state(), entry, earlier, evaluation);
  const [chosen, setChosen] = useState('');
  const [copied, setCopied] = useState<Copied | null>(null);
  const source = sources.find(({ id }) => id === chosen);
  const undo = (): void => {
    for (const [field, value] of copied?.before ?? []) session.setProject(entry, field, value);
    setCopied(null);
  };
  return (
    <>
      <label htmlFor={`copy-${entry}`} className={styles.quiet}>
        {TEXT.from}
      </label>
      <select
        id={`copy-${entry}`}
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
          onCopied={setCopied}
        />
      )}
      <div role="status">
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
export function CopyPanel(props: CopyProps): ReactElement {
  return (
    <Details summary={TEXT.title} isIndented>
      <CopyForm {...props} />
    </Details>
  );
}
