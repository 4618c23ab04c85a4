import { choiceReason, refusalReason } from './refusal-reason';
import { isoDay, reportDate } from './report-date';
import type { Session } from './session';

/** Commands of the ribbon that work without the pane's steps. */
export type RibbonCommand = 'check' | 'generate';

/**
 * What a button of the ribbon does: 校验 writes the list of findings and shows it; 一键生成 writes the whole report and shows
 * its summary, or, when something blocks, the list of findings, which begins with what blocks and why. Never rejects:
 * failures are in the session's notices. She is shown no date, so the report bears only the one that she answered. Gives whether the report or the list was written as asked.
 */
export async function runRibbonCommand(
  session: Session,
  command: RibbonCommand,
  now: Date,
): Promise<boolean> {
  const date = reportDate(session.state().answers, isoDay(now));
  if (command === 'check') {
    await session.writeFindings(date);
    return true;
  }
  const choice = choiceReason(session.state());
  if (choice !== null) {
    await session.writeFindings(date, [choice]);
    return false;
  }
  await session.generate(null);
  const { refusal } = session.state();
  if (refusal === null) return true;
  await session.writeFindings(date, [refusalReason(refusal)]);
  return false;
}
