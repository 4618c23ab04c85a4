import { Button } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import type { BudgetTable } from '../../core/budget/budget-table';
import { EmptyState } from '../parts/empty-state';
import { useParts } from '../parts/parts-styles';
import { StepButton } from '../parts/step-button';
import { VirtualList } from '../parts/virtual-list';
import type { StepProps } from '../steps';
import { CHECKING_TEXT as TEXT } from '../text/checking-text';
import { useSessionState } from '../use-session-state';
import { CheckingHead } from './checking-head';
import { ExecutionList } from './execution-list';
import { FilterBar } from './filter-bar';
import { FindingItem } from './finding-item';
import { filterFindings, findingRows, NO_FILTER } from './finding-rows';

/** Height of a finding before it was measured. */
const ROW_HEIGHT = 110;
const NO_TABLES: readonly BudgetTable[] = [];

/** 校验: what is wrong, where, why, and what to do about it; the counts go down as she mends. */
export function CheckingStep({ session, target, go }: StepProps): ReactElement {
  const styles = useParts();
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const [view, setView] = useState<'findings' | 'execution'>('findings');
  const [filter, setFilter] = useState(NO_FILTER);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const findings = useSessionState(session, (state) => state.findings);
  const isJudged = useSessionState(session, (state) => state.evaluation !== null);
  const tables = useSessionState(session, (state) => state.opened?.reading.tables ?? NO_TABLES);
  const rows = useMemo(() => findingRows(findings), [findings]);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterFindings(rows, wanted), [rows, wanted]);
  const kinds = useMemo(() => [...new Set(rows.map(({ kind }) => kind))].sort(), [rows]);
  const [seen, setSeen] = useState<typeof target | null>(null);
  if (target !== seen) {
    setSeen(target);
    if (target.finding !== undefined) {
      setView('findings');
      setFilter(NO_FILTER);
      setOpen(new Set([...open, target.finding]));
    }
  }
  const lead = useMemo(
    () => (target.finding === undefined ? null : { key: target.finding }),
    [target],
  );
  const toggle = useCallback((id: string) => {
    setOpen((all) => {
      const next = new Set(all);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const unit = tables[0]?.unit ?? 'yuan';
  if (tables.length === 0) {
    return (
      <EmptyState text={TEXT.noTable}>
        <StepButton go={go} step="reading" words={TEXT.toReading} />
      </EmptyState>
    );
  }
  return (
    <div className={styles.step}>
      <CheckingHead session={session} view={view} onView={setView} go={go} />
      <div ref={setScroll} className={styles.scroll} style={{ position: 'relative' }}>
        {view === 'execution' ? (
          <ExecutionList session={session} tables={tables} scroll={scroll} />
        ) : !isJudged ? (
          <EmptyState text={TEXT.waiting} />
        ) : rows.length === 0 ? (
          <EmptyState text={TEXT.nothing}>
            <StepButton go={go} step="answering" words={TEXT.toAnswering} appearance="primary" />
          </EmptyState>
        ) : (
          <>
            <div className={styles.bar}>
              <FilterBar filter={filter} kinds={kinds} onFilter={setFilter} />
              <span role="status" className={styles.quiet}>
                {TEXT.shown(shown.length, rows.length)}
              </span>
            </div>
            {shown.length === 0 && (
              <EmptyState text={TEXT.nothingShown}>
                <Button
                  className={styles.button}
                  onClick={() => {
                    setFilter(NO_FILTER);
                  }}
                >
                  {TEXT.clear}
                </Button>
              </EmptyState>
            )}
            <VirtualList
              items={shown}
              keyOf={({ line }) => line.id}
              label={TEXT.list}
              scroll={scroll}
              estimate={ROW_HEIGHT}
              target={lead}
              render={(row) => (
                <FindingItem
                  session={session}
                  row={row}
                  unit={unit}
                  isOpen={open.has(row.line.id)}
                  onToggle={toggle}
                  go={go}
                />
              )}
            />
          </>
        )}
      </div>
    </div>
  );
}
