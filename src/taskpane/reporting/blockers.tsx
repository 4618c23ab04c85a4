import { useMemo, type ReactElement } from 'react';
import { useParts } from '../parts/parts-styles';
import type { StepProps } from '../steps';
import { REPORTING_TEXT as TEXT } from '../text/reporting-text';
import { useSessionState } from '../use-session-state';

/** Projects that are listed by name; the others are counted. */
const MOST_SHOWN = 20;

/** What stands between this report and a final one, each with the way there. */
export function Blockers({ session, go }: Pick<StepProps, 'session' | 'go'>): ReactElement {
  const parts = useParts();
  const evaluation = useSessionState(session, (state) => state.evaluation);
  const findings = useSessionState(session, (state) => state.findings);
  const questions = useSessionState(session, (state) => state.questions);
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
  const open = useMemo(() => {
    const counts = new Map<string | null, { count: number; field: string }>();
    for (const { project, field, required } of evaluation?.openItems ?? []) {
      if (!required) continue;
      const known = counts.get(project);
      counts.set(project, { count: (known?.count ?? 0) + 1, field: known?.field ?? field });
    }
    return [...counts];
  }, [evaluation]);
  const names = useMemo(
    () => new Map(evaluation?.projects.map(({ project }) => [project.key, project.name])),
    [evaluation],
  );
  if (evaluation?.status === 'final' && questions.length === 0) {
    return <p className={parts.done}>{TEXT.final}</p>;
  }
  const link = (words: string, onClick: () => void): ReactElement => (
    <li key={words}>
      <button type="button" className={parts.link} onClick={onClick}>
        {words}
      </button>
    </li>
  );
  return (
    <>
      <p className={parts.text}>{TEXT.draft}</p>
      <ul className={parts.plain}>
        {questions.length > 0 &&
          link(TEXT.questions(questions.length), () => {
            go({ step: 'reading' });
          })}
        {errors > 0 &&
          link(TEXT.errors(errors), () => {
            go({ step: 'checking' });
          })}
        {open.slice(0, MOST_SHOWN).map(([project, { count, field }]) =>
          link(
            TEXT.items(project === null ? TEXT.office : (names.get(project) ?? project), count),
            () => {
              go({ step: 'answering', field, ...(project !== null && { project }) });
            },
          ),
        )}
      </ul>
      {open.length > MOST_SHOWN && (
        <p className={parts.quiet}>{TEXT.more(open.length - MOST_SHOWN)}</p>
      )}
    </>
  );
}
