import type { ReactElement } from 'react';
import { ConfirmButton } from '../parts/confirm-button';
import { OutlineChoice } from '../parts/outline-choice';
import { useParts } from '../parts/parts-styles';
import type { StepProps } from '../steps';
import { REPORTING_TEXT as TEXT } from '../text/reporting-text';
import { useSessionState } from '../use-session-state';

const TWO_DIGITS = 2;

/** 设置: outline, month of the report, and removing what the product left in the workbook. */
export function SettingsStep({ session }: StepProps): ReactElement {
  const parts = useParts();
  const asOf = useSessionState(session, (state) => state.asOf);
  const month = asOf && `${String(asOf.year)}-${String(asOf.month).padStart(TWO_DIGITS, '0')}`;
  return (
    <div className={parts.scroll}>
      <section className={parts.section} aria-label={TEXT.settings}>
        <OutlineChoice session={session} />
        <label className={parts.labelled}>
          {TEXT.asOf}
          <input
            type="month"
            className={parts.input}
            value={month ?? ''}
            onChange={(event) => {
              const [year, number] = event.target.value.split('-').map(Number);
              session.setAsOf(year && number ? { year, month: number } : null);
            }}
          />
        </label>
        <ConfirmButton
          label={TEXT.trace}
          question={TEXT.traceQuestion}
          onConfirm={() => {
            void session.removeTraces();
          }}
        />
        <p className={parts.quiet}>{TEXT.privacy}</p>
      </section>
    </div>
  );
}
