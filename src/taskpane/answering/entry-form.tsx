import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { STATUS_TERMS } from '../../core/terms';
import { useSessionState } from '../use-session-state';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { CopyPanel } from './copy-panel';
import { fieldElementId, formPlace, type AnsweringPlace, type EntryKey } from './entry';
import { sectionsFor, shownProgress } from './entry-fields';
import { FormSections } from './form-sections';
import { SectionLinks } from './section-links';

/** Brings a field to the top and puts the caret into its first control. */
function showField(entry: EntryKey, field: string): void {
  const element = document.getElementById(`${fieldElementId(entry, field)}-field`);
  if (!element) return;
  element.scrollIntoView({ block: 'start' });
  const control = element.querySelector<HTMLElement>('textarea, select, input, [id$="-add"]');
  (control ?? element).focus({ preventScroll: true });
  if (control instanceof HTMLTextAreaElement) {
    control.setSelectionRange(control.value.length, control.value.length);
  }
}

/** How much of the entry is still open; drawn anew only when that number changes. */
function OpenCount({
  session,
  entry,
}: {
  readonly session: Session;
  readonly entry: EntryKey;
}): ReactElement {
  const styles = useStyles();
  const told = useSessionState(session, (state) => {
    const { open, due } = shownProgress(state, entry);
    return `${String(due - open.length)}/${String(due)}`;
  });
  const [done = 0, due = 0] = told.split('/').map(Number);
  return (
    <span className={done === due ? styles.done : styles.open}>
      {done === due ? TEXT.complete : TEXT.openCount(due - done)}
    </span>
  );
}

/** The form of a project, or of the office: what it is, how to go on, and its fields by section. */
export function EntryForm({
  session,
  entry,
  place,
  onGo,
}: {
  readonly session: Session;
  readonly entry: EntryKey;
  /** Where she was led to; a new object for each leading. */
  readonly place: AnsweringPlace;
  readonly onGo: (place: AnsweringPlace) => void;
}): ReactElement {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const evaluation = useSessionState(session, (state) => state.evaluation);
  const projects = evaluation?.projects ?? [];
  const index = projects.findIndex(({ project }) => project.key === entry);
  const current = projects[index];
  const fieldIds = sectionsFor(session.state(), entry)
    .flatMap(({ fields }) => fields.map(({ id }) => id))
    .join(' ');
  const sections = useMemo(
    () => (fieldIds === '' ? [] : sectionsFor(session.state(), entry)),
    [session, entry, fieldIds],
  );
  /** Effects run again when the step is shown again; she was led here only once. */
  const reached = useRef<AnsweringPlace>(null);
  useEffect(() => {
    if (reached.current === place) return;
    reached.current = place;
    if (place.field !== null) showField(entry, place.field);
    else {
      scroll.current?.scrollTo({ top: 0 });
      heading.current?.focus({ preventScroll: true });
    }
  }, [entry, place]);
  const name = entry === null ? TEXT.office : (current?.project.name ?? TEXT.gone);
  const previous = entry === null ? undefined : (projects[index - 1]?.project.key ?? null);
  const next = projects[entry === null ? 0 : index + 1]?.project.key;
  return (
    <>
      <div className={styles.bar}>
        <h2 ref={heading} tabIndex={-1} className={styles.name} title={name}>
          {current ? `${String(current.number)}. ${name}` : name}
        </h2>
        <span className={styles.row}>
          <OpenCount session={session} entry={entry} />
          {current && <span className={styles.badge}>{STATUS_TERMS[current.status]}</span>}
          {current?.needsOwnReport && <span className={styles.badge}>{TEXT.ownReport}</span>}
        </span>
      </div>
      <div ref={scroll} className={styles.scroll}>
        <SectionLinks session={session} entry={entry} sections={sections} />
        <CopyPanel session={session} entry={entry} />
        <FormSections session={session} entry={entry} sections={sections} />
        <div className={styles.bar}>
          {previous !== undefined && (
            <Button
              className={styles.button}
              onClick={() => {
                onGo(formPlace(previous));
              }}
            >
              {TEXT.previous}
            </Button>
          )}
          {next !== undefined && (
            <Button
              className={styles.button}
              onClick={() => {
                onGo(formPlace(next));
              }}
            >
              {TEXT.next}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
