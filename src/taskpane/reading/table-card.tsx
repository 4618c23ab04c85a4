import { useMemo, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { BudgetTable } from '../../core/budget/budget-table';
import { describeEvidence } from '../../core/budget/evidence-text';
import { formatFen } from '../../core/budget/fen';
import { FIELD_TERMS, UNIT_TERMS } from '../../core/terms';
import { CellLink } from '../parts/cell-link';
import { useParts } from '../parts/parts-styles';
import { READING_TEXT as TEXT } from '../text/reading-text';
import { ColumnsMap } from './columns-map';
import { Preview } from './preview';
import { columnSums } from './sums';

/** Decimals of sums in 万元. */
const DECIMALS = 2;

/** A table that was found: where, how large, in what unit, what its columns mean, and its first projects. */
export function TableCard({
  session,
  table,
  owner,
}: {
  readonly session: Session;
  readonly table: BudgetTable;
  readonly owner: string;
}): ReactElement {
  const styles = useParts();
  const sums = useMemo(() => columnSums(table, TEXT.previewColumns), [table]);
  const reasons = table.evidence.map(describeEvidence).filter((text) => text !== '');
  const hidden = table.projects.filter(({ isHidden }) => isHidden).length;
  const facts: readonly (readonly [string, string])[] = [
    [TEXT.year, table.year === null ? TEXT.unknown : TEXT.yearOf(table.year)],
    [TEXT.unit, table.unit === null ? TEXT.unitAsked : UNIT_TERMS[table.unit]],
    [TEXT.unitName, table.unitName ?? TEXT.unknown],
    [
      TEXT.projects,
      TEXT.projectCount(table.projects.length) + (hidden > 0 ? TEXT.hidden(hidden) : ''),
    ],
  ];
  return (
    <section className={styles.section} aria-label={TEXT.tableTitle(owner)}>
      <div className={styles.row}>
        <h2 className={styles.heading}>{TEXT.tableTitle(owner)}</h2>
        <CellLink session={session} area={{ sheet: table.sheet, ...table.area }} />
      </div>
      {table.title !== null && <p className={styles.quiet}>{table.title}</p>}
      {facts.map(([name, value]) => (
        <p key={name} className={styles.text}>
          <span className={styles.quiet}>{name}：</span>
          {value}
        </p>
      ))}
      {reasons.length > 0 && <p className={styles.quiet}>{`${TEXT.why}：${reasons.join('；')}`}</p>}
      {table.isForm === true && <p className={styles.quiet}>{TEXT.form}</p>}
      <h3 className={styles.heading}>{TEXT.sums}</h3>
      <p className={styles.quiet}>{table.unit === null ? TEXT.sumsHintAsked : TEXT.sumsHint}</p>
      {sums.map(({ field, sum }) => (
        <p key={field} className={styles.text}>
          <span className={styles.quiet}>{FIELD_TERMS[field]}：</span>
          {sum === null ? TEXT.incomplete : formatFen(sum, 'tenThousandYuan', DECIMALS)}
        </p>
      ))}
      <Preview session={session} table={table} />
      {table.isForm !== true && <ColumnsMap session={session} table={table} owner={owner} />}
    </section>
  );
}
