import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import { COLUMN_FIELDS, type BudgetColumn, type BudgetTable } from '../../core/budget/budget-table';
import { describeEvidence } from '../../core/budget/evidence-text';
import { formatColumn } from '../../core/sheet/address';
import { FIELD_TERMS } from '../../core/terms';
import { CellLink } from '../parts/cell-link';
import { useParts } from '../parts/parts-styles';
import { READING_TEXT as TEXT } from '../text/reading-text';
import { useSessionState } from '../use-session-state';
import { confidenceOf } from './confidence';
import { choiceOf, mapColumn, type ColumnChoice } from './mapping';

const CHOICES: readonly ColumnChoice[] = [...COLUMN_FIELDS, 'none'];

const wordOf = (choice: ColumnChoice): string =>
  choice === 'automatic' ? TEXT.automatic : choice === 'none' ? TEXT.notUsed : FIELD_TERMS[choice];

/** What a column is beside its field: a part of one, or not its main column. */
function remarkOf(table: BudgetTable, { field, source, column }: BudgetColumn): string {
  if (field === null) return '';
  if (source !== null) return TEXT.partOf(FIELD_TERMS[field], source);
  return table.fields[field] === column ? '' : TEXT.other;
}

function ColumnRow({
  session,
  table,
  owner,
  column,
}: {
  readonly session: Session;
  readonly table: BudgetTable;
  readonly owner: string;
  readonly column: BudgetColumn;
}): ReactElement {
  const styles = useParts();
  const answers = useSessionState(session, (state) => state.answers.reading);
  const letters = formatColumn(column.column);
  const confidence = confidenceOf(column);
  const head = column.path.join('／');
  const said = choiceOf(owner, column, answers);
  const remark = remarkOf(table, column);
  const reasons = column.evidence
    .map(describeEvidence)
    .filter((text) => text !== '')
    .join('；');
  const { top, bottom } = table.area;
  const area = { sheet: table.sheet, top, bottom, left: column.column, right: column.column };
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <CellLink session={session} area={area} words={letters} />
        <span className={styles.spread}>{head === '' ? TEXT.noHead : head}</span>
        <span
          className={mergeClasses(
            styles.badge,
            confidence === 'low' && styles.error,
            confidence === 'medium' && styles.warning,
          )}
        >
          {TEXT.confidences[confidence]}
        </span>
      </div>
      <select
        className={styles.input}
        aria-label={TEXT.selectOf(letters)}
        value={said === 'none' ? 'none' : (column.field ?? 'none')}
        onChange={(event) => {
          const next = [...CHOICES, 'automatic' as const].find(
            (each) => each === event.currentTarget.value,
          );
          if (next === undefined) return;
          for (const [id, value] of mapColumn(owner, column, next, answers)) {
            session.setReading(id, value);
          }
        }}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {wordOf(choice)}
          </option>
        ))}
        {said !== 'automatic' && <option value="automatic">{TEXT.takeBack}</option>}
      </select>
      {(remark !== '' || reasons !== '') && (
        <p className={styles.quiet}>{[remark, reasons].filter((each) => each !== '').join('；')}</p>
      )}
    </div>
  );
}

/** What each column was read as, how surely and why; pointing at a column maps it anew. */
export function ColumnsMap({
  session,
  table,
  owner,
}: {
  readonly session: Session;
  readonly table: BudgetTable;
  readonly owner: string;
}): ReactElement {
  const styles = useParts();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{TEXT.columns(table.columns.length)}</summary>
      <p className={styles.quiet}>{TEXT.columnsHint}</p>
      {table.columns.map((column) => (
        <ColumnRow
          key={column.column}
          session={session}
          table={table}
          owner={owner}
          column={column}
        />
      ))}
    </details>
  );
}
