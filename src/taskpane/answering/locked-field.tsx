import { Button, mergeClasses } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import { MONEY_FIELDS, type MoneyField } from '../../core/budget/budget-table';
import { formatFen } from '../../core/budget/fen';
import { FIELD } from '../../core/evaluation/field-ids';
import type { FieldDefinition } from '../../core/evaluation/outline/outline';
import { moneyOf, type ProjectMoney } from '../../core/evaluation/project-money';
import { formatCell, type CellAddress } from '../../core/sheet/address';
import { useSessionState } from '../use-session-state';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { formatPercent } from './fact-chips';
import type { FieldProps } from './field-props';
import { projectOfEntry } from './live-answers';

type Sheet = NonNullable<ReturnType<typeof projectOfEntry>>;

interface LockedLine {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** The cell that it came from; null for what was worked out. */
  readonly cell: CellAddress | null;
}

const isMoneyField = (id: string): id is MoneyField =>
  (MONEY_FIELDS as readonly string[]).includes(id);

const isAmount = (id: string): id is Exclude<keyof ProjectMoney, 'executionRate'> =>
  isMoneyField(id) && id !== 'carryover' && id !== 'fundsReceived';

function moneyText(money: ProjectMoney, id: string): string {
  if (id === 'executionRate' && money.executionRate !== null) {
    return `${formatPercent(money.executionRate)}${TEXT.percent}`;
  }
  const amount = isAmount(id) ? money[id] : null;
  if (amount === null) return TEXT.dash;
  return `${formatFen(amount, 'tenThousandYuan', 2)}${TEXT.unitTenThousand}`;
}

function moneyCell({ table, project }: Sheet, id: string): CellAddress | null {
  const amount = isMoneyField(id) ? project.amounts[id] : project.statedRate;
  if (!amount || project.rows.length > 1) return null;
  return { sheet: table.sheet, row: amount.row, column: amount.column };
}

function textCell({ table, project }: Sheet, column: number | undefined): CellAddress | null {
  return column === undefined ? null : { sheet: table.sheet, row: project.row, column };
}

function linesOf(sheet: Sheet, field: FieldDefinition): readonly LockedLine[] {
  const { project, table } = sheet;
  const { id, label } = field;
  if (id === FIELD.projectName) {
    return [{ id, label, text: project.name, cell: textCell(sheet, table.fields.name) }];
  }
  if (id === FIELD.projectCode) {
    const text = project.code ?? TEXT.dash;
    return [{ id, label, text, cell: textCell(sheet, table.fields.code) }];
  }
  const money = moneyOf(project);
  return (field.columns ?? []).map((column) => ({
    id: column.id,
    label: column.label,
    text: moneyText(money, column.id),
    cell: moneyCell(sheet, column.id),
  }));
}

/** What stands in the sheet and cannot be changed here, each with the way to its cell. */
export function LockedField({ session, entry, field }: FieldProps): ReactElement | null {
  const styles = useStyles();
  const sheet = useSessionState(session, (state) => projectOfEntry(state, entry));
  if (!sheet) return null;
  const isAlone = field.columns === undefined;
  return (
    <div className={styles.locked}>
      {linesOf(sheet, field).map(({ id, label, text, cell }) => (
        <Fragment key={id}>
          {isAlone ? <span /> : <span className={styles.quiet}>{label}</span>}
          <span>{text}</span>
          {cell ? (
            <Button
              appearance="transparent"
              size="small"
              className={mergeClasses(styles.button, styles.link)}
              aria-label={TEXT.cell(formatCell(cell.row, cell.column))}
              onClick={() => {
                const { sheet: name, row, column } = cell;
                const area = { sheet: name, top: row, left: column, bottom: row, right: column };
                void session.select(area);
              }}
            >
              {formatCell(cell.row, cell.column)}
            </Button>
          ) : (
            <span />
          )}
        </Fragment>
      ))}
    </div>
  );
}
