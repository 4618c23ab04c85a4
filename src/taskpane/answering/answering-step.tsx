import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { doWaiting } from '../after-paint';
import { EmptyState } from '../parts/empty-state';
import { StepButton } from '../parts/step-button';
import type { StepProps, StepTarget } from '../steps';
import { useSessionState } from '../use-session-state';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { formPlace, LIST_PLACE, type AnsweringPlace } from './entry';
import { EntryForm } from './entry-form';
import { allEntries, entryFields, nextOpenField } from './entry-fields';
import { ProjectList, type ListMemory } from './project-list';
import { useHistory } from './use-history';

/** Where a target leads: a project, or the office's form for a field alone, else the list. */
function placeOf({ project, field }: StepTarget): AnsweringPlace {
  if (project !== undefined) return formPlace(project, field ?? null);
  return field === undefined ? LIST_PLACE : formPlace(null, field);
}

/** The field in which she is, by the form's own ids; null outside of any. */
function fieldInFocus(): string | null {
  const field = document.activeElement?.closest('[id^="answer-"][id$="-field"]');
  return field
    ? (field.id
        .replace(/-field$/, '')
        .split('-')
        .at(-1) ?? null)
    : null;
}

/** Goes one place back or forward. */
function HistoryButton({
  words,
  sign,
  isEnabled,
  onGo,
}: {
  readonly words: string;
  readonly sign: string;
  readonly isEnabled: boolean;
  readonly onGo: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.button, styles.slim)}
      aria-label={words}
      title={words}
      disabledFocusable={!isEnabled}
      onClick={onGo}
    >
      {sign}
    </Button>
  );
}

/** 自评: the list of what is to be filled in, and the forms. */
export function AnsweringStep({ session, target, go }: StepProps): ReactElement {
  const styles = useStyles();
  const memory = useRef<ListMemory>({ search: '', filter: 'all', scrollTop: 0, entry: undefined });
  const history = useHistory(placeOf(target));
  const { place } = history;
  const [seen, setSeen] = useState(target);
  const [told, setTold] = useState('');
  if (target !== seen) {
    setSeen(target);
    // A target that names nothing only opens the step: she finds it as she left it.
    if (target.project !== undefined || target.field !== undefined) {
      history.go(placeOf(target), place);
    }
  }
  const hasEvaluation = useSessionState(session, (state) => state.evaluation !== null);
  const isOpened = useSessionState(session, (state) => state.opened !== null);
  const count = useSessionState(session, (state) => state.evaluation?.projects.length ?? 0);
  useEffect(() => {
    setTold('');
  }, [place]);

  /** Goes on, and remembers the field where she was. */
  const goTo = (next: AnsweringPlace): void => {
    history.go(next, place.view === 'form' ? { ...place, field: fieldInFocus() } : place);
  };
  const goNext = (): void => {
    doWaiting();
    const from = { entry: place.entry, field: place.view === 'form' ? fieldInFocus() : null };
    const state = session.state();
    const next = nextOpenField(allEntries(state), (entry) => entryFields(state, entry), from);
    if (next) goTo(formPlace(next.entry, next.field));
    else setTold(TEXT.nothingOpen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const act = { ArrowLeft: history.back, ArrowRight: history.forward, ArrowDown: goNext }[
      event.key
    ];
    if (!act) return;
    event.preventDefault();
    act();
  };
  if (!hasEvaluation || count === 0) {
    return (
      <EmptyState text={!isOpened ? TEXT.noTable : hasEvaluation ? TEXT.noProjects : TEXT.waiting}>
        {(!isOpened || hasEvaluation) && (
          <StepButton go={go} step="reading" words={TEXT.toReading} />
        )}
      </EmptyState>
    );
  }
  return (
    <div className={styles.step} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <HistoryButton
          words={TEXT.back}
          sign={'\u2190'}
          isEnabled={history.canGoBack}
          onGo={history.back}
        />
        <HistoryButton
          words={TEXT.forward}
          sign={'\u2192'}
          isEnabled={history.canGoForward}
          onGo={history.forward}
        />
        {place.view === 'form' && (
          <Button
            appearance="subtle"
            className={mergeClasses(styles.button, styles.slim)}
            onClick={() => {
              goTo(LIST_PLACE);
            }}
          >
            {TEXT.toList}
          </Button>
        )}
        <span className={styles.spread} />
        <Button appearance="primary" className={styles.button} onClick={goNext}>
          {TEXT.nextOpen}
        </Button>
        <span role="status" className={styles.row}>
          {told !== '' && (
            <>
              <span className={styles.done}>{told}</span>
              <Button
                className={styles.button}
                onClick={() => {
                  go({ step: 'reporting' });
                }}
              >
                {TEXT.toReporting}
              </Button>
            </>
          )}
        </span>
      </div>
      {place.view === 'list' ? (
        <ProjectList
          session={session}
          memory={memory.current}
          onOpen={(entry) => {
            goTo(formPlace(entry));
          }}
        />
      ) : (
        <EntryForm
          key={place.entry ?? ''}
          session={session}
          entry={place.entry}
          place={place}
          onGo={goTo}
        />
      )}
    </div>
  );
}
