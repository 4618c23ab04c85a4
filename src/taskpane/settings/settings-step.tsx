import type { ReactElement } from 'react';
import { ConfirmButton } from '../parts/confirm-button';
import { useParts } from '../parts/parts-styles';
import type { StepProps } from '../steps';
import { SETTINGS_TEXT as TEXT } from '../text/settings-text';
import { AliasSettings } from './alias-settings';
import { AmountSettings } from './amount-settings';
import { DiscardedSettings } from './discarded-settings';
import { ReportSettings } from './report-settings';
import { SelfCheck } from './self-check';

/** 设置: what holds for the whole report, what was set aside, and removing what the product left in the workbook. */
export function SettingsStep({ session }: StepProps): ReactElement {
  const parts = useParts();
  return (
    <div className={parts.scroll}>
      <ReportSettings session={session} />
      <AmountSettings session={session} />
      <AliasSettings session={session} />
      <DiscardedSettings session={session} />
      <section className={parts.section} aria-label={TEXT.traces}>
        <h2 className={parts.heading}>{TEXT.traces}</h2>
        <ConfirmButton
          label={TEXT.trace}
          question={TEXT.traceQuestion}
          onConfirm={() => {
            void session.removeTraces();
          }}
        />
        <p className={parts.quiet}>{TEXT.privacy}</p>
      </section>
      <SelfCheck />
    </div>
  );
}
