import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import { allOutlines } from '../../core/evaluation/outline/outlines';
import { REPORTING_TEXT as TEXT } from '../text/reporting-text';
import { useSessionState } from '../use-session-state';
import { useParts } from './parts-styles';

/** Chooses the outline of the report; says where it comes from. */
export function OutlineChoice({ session }: { readonly session: Session }): ReactElement {
  const parts = useParts();
  const outline = useSessionState(session, ({ choice }) => choice.outline);
  return (
    <label className={parts.labelled}>
      {TEXT.outline}
      <select
        className={parts.input}
        value={outline.id}
        onChange={(event) => {
          session.setOutline(event.target.value);
        }}
      >
        {allOutlines().map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <span className={parts.quiet}>{outline.source.text}</span>
    </label>
  );
}
