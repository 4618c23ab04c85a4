import { Activity, lazy, Suspense, useState, type ComponentType, type ReactElement } from 'react';
import type { StepKey, StepProps, StepTarget } from '../steps';
import { EmptyState } from '../parts/empty-state';
import { FRAME_TEXT as TEXT } from '../text/frame-text';
import { StepBoundary } from './step-boundary';

type Room = StepKey | 'settings';

/** Each step's code comes when the step is opened for the first time, and again after a failure to load. */
const LOADERS: Readonly<
  Record<Room, () => Promise<{ readonly default: ComponentType<StepProps> }>>
> = {
  reading: async () => {
    const room = await import(/* webpackChunkName: "reading" */ '../reading/reading-step');
    return { default: room.ReadingStep };
  },
  checking: async () => {
    const room = await import(/* webpackChunkName: "checking" */ '../checking/checking-step');
    return { default: room.CheckingStep };
  },
  answering: async () => {
    const room = await import(/* webpackChunkName: "answering" */ '../answering/answering-step');
    return { default: room.AnsweringStep };
  },
  reporting: async () => {
    const room = await import(/* webpackChunkName: "reporting" */ '../reporting/reporting-step');
    return { default: room.ReportingStep };
  },
  settings: async () => {
    const room = await import(/* webpackChunkName: "settings" */ '../settings/settings-step');
    return { default: room.SettingsStep };
  },
};

function Panel({
  room,
  isShown,
  ...props
}: StepProps & { readonly room: Room; readonly isShown: boolean }): ReactElement {
  const [Step, setStep] = useState(() => lazy(LOADERS[room]));
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <StepBoundary
        onRetry={() => {
          setStep(() => lazy(LOADERS[room]));
        }}
      >
        <Suspense fallback={<EmptyState text={TEXT.loading} />}>
          <Step {...props} />
        </Suspense>
      </StepBoundary>
    </Activity>
  );
}

/** The steps that were opened so far; those that are not shown keep what she did there. */
export function StepPanels({
  session,
  targets,
  shown,
  go,
}: Pick<StepProps, 'session' | 'go'> & {
  readonly targets: ReadonlyMap<Room, StepTarget>;
  readonly shown: Room;
}): ReactElement {
  return (
    <>
      {[...targets].map(([room, target]) => (
        <Panel
          key={room}
          room={room}
          isShown={room === shown}
          session={session}
          target={target}
          go={go}
        />
      ))}
    </>
  );
}
