import { mergeClasses } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { STEPS, type StepKey } from '../steps';
import { FRAME_TEXT as TEXT } from '../text/frame-text';
import { useSessionState } from '../use-session-state';
import { useFrame } from './frame-styles';
import { stepCount } from './step-counts';

const MOST_SHOWN = 999;

/** Ids that tie a tab to its panel. */
export const tabId = (step: StepKey): string => `pane-tab-${step}`;
export const panelId = (step: StepKey): string => `pane-panel-${step}`;

function Tab({
  session,
  step,
  isChosen,
  isReachable,
  onChoose,
}: {
  readonly session: Session;
  readonly step: StepKey;
  readonly isChosen: boolean;
  readonly isReachable: boolean;
  readonly onChoose: (step: StepKey) => void;
}): ReactElement {
  const styles = useFrame();
  const count = useSessionState(session, (state) => stepCount(state, step));
  const name = TEXT.steps[step];
  return (
    <button
      type="button"
      role="tab"
      id={tabId(step)}
      data-step={step}
      aria-selected={isChosen}
      aria-controls={isChosen ? panelId(step) : undefined}
      aria-label={count > 0 ? `${name}，${TEXT.stepCount[step](count)}` : name}
      aria-keyshortcuts={`Alt+${String(STEPS.indexOf(step) + 1)}`}
      tabIndex={isReachable ? 0 : -1}
      className={mergeClasses(styles.tab, isChosen && styles.chosen)}
      onClick={() => {
        onChoose(step);
      }}
    >
      {name}
      {count > 0 && (
        <span className={styles.count}>
          {count > MOST_SHOWN ? TEXT.moreThan(MOST_SHOWN) : count}
        </span>
      )}
    </button>
  );
}

/** The way from 读取 to 报告; arrow keys move along it. */
export function StepTabs({
  session,
  chosen,
  onChoose,
}: {
  readonly session: Session;
  readonly chosen: StepKey | null;
  readonly onChoose: (step: StepKey) => void;
}): ReactElement {
  const styles = useFrame();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = STEPS.findIndex((step) => step === (event.target as HTMLElement).dataset['step']);
    const next = {
      ArrowRight: (at + 1) % STEPS.length,
      ArrowLeft: (at + STEPS.length - 1) % STEPS.length,
      Home: 0,
      End: STEPS.length - 1,
    }[event.key];
    const step = next === undefined ? undefined : STEPS[next];
    if (!step) return;
    event.preventDefault();
    onChoose(step);
    list.current?.querySelector<HTMLElement>(`[data-step="${step}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={TEXT.stepsLabel}
      className={styles.tabs}
      onKeyDown={onKeyDown}
    >
      {STEPS.map((step) => (
        <Tab
          key={step}
          session={session}
          step={step}
          isChosen={step === chosen}
          isReachable={step === (chosen ?? STEPS[0])}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}
