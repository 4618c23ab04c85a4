import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import type { Session } from '../app/session';
import { DraftChoicePanel } from './frame/draft-choice';
import { useFrame } from './frame/frame-styles';
import { Header } from './frame/header';
import { JobLine } from './frame/job-line';
import { FocusWatch, useKeptFocus } from './frame/kept-focus';
import { Notices } from './frame/notices';
import { usePaneKeys } from './frame/pane-keys';
import { StepPanels } from './frame/step-panels';
import { panelId, StepTabs, tabId } from './frame/step-tabs';
import { YearChoicePanel } from './frame/year-choice';
import type { PaneOptions } from './pane-options';
import { EmptyState } from './parts/empty-state';
import { useParts } from './parts/parts-styles';
import type { StepTarget } from './steps';
import { FRAME_TEXT as TEXT } from './text/frame-text';
import { useSessionState } from './use-session-state';

type Room = StepTarget['step'];

function Failure({
  session,
  text,
}: {
  readonly session: Session;
  readonly text: string;
}): ReactElement {
  const parts = useParts();
  return (
    <div className={parts.scroll} role="alert">
      <EmptyState text={`${TEXT.failedTitle}：${text}`}>
        <p className={parts.quiet}>{TEXT.failedNext}</p>
        <Button
          appearance="primary"
          className={parts.button}
          onClick={() => {
            void session.read();
          }}
        >
          {TEXT.retry}
        </Button>
      </EmptyState>
    </div>
  );
}

/** The whole pane: where she is, the steps, what there is to say, and the step that she is in. */
export function Pane({
  session,
  options,
}: {
  readonly session: Session;
  readonly options: PaneOptions;
}): ReactElement {
  const styles = useFrame();
  const { start = 'reading', onLead } = options;
  const [shown, setShown] = useState<Room>(start);
  const [before, setBefore] = useState<Room>('reading');
  const [targets, setTargets] = useState<ReadonlyMap<Room, StepTarget>>(
    () => new Map([[start, { step: start }]]),
  );
  const panel = useRef<HTMLDivElement>(null);
  const isLed = useRef(false);
  const failure = useSessionState(session, (state) => state.failure);
  const isOpened = useSessionState(session, (state) => state.opened !== null);
  const draftChoice = useSessionState(session, (state) => state.draftChoice);
  const yearChoice = useSessionState(session, (state) => state.yearChoice);
  const { keeper, look } = useKeptFocus(panel);

  /** Leads to a place in a step; the step itself finds what the target names. */
  const go = useCallback((target: StepTarget) => {
    setTargets((all) => new Map(all).set(target.step, target));
    setShown(target.step);
    isLed.current = true;
  }, []);
  /** Opens a step as she left it. */
  const show = useCallback((room: Room) => {
    setTargets((all) => (all.has(room) ? all : new Map(all).set(room, { step: room })));
    setShown(room);
  }, []);
  useEffect(() => {
    if (shown !== 'settings') setBefore(shown);
    if (!isLed.current) return;
    isLed.current = false;
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus();
  }, [shown, targets]);

  useEffect(
    () =>
      onLead?.((step) => {
        go({ step });
      }),
    [onLead, go],
  );

  const keys = usePaneKeys(options.leave, (step) => {
    go({ ...targets.get(step), step });
  });
  const isSettings = shown === 'settings';
  return (
    <div className={styles.root} {...keys} {...keeper}>
      <Header
        session={session}
        isSettings={isSettings}
        onSettings={() => {
          if (isSettings) show(before);
          else go({ step: 'settings' });
        }}
        collapse={options.collapse}
      />
      <div data-region>
        <StepTabs session={session} chosen={isSettings ? null : shown} onChoose={show} />
      </div>
      <div
        ref={panel}
        data-region
        tabIndex={-1}
        className={styles.panel}
        role={isSettings ? 'region' : 'tabpanel'}
        {...(isSettings
          ? { 'aria-label': TEXT.settings }
          : { id: panelId(shown), 'aria-labelledby': tabId(shown) })}
      >
        {draftChoice ? (
          <DraftChoicePanel session={session} choice={draftChoice} />
        ) : yearChoice ? (
          <YearChoicePanel session={session} choice={yearChoice} />
        ) : failure !== null && !isSettings ? (
          <Failure session={session} text={failure} />
        ) : !isOpened && !isSettings ? (
          <EmptyState text={TEXT.noFile} />
        ) : (
          <StepPanels session={session} targets={targets} shown={shown} go={go} />
        )}
      </div>
      <JobLine session={session} />
      <Notices session={session} />
      <FocusWatch session={session} look={look} />
    </div>
  );
}
