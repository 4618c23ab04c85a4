import type { SavedFile, UserFile } from '../host';
import { HostFailure } from '../host-failure';

/** What came of one way to hand a file over. */
export type StepResult = 'saved' | 'unsure' | 'unavailable' | 'failed';

/** One way to hand a file to the user; each tests by itself whether it can be tried here. */
export interface SaveStep {
  /** Key of the way, for texts. */
  readonly key: SaveWay;
  readonly attempt: (file: UserFile) => Promise<StepResult>;
}

/** Ways to hand a file over, in the order in which they are tried. */
export const SAVE_WAYS = ['download', 'dataAddress', 'browserWindow', 'clipboard'] as const;
export type SaveWay = (typeof SAVE_WAYS)[number];

/** What was tried and what came of it, for her to see. */
export interface SaveAttempt {
  readonly way: SaveWay;
  readonly result: StepResult;
}

/** The ways that there are, and who is told of each attempt. */
export interface SaveSteps {
  readonly steps: readonly SaveStep[];
  readonly onAttempt?: (attempt: SaveAttempt) => void;
  /** Where the workbook keeps the file, in case no way surely worked; null when it keeps none. */
  readonly keptIn: (file: UserFile) => string | null;
}

/**
 * Hands a file to the user. Ways are tried until one surely worked. A web view may ignore a download without a word (Excel
 * on a Mac does, office-js issue 2700), so a way that cannot tell counts as unsure: the result then is `kept`, with the
 * place in the workbook, and she is offered the next ways by `onAttempt`. Throws HostFailure save-failed when nothing at
 * all could be done.
 */
export async function saveInSteps(file: UserFile, saving: SaveSteps): Promise<SavedFile> {
  let unsure: SaveWay | null = null;
  for (const { key, attempt } of saving.steps) {
    const result = await attempt(file).catch((): StepResult => 'failed');
    saving.onAttempt?.({ way: key, result });
    if (result === 'saved') return { kind: 'saved', where: key };
    if (result === 'unsure') {
      unsure = key;
      break;
    }
  }
  const place = saving.keptIn(file);
  if (place !== null) return { kind: 'kept', where: place };
  if (unsure !== null) return { kind: 'kept', where: unsure };
  throw new HostFailure('save-failed', file.name);
}
