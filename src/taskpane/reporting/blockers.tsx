import { mergeClasses } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { EvaluatedProject, SelfEvaluation } from '../../core/evaluation/self-evaluation';
import { isUnfilled } from '../parts/count-findings';
import { useParts } from '../parts/parts-styles';
import type { StepProps } from '../steps';
import { REPORTING_TEXT as TEXT } from '../text/reporting-text';
import { useSessionState } from '../use-session-state';

/** Whose fields are open; null is the office. */
interface OpenEntry extends Pick<EvaluatedProject, 'open'> {
  readonly project: EvaluatedProject['project'] | null;
}

/** Projects that are listed by name; the others are counted. */
const MOST_SHOWN = 20;

/** The office and the projects with required fields open. */
function openEntries({ officeOpen, projects }: SelfEvaluation): readonly OpenEntry[] {
  const office: OpenEntry = { project: null, open: officeOpen };
  return [office, ...projects].filter(({ open }) => open.required.length > 0);
}

/** What stands between this report and a final one, each with the way there. */
export function Blockers({ session, go }: Pick<StepProps, 'session' | 'go'>): ReactElement {
  const parts = useParts();
  const evaluation = useSessionState(session, (state) => state.evaluation);
  const findings = useSessionState(session, (state) => state.findings);
  const questions = useSessionState(session, (state) => state.questions);
  const errors = findings.filter(
    (line) => line.finding.severity === 'error' && !isUnfilled(line),
  ).length;
  const blocking = questions.filter(({ blocks }) => blocks === 'table').length;
  const others = questions.length - blocking;
  const open = useMemo(() => (evaluation ? openEntries(evaluation) : []), [evaluation]);
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
  const toReading = (): void => {
    go({ step: 'reading' });
  };
  return (
    <>
      {blocking > 0 && (
        <>
          <p className={mergeClasses(parts.text, parts.error)}>{TEXT.blocked}</p>
          <ul className={parts.plain}>{link(TEXT.blocking(blocking), toReading)}</ul>
        </>
      )}
      <p className={parts.text}>{blocking > 0 ? TEXT.afterwards : TEXT.draft}</p>
      <ul className={parts.plain}>
        {others > 0 && link(TEXT.questions(others), toReading)}
        {errors > 0 &&
          link(TEXT.errors(errors), () => {
            go({ step: 'checking' });
          })}
        {open.slice(0, MOST_SHOWN).map(({ project, open: { required } }) =>
          link(TEXT.items(project?.name ?? TEXT.office, required.length), () => {
            const [first] = required;
            go({
              step: 'answering',
              ...(first && { field: first.id }),
              ...(project && { project: project.key }),
            });
          }),
        )}
      </ul>
      {open.length > MOST_SHOWN && (
        <p className={parts.quiet}>{TEXT.more(open.length - MOST_SHOWN)}</p>
      )}
    </>
  );
}
