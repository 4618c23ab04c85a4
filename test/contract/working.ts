import { createSession, type Session } from '../../src/app/session';
import { createJournal } from '../../src/app/session/stored-journal';
import type { Answers } from '../../src/core/evaluation/answers';
import type { Host } from '../../src/host/host';
import { sharedRecords } from '../app/session/bench';

let ids = 0;

/** A person's pane over a host on a machine of its own: no draft of another pane reaches it, only the workbook does. */
export async function workIn(host: Host): Promise<Session> {
  const session = createSession({
    host,
    journal: createJournal(sharedRecords().pane()),
    address: 'b.xlsx',
    now: Date.now,
    newId: () => `pane${String((ids += 1))}`,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  await session.read();
  return session;
}

/** Types answers in, field by field as the forms do: for the office, and for some of the projects. */
export function typeIn(
  session: Session,
  answers: Answers,
  which: { readonly office: readonly string[]; readonly projects: readonly string[] },
): void {
  for (const field of which.office) session.setOffice(field, answers.office[field] ?? null);
  const shown = session.state().opened?.reading.tables.flatMap(({ projects }) => projects) ?? [];
  for (const { name, fields } of answers.projects) {
    if (!which.projects.includes(name)) continue;
    const project = shown.find((each) => each.name === name);
    if (!project) throw new Error(`no project ${name}`);
    for (const [field, value] of Object.entries(fields)) {
      session.setProject(project.key, field, value);
    }
  }
}

/** Waits until findings and scores follow what was typed last. */
export function judged(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const { isJudging, evaluation, job } = session.state();
      return !isJudging && evaluation !== null && job === null;
    };
    if (look()) {
      resolve();
      return;
    }
    const stop = session.subscribe(() => {
      if (!look()) return;
      stop();
      resolve();
    });
  });
}
