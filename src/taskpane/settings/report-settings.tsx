import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import { findProfile, allProfiles } from '../../core/evaluation/profile/profiles';
import { OutlineChoice } from '../parts/outline-choice';
import { useParts } from '../parts/parts-styles';
import { SETTINGS_TEXT as TEXT } from '../text/settings-text';
import { useSessionState } from '../use-session-state';

const TWO_DIGITS = 2;

/** Outline, the bureau's way of scoring, and the month that the report speaks of. */
export function ReportSettings({ session }: { readonly session: Session }): ReactElement {
  const parts = useParts();
  const { outline, profile } = useSessionState(session, (state) => state.choice);
  const chosen = useSessionState(session, (state) => state.answers.profile);
  const asOf = useSessionState(session, (state) => state.asOf);
  const month = asOf && `${String(asOf.year)}-${String(asOf.month).padStart(TWO_DIGITS, '0')}`;
  return (
    <section className={parts.section} aria-label={TEXT.report}>
      <h2 className={parts.heading}>{TEXT.report}</h2>
      <OutlineChoice session={session} />
      <label className={parts.labelled}>
        {TEXT.profile}
        <select
          className={parts.input}
          value={chosen ?? ''}
          onChange={(event) => {
            const id = event.target.value;
            session.setOutline(outline.id, id === '' ? undefined : id);
          }}
        >
          <option value="">
            {TEXT.profileByOutline(findProfile(outline.profile)?.name ?? outline.profile)}
          </option>
          {allProfiles().map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <span className={parts.quiet}>{profile.source.text}</span>
      </label>
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
        <span className={parts.quiet}>{TEXT.asOfHint}</span>
      </label>
    </section>
  );
}
