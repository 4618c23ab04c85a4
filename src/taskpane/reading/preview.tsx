import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { Amount, BudgetTable, MoneyField } from '../../core/budget/budget-table';
import { formatFen } from '../../core/budget/fen';
import { FIELD_TERMS } from '../../core/terms';
import { CellLink } from '../parts/cell-link';
import { useParts } from '../parts/parts-styles';
import { READING_TEXT as TEXT } from '../text/reading-text';

/** Projects that are shown to be looked at. */
const SHOWN = 5;

const amountText = (amount: Amount | undefined): string =>
  amount?.fen === null || amount === undefined ? TEXT.empty : formatFen(amount.fen, amount.unit);

/** The first projects with their amounts, as the sheet has them. */
export function Preview({
  session,
  table,
}: {
  readonly session: Session;
  readonly table: BudgetTable;
}): ReactElement {
  const styles = useParts();
  const fields = TEXT.previewColumns.filter((field) => table.fields[field] !== undefined);
  const projects = table.projects.slice(0, SHOWN);
  const { left, right } = table.area;
  const title = TEXT.preview(projects.length);
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.quiet}>{TEXT.previewHint}</p>
      {/* Scrolled by the keyboard, so it must take the focus. */}
      <div className={styles.tableScroll} role="region" aria-label={title} tabIndex={0}>
        <table className={mergeClasses(styles.table, styles.dense)}>
          <thead>
            <tr>
              <th scope="col">{TEXT.number}</th>
              <th scope="col">{FIELD_TERMS.name}</th>
              {fields.map((field) => (
                <th key={field} scope="col" className={styles.numbers}>
                  {FIELD_TERMS[field]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <tr key={project.row}>
                <td>
                  <CellLink
                    session={session}
                    area={{
                      sheet: table.sheet,
                      top: project.row,
                      bottom: project.row,
                      left,
                      right,
                    }}
                    words={String(project.row + 1)}
                  />
                </td>
                <td>{project.name}</td>
                {fields.map((field: MoneyField) => (
                  <td key={field} className={styles.numbers}>
                    {amountText(project.amounts[field])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
