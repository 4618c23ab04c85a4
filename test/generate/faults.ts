import type { Canvas, CanvasCell } from './canvas';
import { at, signed, sumOf } from './canvas';
import type { Column } from './columns';
import type { Random } from './random';
import type { DrawnTable } from './table';
import { inUnit } from './table';
import type { PlantedFault } from './truth';
import type { MoneyKey } from './world';

/** Where a fault may be planted: one table, the rows that other faults took, and chance. */
interface Ground {
  readonly random: Random;
  readonly canvas: Canvas;
  readonly table: DrawnTable;
  readonly taken: Set<string>;
}

type Plant = (ground: Ground) => Omit<PlantedFault, 'kind' | 'sheet'> | null;

const projectsOf = ({ spec }: DrawnTable) =>
  spec.body.flatMap((row, index) => (row.kind === 'project' ? [{ row, index }] : []));
const columnOf = ({ spec }: DrawnTable, field: MoneyKey): Column | undefined =>
  spec.columns.find(
    (column) => column.role === 'money' && column.part === undefined && column.field === field,
  );
const budgetOf = (table: DrawnTable) =>
  columnOf(table, 'adjustedBudget') ?? columnOf(table, 'originalBudget');
const partColumns = ({ spec }: DrawnTable, whole: Column) =>
  spec.columns.filter((column) => column.part === 'source' && column.field === whole.field);
const isTyped = (canvas: Canvas, row: number, column: number): boolean => {
  const cell = canvas.get(row, column);
  return cell?.formula === undefined && typeof cell?.value === 'number';
};
const isUnused = ({ taken }: Ground, row: number) => !taken.has(`row ${String(row)}`);
const cell = (row: number, column: number) => [{ row, column }];

/** A project row that no other fault took and whose cell in the column is a typed number other than 0. */
function typedCell(
  ground: Ground,
  columns: readonly (Column | undefined)[],
  wants: (value: number, row: number) => boolean = () => true,
): { row: number; column: number; value: number; field: Column; index: number } | null {
  const { table, canvas, random } = ground;
  for (const { index } of random.shuffle(projectsOf(table))) {
    const row = table.rowOf(index);
    if (!isUnused(ground, row)) continue;
    for (const field of random.shuffle(columns)) {
      if (!field) continue;
      const column = table.columnOf(field);
      const value = canvas.get(row, column)?.value;
      if (
        !isTyped(canvas, row, column) ||
        typeof value !== 'number' ||
        value === 0 ||
        !wants(value, row)
      )
        continue;
      return { row, column, value, field, index };
    }
  }
  return null;
}

const mainColumns = (table: DrawnTable) =>
  table.spec.columns.filter((column) => column.role === 'money' && column.part === undefined);
/** Amounts with no parts beneath: typed by a person first. */
const baseColumns = (table: DrawnTable) =>
  mainColumns(table).filter((column) => partColumns(table, column).length === 0);

function put(
  ground: Ground,
  row: number,
  column: number,
  value: CanvasCell | CanvasCell['value'],
): void {
  ground.taken.add(`row ${String(row)}`);
  const old = ground.canvas.get(row, column);
  const fresh =
    value !== null && typeof value === 'object' && 'value' in value
      ? value
      : { value, ...(old?.style ? { style: old.style } : {}) };
  ground.canvas.put(row, column, fresh);
}

const totalIndex = ({ spec }: DrawnTable) => spec.body.findIndex(({ kind }) => kind === 'total');

/** Row of the total where nobody has touched it. */
function totalRow(ground: Ground): { row: number; index: number } | null {
  const index = totalIndex(ground.table);
  if (index < 0) return null;
  const row = ground.table.rowOf(index);
  return isUnused(ground, row) ? { row, index } : null;
}

const dependents = (ground: Ground, row: number): { row: number; column: number }[] => {
  const { table } = ground;
  const rows = [
    row,
    ...table.spec.body.flatMap(({ kind }, index) =>
      kind === 'total' || kind === 'subtotal' || kind === 'section' ? [table.rowOf(index)] : [],
    ),
  ];
  return table.spec.columns.flatMap((column) =>
    column.role === 'money' || column.role === 'rate'
      ? rows.map((each) => ({ row: each, column: table.columnOf(column) }))
      : [],
  );
};

const SUMS = [
  'R-C01',
  'R-C03',
  'R-C05',
  'R-C13',
  'R-D01',
  'R-D02',
  'R-D03',
  'R-D05',
  'R-D13',
  'R-E02',
  'R-C06',
  'R-C04',
  'R-C10',
  'R-D04',
];

/** Whether some relation in the sheet still shows that a typed amount of this column is wrong. */
function isWitnessed(ground: Ground, row: number, field: Column): boolean {
  const { table, canvas } = ground;
  const total = totalRow(ground);
  if (total && isTyped(canvas, total.row, table.columnOf(field))) return true;
  return table.spec.columns.some((column) => {
    const inside =
      column.id === field.id || column.sumOf?.some((term) => term.column.id === field.id) === true;
    return inside && column.sumOf !== undefined && isTyped(canvas, row, table.columnOf(column));
  });
}

/** Every kind of fault, by the name that the figures list it under. */
export const FAULTS: Readonly<Record<string, Plant>> = {
  'error value': (g) => {
    const found = typedCell(g, baseColumns(g.table));
    if (!found) return null;
    put(g, found.row, found.column, {
      value: { error: g.random.pick(['#REF!', '#N/A', '#VALUE!', '#NAME?']) },
    });
    return { codes: ['R-A06'], cells: cell(found.row, found.column) };
  },
  'merged amounts': (g) => {
    const list = projectsOf(g.table);
    for (const { index } of g.random.shuffle(list)) {
      const next = g.table.spec.body[index + 1];
      const [field] = g.random.shuffle(baseColumns(g.table));
      if (!field) return null;
      const row = g.table.rowOf(index);
      const column = g.table.columnOf(field);
      if (
        next?.kind !== 'project' ||
        !isUnused(g, row) ||
        !isUnused(g, row + 1) ||
        !isTyped(g.canvas, row, column) ||
        !isTyped(g.canvas, row + 1, column)
      )
        continue;
      put(
        g,
        row,
        column,
        Number(g.canvas.get(row, column)?.value) + Number(g.canvas.get(row + 1, column)?.value),
      );
      put(g, row + 1, column, { value: null });
      g.canvas.merge(row, column, row + 1, column);
      return { codes: ['R-A09'], cells: cell(row, column) };
    }
    return null;
  },
  'number as text': (g) => {
    if (g.table.spec.style.cells !== 'number') return null;
    const found = typedCell(g, baseColumns(g.table));
    if (!found) return null;
    put(g, found.row, found.column, {
      value: g.random.pick([
        String(found.value),
        found.value.toFixed(2),
        `${String(found.value)} `,
      ]),
    });
    return { codes: ['R-B01'], cells: cell(found.row, found.column) };
  },
  'no amount': (g) => {
    const found = typedCell(g, baseColumns(g.table));
    if (!found) return null;
    put(g, found.row, found.column, {
      value: g.random.pick(['待定', '约30', '未批复', '见附件', '12.3.4', '同上']),
    });
    return { codes: ['R-B02'], cells: cell(found.row, found.column) };
  },
  'unit in cell': (g) => {
    const found = typedCell(g, baseColumns(g.table));
    if (!found) return null;
    const { unit } = g.table.spec.style.money;
    const text =
      unit === 'yuan'
        ? `${String(Math.round(found.value / 100) / 100)}万元`
        : unit === 'tenThousandYuan'
          ? `${String(Math.round(found.value * 10_000))}元`
          : `${String(found.value)}万`;
    put(g, found.row, found.column, { value: text });
    return { codes: ['R-B03'], cells: cell(found.row, found.column) };
  },
  'full-width digits': (g) => {
    const found = typedCell(g, baseColumns(g.table));
    if (!found) return null;
    put(g, found.row, found.column, {
      value: Array.from(String(found.value))
        .map((ch) =>
          /\d/.test(ch) ? String.fromCharCode(ch.charCodeAt(0) + 0xfee0) : ch === '.' ? '．' : ch,
        )
        .join(''),
    });
    return { codes: ['R-B04'], cells: cell(found.row, found.column) };
  },
  negative: (g) => {
    const found = typedCell(
      g,
      [columnOf(g.table, 'expenditure'), columnOf(g.table, 'originalBudget')].filter(
        (one) => one && partColumns(g.table, one).length === 0,
      ),
      (value) => value > 0,
    );
    if (!found) return null;
    put(g, found.row, found.column, -found.value);
    return { codes: ['R-B05'], cells: cell(found.row, found.column) };
  },
  'parts of a fen': (g) => {
    if (g.table.spec.style.money.unit !== 'yuan') return null;
    const found = typedCell(g, baseColumns(g.table));
    if (!found) return null;
    put(g, found.row, found.column, Number((Math.floor(found.value) + 0.3456).toFixed(4)));
    return { codes: ['R-B06'], cells: cell(found.row, found.column) };
  },
  'blank amount': (g) => {
    const found = typedCell(g, [columnOf(g.table, 'expenditure'), budgetOf(g.table)]);
    if (!found || g.table.spec.style.zero !== 'zero') return null;
    put(g, found.row, found.column, { value: null });
    return { codes: ['R-B07'], cells: cell(found.row, found.column) };
  },
  'code as number': (g) => {
    const column = g.table.spec.columns.find(({ role }) => role === 'code');
    const line = g.random.pick(projectsOf(g.table));
    const row = g.table.rowOf(line.index);
    if (!column || !isUnused(g, row) || !/^\d{16,}$/.test(line.row.line.code)) return null;
    put(g, row, g.table.columnOf(column), Number(line.row.line.code));
    return { codes: ['R-B08'], cells: cell(row, g.table.columnOf(column)) };
  },
  'total typed wrong': (g) => {
    const total = totalRow(g);
    const field = g.random.pick(mainColumns(g.table));
    const column = g.table.columnOf(field);
    if (!total || !isTyped(g.canvas, total.row, column)) return null;
    const value = Number(g.canvas.get(total.row, column)?.value);
    const wrong = Number(
      (
        value +
        g.random.pick([1, -1, 9, 10, 100, 0.5]) *
          (g.table.spec.style.money.unit === 'yuan' ? 137 : 1.37)
      ).toFixed(4),
    );
    put(g, total.row, column, wrong);
    return {
      codes: ['R-C01', 'R-C02', 'R-C05', 'R-C13', 'R-D01', 'R-D02'],
      cells: [...cell(total.row, column)],
    };
  },
  'amount typed wrong': (g) => {
    const found = typedCell(g, baseColumns(g.table), (value) => value > 10);
    if (!found || !isWitnessed(g, found.row, found.field)) return null;
    const wrong = g.random.pick([
      found.value * 10,
      Number((found.value + (g.table.spec.style.money.unit === 'yuan' ? 900 : 9)).toFixed(6)),
      Number((found.value - (g.table.spec.style.money.unit === 'yuan' ? 90 : 0.9)).toFixed(6)),
    ]);
    put(g, found.row, found.column, wrong);
    return { codes: SUMS, cells: dependents(g, found.row) };
  },
  'subtotal typed wrong': (g) => {
    const { body } = g.table.spec;
    const index = body.findIndex(
      (row) => row.kind === 'subtotal' || (row.kind === 'section' && row.carries),
    );
    const field = g.random.pick(mainColumns(g.table));
    const row = g.table.rowOf(index);
    const column = g.table.columnOf(field);
    if (index < 0 || !isUnused(g, row) || !isTyped(g.canvas, row, column)) return null;
    put(
      g,
      row,
      column,
      Number(
        (
          Number(g.canvas.get(row, column)?.value) +
          (g.table.spec.style.money.unit === 'yuan' ? 1234 : 12.34)
        ).toFixed(6),
      ),
    );
    return { codes: ['R-C03'], cells: cell(row, column) };
  },
  'total counts twice': (g) => {
    const total = totalRow(g);
    const { body, style } = g.table.spec;
    const rows = body.flatMap(({ kind }, i) =>
      kind === 'project' || kind === 'subtotal' || kind === 'section' ? [g.table.rowOf(i)] : [],
    );
    if (
      !total ||
      style.formulas === 'none' ||
      !body.some(
        (row) =>
          (row.kind === 'subtotal' || (row.kind === 'section' && row.carries)) &&
          row.covers.length > 0,
      ) ||
      body.some(({ kind }) => kind === 'header' || kind === 'memo')
    )
      return null;
    const field = g.random.pick(mainColumns(g.table));
    const column = g.table.columnOf(field);
    if (g.canvas.get(total.row, column)?.formula === undefined) return null;
    put(g, total.row, column, {
      value: null,
      ...sumOf([{ top: Math.min(...rows), bottom: Math.max(...rows), column }]),
    });
    return { codes: ['R-C04'], cells: cell(total.row, column) };
  },
  'row left out': (g) => {
    const total = totalRow(g);
    const { body, style } = g.table.spec;
    if (
      !total ||
      body.some(({ kind }) => kind !== 'project' && kind !== 'total') ||
      style.zero !== 'zero'
    )
      return null;
    const field = g.random.pick(mainColumns(g.table));
    const column = g.table.columnOf(field);
    const rows = projectsOf(g.table).map(({ index }) => g.table.rowOf(index));
    const last = g.canvas.get(Math.max(...rows), column)?.value;
    if (rows.length < 3 || last === 0 || g.canvas.get(total.row, column)?.formula === undefined)
      return null;
    put(g, total.row, column, {
      value: null,
      ...sumOf([{ top: Math.min(...rows), bottom: Math.max(...rows) - 1, column }]),
    });
    return { codes: ['R-C06'], cells: cell(total.row, column) };
  },
  'typed total leaves a row out': (g) => {
    const total = totalRow(g);
    const found = typedCell(g, mainColumns(g.table));
    if (!total || !found || !isTyped(g.canvas, total.row, found.column)) return null;
    put(
      g,
      total.row,
      found.column,
      Number((Number(g.canvas.get(total.row, found.column)?.value) - found.value).toFixed(6)),
    );
    return { codes: ['R-C05', 'R-C01', 'R-C13'], cells: cell(total.row, found.column) };
  },
  'detail instead of subtotal': (g) => {
    const total = totalRow(g);
    const row = total ? g.table.spec.body[total.index] : undefined;
    if (!total || row?.kind !== 'total') return null;
    const groups = row.children.filter((child) => {
      const one = g.table.spec.body[child];
      return one?.kind === 'subtotal' || one?.kind === 'section';
    });
    const field = g.random.pick(mainColumns(g.table));
    const column = g.table.columnOf(field);
    const group = g.table.spec.body[groups[0] ?? -1];
    if (
      groups.length < 2 ||
      groups.length !== row.children.length ||
      !(group?.kind === 'subtotal' || group?.kind === 'section') ||
      group.covers.length < 2 ||
      g.canvas.get(total.row, column)?.formula === undefined
    )
      return null;
    const detail = g.table.rowOf(group.covers[0] ?? 0);
    put(g, total.row, column, {
      value: null,
      ...signed(
        groups.map((child, i) => ({
          row: i === 0 ? detail : g.table.rowOf(child),
          column,
          sign: 1 as const,
        })),
      ),
    });
    return { codes: ['R-C07'], cells: cell(total.row, column) };
  },
  'total typed among formulas': (g) => {
    const total = totalRow(g);
    const field = g.random.pick(mainColumns(g.table));
    const column = g.table.columnOf(field);
    if (!total || g.canvas.get(total.row, column)?.formula === undefined) return null;
    g.canvas.recalculate();
    const sum = g.canvas.get(total.row, column)?.value;
    if (typeof sum !== 'number') return null;
    put(g, total.row, column, { value: sum });
    return { codes: ['R-C08'], cells: cell(total.row, column) };
  },
  'typed amid formulas': (g) => {
    const field = mainColumns(g.table).find((column) => column.sumOf !== undefined);
    const lines = projectsOf(g.table);
    if (!field || g.table.spec.style.formulas !== 'all' || lines.length < 4) return null;
    const { index } = g.random.pick(lines);
    const row = g.table.rowOf(index);
    const column = g.table.columnOf(field);
    if (!isUnused(g, row) || g.canvas.get(row, column)?.formula === undefined) return null;
    g.canvas.recalculate();
    const old = Number(g.canvas.get(row, column)?.value);
    put(g, row, column, Number((old + (g.random.chance(0.5) ? 0 : 100)).toFixed(6)));
    return { codes: ['R-C09'], cells: cell(row, column) };
  },
  'amount inside a formula': (g) => {
    const field = columnOf(g.table, 'balance');
    const lines = projectsOf(g.table);
    if (!field?.sumOf || g.table.spec.style.formulas !== 'all' || lines.length < 4) return null;
    const { index } = g.random.pick(lines);
    const row = g.table.rowOf(index);
    const column = g.table.columnOf(field);
    const old = g.canvas.get(row, column);
    if (!isUnused(g, row) || !old?.formula || !old.calc) return null;
    const { calc, formula } = old;
    put(g, row, column, {
      value: null,
      formula: `${formula}-100`,
      calc: (read) => {
        const v = calc(read);
        return typeof v === 'number' ? v - 100 : v;
      },
    });
    return { codes: ['R-C14'], cells: cell(row, column) };
  },
  'part above its whole': (g) => {
    const { body } = g.table.spec;
    const index = body.findIndex(({ kind }) => kind === 'memo');
    const field = budgetOf(g.table);
    const memo = body[index];
    if (memo?.kind !== 'memo' || !field) return null;
    const row = g.table.rowOf(index);
    const column = g.table.columnOf(field);
    if (!isUnused(g, row) || !isTyped(g.canvas, row, column)) return null;
    const parent = body[memo.parent];
    if (parent?.kind !== 'project') return null;
    const whole = inUnit(field.amount?.(parent.line) ?? 0, g.table.spec.style.money);
    put(g, row, column, Number((whole * 1.5 + 1).toFixed(2)));
    g.taken.add(`row ${String(g.table.rowOf(memo.parent))}`);
    return { codes: ['R-C10'], cells: cell(row, column) };
  },
  'adjusted budget wrong': (g) => {
    const field = columnOf(g.table, 'adjustedBudget');
    if (!field?.sumOf || !columnOf(g.table, 'adjustment') || partColumns(g.table, field).length > 0)
      return null;
    const found = typedCell(g, [field]);
    if (!found) return null;
    put(
      g,
      found.row,
      found.column,
      Number((found.value + (g.table.spec.style.money.unit === 'yuan' ? 5000 : 5)).toFixed(6)),
    );
    return {
      codes: ['R-D01'],
      cells: dependents(g, found.row).filter(({ row }) => row === found.row),
    };
  },
  'balance wrong': (g) => {
    const field = columnOf(g.table, 'balance');
    if (!field || partColumns(g.table, field).length > 0) return null;
    const found = typedCell(g, [field]);
    if (!found) return null;
    put(
      g,
      found.row,
      found.column,
      Number((found.value + (g.table.spec.style.money.unit === 'yuan' ? 100 : 1)).toFixed(6)),
    );
    return { codes: ['R-D02'], cells: cell(found.row, found.column) };
  },
  'spent over budget': (g) => {
    const field = columnOf(g.table, 'expenditure');
    const balance = columnOf(g.table, 'balance');
    const budget = budgetOf(g.table);
    if (!field || !budget || partColumns(g.table, field).length > 0) return null;
    const found = typedCell(g, [field]);
    if (!found) return null;
    const line = g.table.spec.body[found.index];
    if (line?.kind !== 'project') return null;
    // Another row of the same project may still have money left.
    if (
      projectsOf(g.table).some(
        ({ row, index }) => index !== found.index && row.line.project === line.line.project,
      )
    )
      return null;
    const cap = inUnit(line.line.amounts.adjustedBudget, g.table.spec.style.money);
    const spent = Number((cap * 1.2 + 1).toFixed(2));
    put(g, found.row, found.column, spent);
    if (balance && isTyped(g.canvas, found.row, g.table.columnOf(balance)))
      put(g, found.row, g.table.columnOf(balance), Number((cap - spent).toFixed(6)));
    return { codes: ['R-D03'], cells: cell(found.row, found.column) };
  },
  'rate wrong': (g) => {
    const field = g.table.spec.columns.find(({ role }) => role === 'rate');
    if (!field) return null;
    const found = typedCell(g, [field], (value) => value !== 1 && value !== 100);
    if (!found) return null;
    put(g, found.row, found.column, Number((found.value * 0.9).toFixed(4)));
    return { codes: ['R-D05'], cells: cell(found.row, found.column) };
  },
  'mean of rates': (g) => {
    if (g.taken.has('rates')) return null;
    const field = g.table.spec.columns.find(({ role }) => role === 'rate');
    const total = totalRow(g);
    if (!field || !total || g.table.spec.style.rate === 'text') return null;
    g.canvas.recalculate();
    const column = g.table.columnOf(field);
    const rates = projectsOf(g.table).map(
      ({ index }) => g.canvas.get(g.table.rowOf(index), column)?.value,
    );
    const numbers = rates.filter((rate) => typeof rate === 'number');
    const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
    const now = g.canvas.get(total.row, column)?.value;
    if (
      numbers.length !== rates.length ||
      typeof now !== 'number' ||
      Math.abs(now - mean) < 0.02 * Math.abs(now)
    )
      return null;
    g.taken.add('rates');
    put(g, total.row, column, Number(mean.toFixed(4)));
    return { codes: ['R-D06'], cells: cell(total.row, column) };
  },
  'rate without budget': (g) => {
    const field = g.table.spec.columns.find(({ role }) => role === 'rate');
    const budget = budgetOf(g.table);
    if (!field || !budget) return null;
    const line = projectsOf(g.table).find(
      ({ row, index }) =>
        row.line.amounts.adjustedBudget === 0 &&
        isUnused(g, g.table.rowOf(index)) &&
        g.canvas.get(g.table.rowOf(index), g.table.columnOf(field))?.formula === undefined,
    );
    if (!line || g.table.spec.style.zero !== 'zero') return null;
    put(g, g.table.rowOf(line.index), g.table.columnOf(field), 1);
    return { codes: ['R-D07'], cells: cell(g.table.rowOf(line.index), g.table.columnOf(field)) };
  },
  'sources do not add up': (g) => {
    const whole = g.random
      .shuffle(mainColumns(g.table))
      .find(
        (column) =>
          partColumns(g.table, column).length > 1 &&
          ['adjustedBudget', 'originalBudget', 'expenditure'].includes(column.field ?? ''),
      );
    if (!whole) return null;
    const found = typedCell(g, partColumns(g.table, whole));
    if (!found || !isTyped(g.canvas, found.row, g.table.columnOf(whole))) return null;
    put(
      g,
      found.row,
      found.column,
      Number((found.value + (g.table.spec.style.money.unit === 'yuan' ? 700 : 7)).toFixed(6)),
    );
    return {
      codes: ['R-D13'],
      cells: [...cell(found.row, found.column), ...cell(found.row, g.table.columnOf(whole))],
    };
  },
  'one amount in another unit': (g) => {
    const { unit } = g.table.spec.style.money;
    if (unit !== 'tenThousandYuan' || projectsOf(g.table).length < 6) return null;
    const found = typedCell(
      g,
      [columnOf(g.table, 'expenditure')].filter(
        (one) => one && partColumns(g.table, one).length === 0,
      ),
      (value) => value > 20,
    );
    if (!found) return null;
    put(g, found.row, found.column, Number((found.value * 10_000).toFixed(0)));
    return { codes: ['R-E02', 'R-D03', 'R-E01'], cells: cell(found.row, found.column) };
  },
  'rate scales mixed': (g) => {
    if (g.taken.has('rates')) return null;
    const field = g.table.spec.columns.find(({ role }) => role === 'rate');
    if (!field || projectsOf(g.table).length < 4) return null;
    const found = typedCell(g, [field], (value) => value !== 1 && value !== 0);
    if (!found) return null;
    put(
      g,
      found.row,
      found.column,
      g.table.spec.style.rate === 'ratio'
        ? Number((found.value * 100).toFixed(2))
        : Number((found.value / 100).toFixed(4)),
    );
    g.taken.add('rates');
    return { codes: ['R-E04', 'R-D05'], cells: cell(found.row, found.column) };
  },
  'code twice': (g) => {
    const column = g.table.spec.columns.find(({ role }) => role === 'code');
    const [a, b] = g.random.sample(projectsOf(g.table), 2);
    if (!column || !a || !b || a.row.line.project === b.row.line.project) return null;
    const rows = [g.table.rowOf(a.index), g.table.rowOf(b.index)];
    if (!rows.every((row) => isUnused(g, row))) return null;
    put(g, rows[1] ?? 0, g.table.columnOf(column), { value: a.row.line.code });
    return {
      codes: ['R-F01'],
      cells: rows.map((row) => ({ row, column: g.table.columnOf(column) })),
    };
  },
  'name twice': (g) => {
    const column = g.table.spec.columns.find(({ role }) => role === 'name');
    const [a, b] = g.random.sample(projectsOf(g.table), 2);
    if (
      !column ||
      !a ||
      !b ||
      a.row.line.project === b.row.line.project ||
      a.row.line.department !== b.row.line.department ||
      g.table.spec.style.joinCode !== null
    )
      return null;
    const rows = [g.table.rowOf(a.index), g.table.rowOf(b.index)];
    if (!rows.every((row) => isUnused(g, row))) return null;
    put(g, rows[1] ?? 0, g.table.columnOf(column), { value: a.row.line.name });
    return {
      codes: ['R-F02'],
      cells: rows.map((row) => ({ row, column: g.table.columnOf(column) })),
    };
  },
  'generic name': (g) =>
    rename(g, () => g.random.pick(['政府采购', '其他', '专项经费', '项目经费', '工作经费']), [
      'R-F04',
    ]),
  'other year in name': (g) =>
    g.table.spec.year === null
      ? null
      : rename(
          g,
          (name) => `${String((g.table.spec.year ?? 2019) - 1)}年${name.replace(/^\d{4}年/, '')}`,
          ['R-F05'],
        ),
  'litter in name': (g) =>
    rename(
      g,
      (name) => g.random.pick([`${name}#`, `${name.slice(0, 3)}\n${name.slice(3)}`, `${name}*`]),
      ['R-F08'],
    ),
  'no name': (g) => rename(g, () => null, ['R-F09']),
  'hidden row': (g) => {
    const { index } = g.random.pick(projectsOf(g.table));
    const row = g.table.rowOf(index);
    if (!isUnused(g, row)) return null;
    g.taken.add(`row ${String(row)}`);
    g.canvas.hiddenRows.add(row);
    return {
      codes: ['R-A07'],
      cells: g.table.spec.columns.map((column) => ({ row, column: g.table.columnOf(column) })),
    };
  },
  'number below': (g) => {
    const total = totalRow(g);
    const field = g.random.pick(mainColumns(g.table));
    const column = g.table.columnOf(field);
    const { body } = g.table.spec;
    if (
      !total ||
      total.index !== body.length - 1 ||
      g.canvas.get(total.row + 1, column) ||
      g.canvas.get(total.row + 1, g.table.spec.left)
    )
      return null;
    g.canvas.put(total.row + 1, column, 4321.5);
    return { codes: ['R-A10'], cells: cell(total.row + 1, column) };
  },
  'link to another file': (g) => {
    const found = typedCell(g, baseColumns(g.table));
    if (!found) return null;
    const value = found.value;
    put(g, found.row, found.column, {
      value: null,
      formula: `[1]Sheet1!$${at(0, found.column).replace(/\d+$/, '')}$${String(found.row + 1)}`,
      calc: () => value,
    });
    return { codes: ['R-A11'], cells: cell(found.row, found.column) };
  },
};

function rename(
  g: Ground,
  to: (name: string) => string | null,
  codes: readonly string[],
): Omit<PlantedFault, 'kind' | 'sheet'> | null {
  const column = g.table.spec.columns.find(({ role }) => role === 'name');
  const { index, row } = g.random.pick(projectsOf(g.table));
  const place = g.table.rowOf(index);
  if (
    !column ||
    !isUnused(g, place) ||
    row.numbering !== '' ||
    g.table.spec.style.joinCode !== null ||
    g.table.spec.style.mergeNames
  )
    return null;
  const at = g.table.columnOf(column);
  put(g, place, at, { value: to(row.line.name) });
  // A row without a name is told by its amounts: any cell of it will do.
  return {
    codes,
    cells: g.table.spec.columns.map((each) => ({ row: place, column: g.table.columnOf(each) })),
  };
}

/** Plants up to `count` faults of different kinds in one table; gives what was planted. */
export function plantFaults(
  random: Random,
  canvases: readonly Canvas[],
  tables: readonly DrawnTable[],
  count: number,
): PlantedFault[] {
  const table = tables[0];
  const canvas = canvases.find(({ name }) => name === table?.truth.sheet);
  if (!table || !canvas) return [];
  const taken = new Set<string>();
  const planted: PlantedFault[] = [];
  for (const kind of random.shuffle(Object.keys(FAULTS))) {
    if (planted.length >= count) break;
    const done = FAULTS[kind]?.({ random, canvas, table, taken });
    if (done) planted.push({ kind, sheet: canvas.name, ...done });
  }
  canvas.recalculate();
  // Beside other faults the rate of a total may no longer be the mean: wrong it stays.
  return planted.map((fault) =>
    fault.kind === 'mean of rates' && planted.length > 1
      ? { ...fault, codes: [...fault.codes, 'R-D05'] }
      : fault,
  );
}
