import type { SavedFile, UserFile } from '../host';
import { HostFailure } from '../host-failure';

/** Ways to hand a file over, in the order in which they are tried. */
export const SAVE_WAYS = ['download', 'dataAddress', 'browserWindow', 'clipboard'] as const;
export type SaveWay = (typeof SAVE_WAYS)[number];

/** What came of one way: a way that the web view may silently ignore is unsure. */
export type StepResult = 'saved' | 'unsure' | 'unavailable' | 'failed';

/** One way to hand a file to the user; each tests by itself whether it can be tried here. */
export interface SaveStep {
  readonly key: SaveWay;
  readonly attempt: (file: UserFile) => Promise<StepResult>;
}

/** What was tried and what came of it, for her to see. */
export interface SaveAttempt {
  /** Name of the file. */
  readonly file: string;
  readonly way: SaveWay;
  readonly result: StepResult;
  /** The other ways that the page offers: she may choose one when the file did not come. */
  readonly others: readonly SaveWay[];
}

/** The ways that there are, and who is told of each attempt. */
export interface SaveSteps {
  readonly steps: readonly SaveStep[];
  readonly onAttempt?: (attempt: SaveAttempt) => void;
  /** Where the workbook keeps the file, in case no way surely worked; null when it keeps none. */
  readonly keptIn: (file: UserFile) => string | null;
}

/**
 * Hands a file to the user. Ways are tried until one worked, or may have: a web view may ignore a download without a word
 * (Excel on a Mac does so by design, office-js issue 2700), and trying all at once would leave her with several copies. So
 * after an unsure way the result is `kept`, with the place in the workbook, and she is offered the others: call again
 * with `only`. Throws HostFailure save-failed when nothing could be done and the workbook keeps no copy.
 */
export async function saveInSteps(
  file: UserFile,
  saving: SaveSteps,
  only?: SaveWay,
): Promise<SavedFile> {
  let unsure: SaveWay | null = null;
  for (const { key, attempt } of saving.steps) {
    if (unsure !== null || (only !== undefined && key !== only)) continue;
    const result = await attempt(file).catch((): StepResult => 'failed');
    const others = saving.steps.flatMap((step) => (step.key === key ? [] : [step.key]));
    saving.onAttempt?.({ file: file.name, way: key, result, others });
    if (result === 'saved') return { kind: 'saved', where: key };
    if (result === 'unsure') unsure = key;
  }
  const place = saving.keptIn(file) ?? unsure;
  if (place === null) throw new HostFailure('save-failed', file.name);
  return { kind: 'kept', where: place };
}
