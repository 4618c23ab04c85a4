import { FIELD } from '../../core/evaluation/field-ids';
import type { Finding } from '../../core/finding';
import { stableText } from './draft-key';
import { Overtaken, runInSlices, unlessOvertaken } from './pacing';
import { textOfFailure, type SessionCore } from './session-core';
import type { SessionState } from './session-state';

/** Judges the workbook and the answers anew after changes, once she pauses. */
export interface Judging {
  /** Something changed; judged after `delay` milliseconds without another change. */
  readonly touch: (delay?: number) => void;
}

/** Milliseconds that she pauses before the whole is judged again; typing itself must never wait for it. */
const DELAY = 500;
/** Milliseconds that judging takes at a stretch before the page may draw. */
const SLICE = 6;

interface SheetFindings {
  readonly basis: readonly unknown[];
  readonly findings: readonly Finding[];
}

/** Judging for a session. What was found in the sheets is kept until the sheets or what they are judged by change. */
export function createJudging(core: SessionCore): Judging {
  let turn = 0;
  let known: SheetFindings | null = null;

  async function judgeNow(): Promise<void> {
    const mine = turn;
    const { judgeStateSteps } = await import(/* webpackChunkName: "judge" */ './judge-state');
    const state = core.state();
    if (mine !== turn || !state.opened) return;
    const basis = basisOf(state);
    const reusable = known?.basis.every((part, index) => part === basis[index]) === true;
    const sheetFindings = reusable && known ? known.findings : undefined;
    const steps = judgeStateSteps(state, state.opened, sheetFindings);
    // She may be typing: the page draws what she typed in between.
    const judged = await unlessOvertaken(() =>
      runInSlices(core.options, SLICE, () => {
        if (mine !== turn) throw new Overtaken();
      })(steps),
    );
    if (!judged) return;
    known = { basis, findings: judged.sheetFindings };
    core.patch({ ...judged.change, isJudging: false });
  }

  const begin = (): Promise<void> => {
    turn += 1;
    return judgeNow().catch((cause: unknown) => {
      core.patch({ isJudging: false });
      core.notify('error', textOfFailure(cause));
    });
  };

  return {
    touch(delay = DELAY) {
      turn += 1;
      const mine = turn;
      if (!core.state().isJudging) core.patch({ isJudging: true });
      void core.options.pause(delay).then(() => (mine === turn ? begin() : undefined));
    },
  };
}

/** All that findings of the sheets hang on; parts are compared by identity. */
function basisOf({ opened, choice, asOf, answers }: SessionState): readonly unknown[] {
  const reasons = answers.projects.map(({ code, name, department, fields }) => [
    [code, name, department],
    [fields[FIELD.adjustmentReason], fields[FIELD.balanceReason]],
  ]);
  const told = stableText([answers.office[FIELD.ownReportThreshold], reasons]);
  return [opened, choice.profile, asOf, answers.reasons, told];
}
