import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { isoMinute } from '../../app/report-date';
import type { Session } from '../../app/session';
import { compareAnswers, type AnswerDifference } from '../../app/session/compare-answers';
import type { DraftCandidate } from '../../app/session/drafts';
import { DECISIONS, type DraftDecision } from '../../app/session/session-options';
import type { DraftChoice } from '../../app/session/session-state';
import { useParts } from '../parts/parts-styles';
import { FRAME_TEXT as TEXT } from '../text/frame-text';
import { useSessionState } from '../use-session-state';
import { answerCount, shortValue } from './draft-values';
import { useFrame } from './frame-styles';

/** Differences that are listed; more are counted. */
const LISTED = 30;

const PARTS = {
  office: TEXT.draftOffice,
  reading: TEXT.draftReading,
  reasons: TEXT.draftReasons,
  aliases: TEXT.draftAliases,
  outline: TEXT.draftOutline,
} as const;

/** What each decision is called. */
const WAYS: Readonly<Record<DraftDecision, string>> = {
  current: TEXT.takeCurrent,
  other: TEXT.takeOther,
  'merge-current': TEXT.mergeCurrent,
  'merge-other': TEXT.mergeOther,
};

function Candidate({
  title,
  candidate,
}: {
  readonly title: string;
  readonly candidate: DraftCandidate;
}): ReactElement {
  const styles = useParts();
  const { fileName, savedAt, answers } = candidate;
  const time = savedAt === null ? TEXT.draftUnknownTime : isoMinute(new Date(savedAt));
  return (
    <section className={styles.card} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.quiet}>{`${TEXT.draftFile}：${fileName}`}</p>
      <p className={styles.quiet}>{`${TEXT.draftTime}：${time}`}</p>
      <p className={styles.quiet}>
        {`${TEXT.draftCount}：${TEXT.draftItems(answerCount(answers))}`}
      </p>
    </section>
  );
}

/** Two versions of the answers side by side, what differs, and the ways to go on. */
export function DraftChoicePanel({
  session,
  choice,
}: {
  readonly session: Session;
  readonly choice: DraftChoice;
}): ReactElement {
  const styles = useParts();
  const frame = useFrame();
  const heading = useRef<HTMLHeadingElement>(null);
  const outline = useSessionState(session, (state) => state.choice.outline);
  const { current, other, cause } = choice;
  const differences = useMemo(
    () => compareAnswers(current.answers, other.answers),
    [current, other],
  );
  const labels = useMemo(
    () => new Map(outline.fields.map(({ id, label }) => [id, label])),
    [outline],
  );
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const place = ({ part, project, key }: AnswerDifference): string => {
    const where = part === 'project' ? (project ?? '') : PARTS[part];
    return part === 'outline' ? where : `${where}：${labels.get(key) ?? key}`;
  };
  const isWindow = cause === 'other-window';
  const titles = isWindow
    ? [TEXT.draftCurrent.window, TEXT.draftOther.window]
    : [TEXT.draftCurrent.workbook, TEXT.draftOther.unkept];
  return (
    <div className={styles.step}>
      <div className={styles.scroll}>
        <div className={styles.section}>
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {TEXT.draftTitle}
          </h2>
          <p className={styles.text}>{TEXT.draftCauses[cause]}</p>
          <div className={frame.two}>
            <Candidate title={titles[0] ?? ''} candidate={current} />
            <Candidate title={titles[1] ?? ''} candidate={other} />
          </div>
          <div className={frame.two}>
            {DECISIONS.map((decision) => (
              <Button
                key={decision}
                className={styles.button}
                onClick={() => {
                  session.decideDraft(decision);
                }}
              >
                {WAYS[decision]}
              </Button>
            ))}
          </div>
          <p className={styles.quiet}>{TEXT.draftKept}</p>
          <h3 className={styles.heading}>{TEXT.draftDiffer(differences.length)}</h3>
          {differences.slice(0, LISTED).map((difference) => (
            <div key={`${difference.part}${difference.project ?? ''}${difference.key}`}>
              <p className={styles.text}>{place(difference)}</p>
              <div className={frame.two}>
                <p className={styles.quiet}>{shortValue(difference.current) || TEXT.draftEmpty}</p>
                <p className={styles.quiet}>{shortValue(difference.other) || TEXT.draftEmpty}</p>
              </div>
            </div>
          ))}
          {differences.length > LISTED && (
            <p className={styles.quiet}>{TEXT.draftMore(differences.length - LISTED)}</p>
          )}
        </div>
      </div>
    </div>
  );
}
