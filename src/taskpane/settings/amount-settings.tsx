import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import { FIELD } from '../../core/evaluation/field-ids';
import { UNIT_TERMS } from '../../core/terms';
import { NumberInput } from '../answering/number-input';
import { useAnswer } from '../answering/use-answer';
import { useDraft } from '../answering/use-draft';
import { useParts } from '../parts/parts-styles';
import { tableOwner } from '../reading/table-owner';
import { SETTINGS_TEXT as TEXT } from '../text/settings-text';
import { useSessionState } from '../use-session-state';

const THRESHOLD_ID = 'settings-threshold';
const SOURCE_ID = 'settings-threshold-source';

function Units({ session }: { readonly session: Session }): ReactElement {
  const parts = useParts();
  const opened = useSessionState(session, (state) => state.opened);
  const reading = useSessionState(session, (state) => state.answers.reading);
  const tables = opened?.reading.tables ?? [];
  return (
    <>
      {tables.map((table) => {
        const owner = tableOwner(table, tables);
        const id = `unit:${owner}`;
        const found = table.unit === null ? TEXT.unitUnknown : UNIT_TERMS[table.unit];
        return (
          <label key={table.id} className={parts.labelled}>
            {TEXT.unit(owner)}
            <select
              className={parts.input}
              value={reading[id] ?? ''}
              onChange={(event) => {
                session.setReading(id, event.target.value);
              }}
            >
              <option value="">{TEXT.automatic(found)}</option>
              {Object.values(UNIT_TERMS).map((term) => (
                <option key={term} value={term}>
                  {term}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </>
  );
}

/** The unit of each table, and the amount from which a project gets a report of its own, with what says so. */
export function AmountSettings({ session }: { readonly session: Session }): ReactElement {
  const parts = useParts();
  const { amount, source } = useSessionState(
    session,
    ({ choice }) => choice.profile.ownReportThreshold,
  );
  const threshold = useAnswer(session, null, FIELD.ownReportThreshold);
  const basis = useAnswer(session, null, FIELD.ownReportThresholdSource);
  const typed = useDraft<HTMLInputElement>(
    typeof basis.value === 'string' ? basis.value : '',
    (text) => {
      basis.onChange(text === '' ? null : text);
    },
  );
  return (
    <section className={parts.section} aria-label={TEXT.threshold}>
      <Units session={session} />
      <div className={parts.labelled}>
        <label htmlFor={THRESHOLD_ID}>{TEXT.threshold}</label>
        <NumberInput
          id={THRESHOLD_ID}
          kind="money"
          value={threshold.value}
          onChange={threshold.onChange}
          describedBy={`${THRESHOLD_ID}-hint`}
        />
        <p id={`${THRESHOLD_ID}-hint`} className={parts.quiet}>
          {TEXT.thresholdHint(String(amount), source.text)}
        </p>
      </div>
      <div className={parts.labelled}>
        <label htmlFor={SOURCE_ID}>{TEXT.thresholdSource}</label>
        <input id={SOURCE_ID} className={parts.input} autoComplete="off" {...typed.props} />
      </div>
    </section>
  );
}
