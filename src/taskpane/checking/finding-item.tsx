import { Button, mergeClasses } from '@fluentui/react-components';
import { memo, useMemo, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { wordFinding } from '../../app/word-finding';
import type { MoneyUnit } from '../../core/budget/money';
import type { Finding } from '../../core/finding';
import { formatArea } from '../../core/sheet/address';
import { CellLink } from '../parts/cell-link';
import { useParts } from '../parts/parts-styles';
import type { StepProps } from '../steps';
import { CHECKING_TEXT as TEXT } from '../text/checking-text';
import { useChecking } from './checking-styles';
import type { FindingRow } from './finding-rows';
import { FixBox } from './fix-box';
import { ReasonBox } from './reason-box';

function Consequences({
  session,
  findings,
  unit,
}: {
  readonly session: Session;
  readonly findings: readonly Finding[];
  readonly unit: MoneyUnit;
}): ReactElement {
  const parts = useParts();
  const styles = useChecking();
  const lines = useMemo(
    () => findings.map((finding) => ({ finding, ...wordFinding(finding, unit) })),
    [findings, unit],
  );
  return (
    <>
      <p className={parts.quiet}>{TEXT.consequences(findings.length)}</p>
      <ul className={parts.plain}>
        {lines.map(({ finding, message }, index) => (
          <li key={`${finding.code}${String(index)}`} className={styles.beneath}>
            <span className={parts.text}>{message}</span>{' '}
            {finding.place && <CellLink session={session} area={finding.place} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One finding: what, where, how to mend it; and when she asks, why, what hangs on it, and her reason. */
export const FindingItem = memo(function FindingItem({
  session,
  row,
  unit,
  isOpen,
  onToggle,
  go,
}: {
  readonly session: Session;
  readonly row: FindingRow;
  readonly unit: MoneyUnit;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
  readonly go: StepProps['go'];
}): ReactElement {
  const parts = useParts();
  const styles = useChecking();
  const { finding, message, why, fix: todo, reason } = row.line;
  const { severity, place, related, fix, consequences, data } = finding;
  const { field, projectKey } = data;
  const elsewhere = related.filter((area) => !place || formatArea(area) !== formatArea(place));
  return (
    <article className={mergeClasses(styles.row, styles[severity])}>
      <p className={parts.text}>
        <span className={mergeClasses(parts.badge, severity === 'error' && parts.error)}>
          {TEXT.severities[severity]}
        </span>{' '}
        {message}
      </p>
      <div className={parts.row}>
        {place && (
          <CellLink session={session} area={place} words={`${place.sheet}!${formatArea(place)}`} />
        )}
        {typeof field === 'string' && (
          <button
            type="button"
            className={parts.link}
            onClick={() => {
              go({
                step: 'answering',
                field,
                ...(typeof projectKey === 'string' && { project: projectKey }),
              });
            }}
          >
            {TEXT.toField}
          </button>
        )}
        <span className={parts.spread} />
        <Button
          appearance="subtle"
          size="small"
          className={parts.button}
          aria-expanded={isOpen}
          onClick={() => {
            onToggle(row.line.id);
          }}
        >
          {isOpen ? TEXT.less : TEXT.more}
        </Button>
      </div>
      {isOpen && (
        <>
          {why !== '' && <p className={parts.quiet}>{`${TEXT.why}${why}`}</p>}
          {todo !== '' && <p className={parts.quiet}>{`${TEXT.todo}${todo}`}</p>}
          {elsewhere.length > 0 && (
            <div className={parts.row}>
              <span className={parts.quiet}>{TEXT.related}</span>
              {elsewhere.map((area) => (
                <CellLink key={`${area.sheet}${formatArea(area)}`} session={session} area={area} />
              ))}
            </div>
          )}
          {consequences.length > 0 && (
            <Consequences session={session} findings={consequences} unit={unit} />
          )}
        </>
      )}
      {fix && <FixBox session={session} fix={fix} />}
      {severity !== 'error' && (isOpen || reason !== null) && (
        <ReasonBox session={session} reasonKey={row.line.key} reason={reason} />
      )}
    </article>
  );
});
