import { planFindings } from '../core/report/findings-sheet';
import type { SheetPlan } from '../core/sheet/plan';
import type { Host, JobControl } from '../host/host';
import { editedSheets } from './edited-sheets';
import { findingLines, questionLines } from './finding-lines';
import { fingerprintOfPlan } from './fingerprint';
import { judge, type JudgeRequest } from './judge';
import { setAsideBrokenStore } from './keep-answers';
import { storedReport } from './repair-report';
import { reportSheetNames } from './sheet-names';
import { planStore, WRITING_MARK } from './store-sheet';
import { newStore, type Store } from './store-state';
import { packPlans, unpackPlans } from './stored-plans';

/** What the list of findings is written from. */
export interface FindingsRequest extends JudgeRequest {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Id for a workbook that has none yet. */
  readonly newWorkbookId: string;
  /** Sentences for the list's first rows, such as why no report was written. */
  readonly notices?: readonly string[];
}

/** What came of it: the store as written, and the sheet's name. */
export interface WrittenFindings {
  readonly store: Store;
  readonly sheet: string;
  /** Under which name a list that she had edited is kept. */
  readonly setAside: readonly string[];
}

function nextStore(host: Host, request: FindingsRequest, plan: SheetPlan): Store {
  const before = request.opened.store ?? newStore(request.newWorkbookId);
  const { report } = before.state;
  const fingerprint = fingerprintOfPlan(plan);
  const state = {
    ...before.state,
    phase: 'idle' as const,
    answers: request.answers,
    findingsSheet: fingerprint,
    report: report && {
      ...report,
      fingerprints: { ...report.fingerprints, [plan.key]: fingerprint },
    },
  };
  if (host.can.writesInSteps !== true) return { ...before, state };
  const others = unpackPlans(before.plans ?? '').filter(({ key }) => key !== plan.key);
  return { ...before, state, plans: packPlans([...others, plan]) };
}

/** Writes or refreshes the list of findings alone and shows it; the report stays as it is. Throws HostFailure. */
export async function writeFindings(
  host: Host,
  request: FindingsRequest,
  control?: JobControl,
): Promise<WrittenFindings> {
  const { opened, answers, date } = request;
  const judgement = judge(request);
  const names = reportSheetNames(opened.workbook);
  const plan = planFindings({
    evaluation: judgement.evaluation,
    findings: findingLines(judgement, answers),
    openQuestions: questionLines(opened.reading.questions),
    name: names.findings,
    date,
    ...(request.notices && { notices: request.notices }),
  });
  const store = nextStore(host, request, plan);
  const edited = await editedSheets(host, opened);
  const setAside = edited.filter(({ from }) => from === opened.own.findings);
  await host.writeSheets(
    {
      plans: [plan, planStore(store, names.store)],
      setAside: [...setAside, ...setAsideBrokenStore(opened)],
      remove: [],
      previous: storedReport(opened),
      mark: WRITING_MARK,
      activate: plan.name,
    },
    control,
  );
  return { store, sheet: plan.name, setAside: setAside.map(({ to }) => to) };
}
