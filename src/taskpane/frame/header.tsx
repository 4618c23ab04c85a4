import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { OpenedBudget } from '../../app/open-budget';
import { UNIT_TERMS } from '../../core/terms';
import { useParts } from '../parts/parts-styles';
import { ProgressLine } from '../parts/progress-line';
import { FRAME_TEXT as TEXT } from '../text/frame-text';
import { useSessionState } from '../use-session-state';
import { useFrame } from './frame-styles';

/** What was read, in one line; names of any length stand last, where the line may be cut. */
export function factsLine(opened: OpenedBudget | null): string {
  const tables = opened?.reading.tables ?? [];
  const [first] = tables;
  if (!first) return opened ? TEXT.noTable : '';
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))].join('、');
  const projects = tables.reduce((sum, table) => sum + table.projects.length, 0);
  const { year, unitName, unit } = first;
  const parts = [
    year === null ? '' : TEXT.year(year),
    unit === null ? TEXT.askedUnit : TEXT.moneyUnit(UNIT_TERMS[unit]),
    TEXT.projects(projects),
    sheets,
    unitName ?? '',
  ];
  return parts.filter((part) => part !== '').join(TEXT.dot);
}

/** Always says where she is: the workbook, what was read of it, how far she is, and how safe what she typed is. */
export function Header({
  session,
  isSettings,
  onSettings,
  collapse,
}: {
  readonly session: Session;
  readonly isSettings: boolean;
  readonly onSettings: () => void;
  readonly collapse: (() => void) | undefined;
}): ReactElement {
  const styles = useFrame();
  const parts = useParts();
  const opened = useSessionState(session, (state) => state.opened);
  const progress = useSessionState(session, (state) => state.progress);
  const saved = useSessionState(session, (state) => state.saved);
  const facts = factsLine(opened);
  const file = opened?.workbook.fileName ?? TEXT.noFile;
  const words = TEXT.progress(progress.answered, progress.due);
  const canKeep = saved === 'journalled' || saved === 'failed';
  return (
    <header className={styles.header} aria-label={TEXT.header} data-region tabIndex={-1}>
      <div className={styles.top}>
        <h1 className={styles.file} title={file}>
          {file}
        </h1>
        <Button
          appearance="subtle"
          className={mergeClasses(parts.button, styles.whole)}
          aria-pressed={isSettings}
          onClick={onSettings}
        >
          {TEXT.settings}
        </Button>
        {collapse && (
          <Button
            appearance="subtle"
            className={mergeClasses(parts.button, styles.whole)}
            onClick={collapse}
          >
            {TEXT.collapse}
          </Button>
        )}
      </div>
      {facts !== '' && (
        <p className={styles.facts} title={facts}>
          {facts}
        </p>
      )}
      {progress.due > 0 && (
        <ProgressLine
          label={TEXT.progressLabel}
          words={words}
          done={progress.answered}
          total={progress.due}
        />
      )}
      <div className={styles.state}>
        {progress.due > 0 && <span>{words}</span>}
        <span
          role="status"
          className={mergeClasses(saved === 'failed' && parts.error)}
          title={saved === 'journalled' ? TEXT.keepHint : undefined}
        >
          {TEXT.saved[saved]}
        </span>
        {canKeep && (
          <button
            type="button"
            className={mergeClasses(parts.link, styles.keep)}
            title={TEXT.keepHint}
            onClick={() => {
              void session.keep();
            }}
          >
            {TEXT.keep}
          </button>
        )}
      </div>
    </header>
  );
}
