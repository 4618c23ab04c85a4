import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { reportDate } from '../../app/report-date';
import { FIELD } from '../../core/evaluation/field-ids';
import { OutlineChoice } from '../parts/outline-choice';
import { useParts } from '../parts/parts-styles';
import { StepButton } from '../parts/step-button';
import type { StepProps } from '../steps';
import { REPORTING_TEXT as TEXT } from '../text/reporting-text';
import { useSessionState } from '../use-session-state';
import { Blockers } from './blockers';
import { Outcome } from './outcome';

/** 报告: what is missing for a final report, generating, and what came of it. */
export function ReportingStep({ session, go }: StepProps): ReactElement {
  const parts = useParts();
  const answers = useSessionState(session, (state) => state.answers);
  const isBusy = useSessionState(session, ({ job }) => job !== null);
  const isLive = useSessionState(session, (state) => state.isLive);
  const refusal = useSessionState(session, (state) => state.refusal);
  const today = useSessionState(session, (state) => state.today);
  const date = reportDate(answers, today);
  const generate = (): void => {
    void session.generate(date);
  };
  return (
    <div className={parts.scroll}>
      <section className={parts.section} aria-label={TEXT.heading}>
        <OutlineChoice session={session} />
        <label className={parts.labelled}>
          {TEXT.date}
          <input
            type="date"
            className={parts.input}
            value={date}
            onChange={(event) => {
              if (event.target.value !== '')
                session.setOffice(FIELD.reportDate, event.target.value);
            }}
          />
        </label>
        <label className={parts.tickLine}>
          <input
            type="checkbox"
            checked={isLive}
            onChange={(event) => {
              session.setLive(event.target.checked);
            }}
          />
          {TEXT.live}
        </label>
        <Button
          appearance="primary"
          className={parts.button}
          disabledFocusable={isBusy}
          onClick={generate}
        >
          {TEXT.generate}
        </Button>
        {refusal && (
          <div className={parts.row}>
            <p role="alert" className={parts.error}>
              {TEXT.refusals[refusal.kind]}
            </p>
            {refusal.kind !== 'too-many-projects' && (
              <StepButton go={go} step="reading" words={TEXT.toReading} />
            )}
          </div>
        )}
      </section>
      <Outcome session={session} onUpdate={generate} />
      <section className={parts.section} aria-label={TEXT.toFinal}>
        <Blockers session={session} go={go} />
      </section>
      <section className={parts.section}>
        <Button
          className={parts.button}
          disabledFocusable={isBusy}
          onClick={() => {
            void session.keep();
          }}
        >
          {TEXT.keep}
        </Button>
        <p className={parts.quiet}>{TEXT.keepHint}</p>
      </section>
    </div>
  );
}
