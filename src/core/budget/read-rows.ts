import type { Steps } from '../steps';
import type { AmountColumn } from './amount-column';
import { MONEY_FIELDS } from './budget-table';
import type { ColumnPlan } from './column-plan';
import { continueNames } from './row-continuations';
import { labelRows } from './row-labels';
import { settleRows } from './row-structure';
import type { RowStructure } from './row-structure';
import type { SheetView } from './sheet-view';
import type { TablePlace } from './table-place';

/** The amounts of all fields, those of parts for fields without a column of their own. */
export function figuresOf(plan: ColumnPlan): AmountColumn[] {
  return MONEY_FIELDS.flatMap((field) => {
    const columns = plan.parts.get(field)?.map(({ column }) => column) ?? [
      plan.fields.get(field) ?? -1,
    ];
    return columns.flatMap((column) => plan.amounts.get(column) ?? []);
  });
}

/** Reads what each body row is, once the columns are known. */
export function* readRows(
  view: SheetView,
  place: TablePlace,
  plan: ColumnPlan,
  answerOf: (label: string) => string | undefined,
): Steps<RowStructure> {
  const figures = figuresOf(plan);
  const firstMoney = Math.min(place.right + 1, ...figures.map(({ column }) => column));
  const name = plan.fields.get('name') ?? place.left;
  const labelColumns = [name];
  for (let column = place.left; column < Math.max(firstMoney, name); column += 1) {
    if (column !== name && !plan.amounts.has(column)) labelColumns.push(column);
  }
  const labelled = yield* labelRows(view, {
    block: place.block,
    fields: plan.fields,
    amounts: [...plan.amounts.values()].filter(({ column }) =>
      plan.columns.some((each) => each.column === column && each.field !== null),
    ),
    labelColumns,
    noteRows: place.noteRows,
    top: place.top,
    bottom: place.bottom,
  });
  yield;
  const rows = continueNames(view, labelled, plan.fields);
  yield;
  return yield* settleRows(view, { rows, columns: figures, fields: plan.fields, answerOf });
}
