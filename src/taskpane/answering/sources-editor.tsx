import { useMemo, type ReactElement } from 'react';
import { asFen, formatFen } from '../../core/budget/fen';
import type { Fen } from '../../core/budget/money';
import { numberOf, recordOf } from '../../core/evaluation/answer-value';
import type { FieldColumn } from '../../core/evaluation/outline/outline';
import { budgetOf, fenOfAnswer, moneyOf } from '../../core/evaluation/project-money';
import { useSessionState } from '../use-session-state';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { Columns } from './columns';
import type { FieldProps } from './field-props';
import { projectOfEntry } from './live-answers';
import { useAnswer } from './use-answer';

const inTenThousand = (amount: Fen): string => formatFen(amount, 'tenThousandYuan');

/** How the sum of the sources stands to the budget, in words. */
function SumLine({
  sum,
  budget,
}: {
  readonly sum: Fen;
  readonly budget: Fen | null;
}): ReactElement {
  const styles = useStyles();
  const told = TEXT.sum(inTenThousand(sum));
  if (budget === null) return <p className={styles.quiet}>{told + TEXT.budgetUnknown}</p>;
  if (sum === budget) return <p className={styles.quiet}>{told + TEXT.sumFits}</p>;
  const difference = asFen(Math.abs(sum - budget));
  return (
    <p className={styles.fault}>
      {told + TEXT.sumDiffers(inTenThousand(budget), inTenThousand(difference))}
    </p>
  );
}

/** Amounts by source, with their sum held against the budget. */
export function SourcesEditor({
  id,
  session,
  entry,
  field,
}: FieldProps & { readonly id: string }): ReactElement {
  const { value, onColumn } = useAnswer(session, entry, field.id);
  const project = useSessionState(session, (state) => projectOfEntry(state, entry)?.project);
  const record = recordOf(value) ?? {};
  const names = [...new Set([...(field.options ?? []), ...Object.keys(record)])].join('\n');
  const columns = useMemo(
    () =>
      names
        .split('\n')
        .map((name): FieldColumn => ({ id: name, label: name, type: 'money', required: false })),
    [names],
  );
  const amounts = Object.values(record).flatMap((amount) => {
    const number = numberOf(amount);
    return number === null ? [] : [fenOfAnswer(number)];
  });
  const sum = asFen(amounts.reduce((total, amount) => total + amount, 0));
  return (
    <>
      <Columns id={id} columns={columns} record={record} onColumn={onColumn} />
      <div role="status">
        {amounts.length > 0 && (
          <SumLine sum={sum} budget={project ? budgetOf(moneyOf(project)) : null} />
        )}
      </div>
    </>
  );
}
