import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { Fen } from '../../core/budget/money';
import { formatFen } from '../../core/budget/fen';
import { EXECUTION_STATUSES, type BudgetTable } from '../../core/budget/budget-table';
import { moneyOf } from '../../core/evaluation/project-money';
import { STATUS_TERMS } from '../../core/terms';
import { CellLink } from '../parts/cell-link';
import { EmptyState } from '../parts/empty-state';
import { useParts } from '../parts/parts-styles';
import { VirtualList } from '../parts/virtual-list';
import { CHECKING_TEXT as TEXT } from '../text/checking-text';
import { useChecking } from './checking-styles';

const PERCENT = 100;
const ROW_HEIGHT = 76;

const money = (fen: Fen | null): string =>
  fen === null ? TEXT.unknownMoney : formatFen(fen, 'tenThousandYuan', 2);

/** How each project spent its budget, those first that are not simply done. */
export function ExecutionList({
  session,
  tables,
  scroll,
}: {
  readonly session: Session;
  readonly tables: readonly BudgetTable[];
  readonly scroll: HTMLElement | null;
}): ReactElement {
  const parts = useParts();
  const styles = useChecking();
  const all = tables.flatMap((table) => table.projects.map((project) => ({ table, project })));
  if (all.length === 0) return <EmptyState text={TEXT.noExecution} />;
  const weight = { over: 0, unbudgeted: 1, none: 2, partial: 3, unknown: 4, complete: 5 } as const;
  const sorted = all.sort((a, b) => weight[a.project.status] - weight[b.project.status]);
  const counts = EXECUTION_STATUSES.flatMap((status) => {
    const count = all.filter(({ project }) => project.status === status).length;
    return count > 0 ? [TEXT.statusCount(STATUS_TERMS[status], count)] : [];
  });
  return (
    <>
      <p className={parts.bar}>{counts.join(TEXT.comma)}</p>
      <VirtualList
        items={sorted}
        keyOf={({ table, project }) => `${table.id} ${String(project.row)}`}
        label={TEXT.executionList}
        scroll={scroll}
        estimate={ROW_HEIGHT}
        render={({ table, project }) => {
          const { row, name, status, executionRate } = project;
          const { adjustedBudget, originalBudget, expenditure } = moneyOf(project);
          const { left, right } = table.area;
          return (
            <div className={styles.row}>
              <div className={parts.row}>
                <span className={parts.spread}>{name}</span>
                <span className={mergeClasses(parts.badge, status === 'over' && parts.error)}>
                  {STATUS_TERMS[status]}
                </span>
              </div>
              <div className={parts.row}>
                <span className={mergeClasses(parts.quiet, parts.spread)}>
                  {TEXT.money(money(adjustedBudget ?? originalBudget), money(expenditure))}
                  {TEXT.comma}
                  {executionRate === null
                    ? TEXT.noRate
                    : TEXT.rate((executionRate * PERCENT).toFixed(2))}
                </span>
                <CellLink
                  session={session}
                  area={{ sheet: table.sheet, top: row, bottom: row, left, right }}
                />
              </div>
            </div>
          );
        }}
      />
    </>
  );
}
