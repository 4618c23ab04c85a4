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
  readonly way: SaveWay;
  readonly result: StepResult;
  /** Ways that are left: she is offered them when the file did not come. */
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
 * after an unsure way the result is `kept`, with the place in the workbook, and she is offered the next ones: call again
 * with `from`. Throws HostFailure save-failed when nothing could be done and the workbook keeps no copy.
 */
export async function saveInSteps(
  file: UserFile,
  saving: SaveSteps,
  from?: SaveWay,
): Promise<SavedFile> {
  const first = Math.max(
    0,
    saving.steps.findIndex(({ key }) => key === from),
  );
  let unsure: SaveWay | null = null;
  for (const [index, { key, attempt }] of saving.steps.entries()) {
    if (index < first || unsure !== null) continue;
    const result = await attempt(file).catch((): StepResult => 'failed');
    const others = saving.steps.slice(index + 1).map((step) => step.key);
    saving.onAttempt?.({ way: key, result, others });
    if (result === 'saved') return { kind: 'saved', where: key };
    if (result === 'unsure') unsure = key;
  }
  const place = saving.keptIn(file) ?? unsure;
  if (place === null) throw new HostFailure('save-failed', file.name);
  return { kind: 'kept', where: place };
}
