import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { FindingData } from '../../core/finding';
import { CellLink } from '../parts/cell-link';
import { useParts } from '../parts/parts-styles';
import { REPORTING_TEXT as TEXT } from '../text/reporting-text';
import { useSessionState } from '../use-session-state';
import { SaveHelp } from './save-help';

/** A text among a finding's data; null where there is none. */
const textIn = (data: FindingData, key: string): string | null => {
  const value = data[key];
  return typeof value === 'string' ? value : null;
};

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 } as const;

/** What the last generation left: sheets, documents, and figures that changed since. */
export function Outcome({
  session,
  onUpdate,
}: {
  readonly session: Session;
  readonly onUpdate: () => void;
}): ReactElement | null {
  const parts = useParts();
  const report = useSessionState(session, (state) => state.report);
  const stale = useSessionState(session, (state) => state.stale);
  if (!report) return null;
  return (
    <>
      <section className={parts.section} aria-label={TEXT.resultHeading}>
        <h2 className={parts.heading}>{TEXT.resultHeading}</h2>
        <p className={parts.text}>{TEXT.result(TEXT.statuses[report.status], report.date)}</p>
        <ul className={parts.plain} aria-label={TEXT.sheets}>
          {report.sheets.map((sheet) => (
            <li key={sheet}>
              <CellLink session={session} area={{ sheet, ...FIRST_CELL }} words={sheet} />
            </li>
          ))}
        </ul>
        <ul className={parts.plain} aria-label={TEXT.documents}>
          {report.documents.map(({ name }) => (
            <li key={name}>
              <button
                type="button"
                className={parts.link}
                onClick={() => {
                  void session.saveDocument(name);
                }}
              >
                {TEXT.download(name)}
              </button>
            </li>
          ))}
        </ul>
        <SaveHelp documents={report.documents} />
        {report.setAside.length > 0 && (
          <p className={parts.text}>{TEXT.setAside(report.setAside.join('、'))}</p>
        )}
      </section>
      {stale.length > 0 && (
        <section className={parts.section} aria-label={TEXT.staleHeading}>
          <h2 className={parts.heading}>{TEXT.staleHeading}</h2>
          <ul className={parts.plain}>
            {stale.map(({ data, place, project }) => (
              <li key={textIn(data, 'figure')}>
                {project}{' '}
                {TEXT.stale(textIn(data, 'stated') ?? '', textIn(data, 'expected') ?? TEXT.gone)}
                {place && <CellLink session={session} area={place} />}
              </li>
            ))}
          </ul>
          <Button className={parts.button} onClick={onUpdate}>
            {TEXT.update}
          </Button>
        </section>
      )}
    </>
  );
}
