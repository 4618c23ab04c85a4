import { STEPS, type StepTarget } from '../taskpane/steps';

type Room = StepTarget['step'];

const ROOMS: readonly Room[] = [...STEPS, 'settings'];

/** The step that an address names behind its #, as in wps-pane.html#/checking; null for any other text. */
export function roomOf(hash: string): Room | null {
  return ROOMS.find((room) => hash === `#/${room}`) ?? null;
}

/** The step where what a command did can be seen. */
export const ROOM_OF_COMMAND = { check: 'checking', generate: 'reporting' } as const;
