import type { ColumnField, MoneyField } from '../../src/core/budget/budget-table';
import type { BodyRow } from './body';
import type { Canvas, CanvasCell, RateForm } from './canvas';
import { at, quotient, signed, sumOf } from './canvas';
import type { Column } from './columns';
import type { TrueAmounts, TrueProject, TrueTable, TrueTotal } from './truth';
import type { MoneyStyle } from './world';
import { FEN } from './world';

export type CellForm = 'number' | 'text' | 'thousands';
export type ZeroForm = 'zero' | 'blank' | 'dash';

/** How a table is drawn; every choice is independent of the others. */
export interface TableStyle {
  readonly money: MoneyStyle;
  readonly cells: CellForm;
  readonly zero: ZeroForm;
  readonly formulas: 'none' | 'totals' | 'all';
  readonly rate: 'ratio' | 'percent' | 'text';
  readonly rateForm: RateForm;
  readonly totalForm: 'sum' | 'plus' | 'subtotal';
  readonly mergeHeads: boolean;
  readonly mergeDepartments: boolean;
  readonly mergeLabels: boolean;
  readonly mergeNames: boolean;
  readonly codeRow: 'none' | 'numbers' | 'formulas' | 'letters';
  readonly joinCode: string | null;
  readonly unitRow: string | null;
  readonly format: string | null;
}

export interface TableSpec {
  readonly columns: readonly Column[];
  readonly body: readonly BodyRow[];
  readonly top: number;
  readonly left: number;
  readonly year: number | null;
  readonly style: TableStyle;
}

/** A drawn table: its truth and the places that faults are planted at. */
export interface DrawnTable {
  readonly truth: TrueTable;
  readonly spec: TableSpec;
  /** Sheet row of each body index. */
  readonly rowOf: (index: number) => number;
  readonly columnOf: (column: Column) => number;
  /** First row beneath the table. */
  readonly end: number;
}

const FIELD_OF: Readonly<Partial<Record<Column['role'], ColumnField>>> = {
  no: 'no',
  name: 'name',
  code: 'code',
  department: 'department',
  source: 'source',
  rate: 'executionRate',
};

/** An amount of fen as a number in the unit, exact. */
export function inUnit(fen: number, { unit }: MoneyStyle): number {
  return Number((fen / FEN[unit]).toFixed(10));
}

function moneyCell(fen: number | null, style: TableStyle): CanvasCell {
  const looks = style.format ? { style: { format: style.format } } : {};
  if (fen === null || (fen === 0 && style.zero === 'blank')) return { value: null, ...looks };
  if (fen === 0 && style.zero === 'dash') return { value: '-' };
  const value = inUnit(fen, style.money);
  if (style.cells === 'number') return { value, ...looks };
  const fixed = value.toFixed(Math.max(style.money.decimals, 2));
  if (style.cells === 'text') return { value: fixed };
  const [whole = '', rest = ''] = fixed.split('.');
  return { value: `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}` };
}

function rateCell(over: number, under: number, style: TableStyle): CanvasCell {
  if (under === 0) return { value: null };
  const ratio = Math.round((over / under) * 10_000) / 10_000;
  if (style.rate === 'ratio') return { value: ratio, style: { format: '0.00%' } };
  const percent = Number((ratio * 100).toFixed(2));
  return style.rate === 'percent' ? { value: percent } : { value: `${percent.toFixed(2)}%` };
}

function writeHeads(canvas: Canvas, { columns, top, left, style }: TableSpec): number {
  const levels = Math.max(...columns.map(({ head }) => head.length));
  columns.forEach(({ head }, c) => {
    head.forEach((text, level) => {
      const before = columns[c - 1];
      const isSame = (i: number) =>
        columns[i]?.head.slice(0, level + 1).join('\u0000') ===
        head.slice(0, level + 1).join('\u0000');
      if (level < head.length - 1 && before && isSame(c - 1)) return;
      canvas.put(top + level, left + c, {
        value: text,
        style: { bold: true, border: true, horizontal: 'center', wrap: true },
      });
      if (level < head.length - 1) {
        let end = c;
        while (isSame(end + 1)) end += 1;
        if (end > c && style.mergeHeads)
          canvas.merge(top + level, left + c, top + level, left + end);
      } else if (level < levels - 1 && style.mergeHeads) {
        canvas.merge(top + level, left + c, top + levels - 1, left + c);
      }
    });
  });
  return levels;
}

function codeCell(column: Column, c: number, { columns, style }: TableSpec): CanvasCell {
  if (style.codeRow === 'letters')
    return {
      value:
        c === 0
          ? '栏次'
          : column.role === 'money' || column.role === 'rate'
            ? String.fromCharCode(64 + c)
            : '—',
    };
  if (style.codeRow === 'formulas') {
    const index = (one: Column | undefined) =>
      String(columns.findIndex(({ id }) => id === one?.id) + 1);
    if (column.sumOf) {
      const sum = column.sumOf
        .map(({ column: term, sign }, i) => `${sign < 0 ? '-' : i > 0 ? '+' : ''}${index(term)}`)
        .join('');
      return { value: `${String(c + 1)}=${sum}` };
    }
    if (column.over && column.under)
      return { value: `${String(c + 1)}=${index(column.over)}/${index(column.under)}` };
  }
  return { value: c + 1 };
}

/** Draws the table on the canvas and says what it truly holds. */
export function drawTable(canvas: Canvas, spec: TableSpec): DrawnTable {
  const { columns, body, top, left, style } = spec;
  const levels = writeHeads(canvas, spec);
  let first = top + levels;
  const columnOf = (column: Column): number =>
    left + columns.findIndex(({ id }) => id === column.id);
  if (style.unitRow !== null) {
    columns.forEach((column, c) => {
      if (column.role === 'money') canvas.put(first, left + c, style.unitRow);
      else if (column.role === 'rate') canvas.put(first, left + c, '%');
    });
    first += 1;
  }
  if (style.codeRow !== 'none') {
    columns.forEach((column, c) => {
      canvas.put(first, left + c, codeCell(column, c, spec));
    });
    first += 1;
  }
  let extra = 0;
  const places = body.map((row, index) => {
    const place = first + index + extra;
    if (row.kind === 'header') extra += levels - 1;
    return place;
  });
  const rowOf = (index: number): number => places[index] ?? -1;
  const nameColumn = left + columns.findIndex(({ role }) => role === 'name');
  const canFormula = style.cells === 'number' && style.zero !== 'dash';
  const isTyped = (index: number, column: Column) => {
    const row = body[index];
    return row?.kind === 'project' ? (column.amount?.(row.line) ?? null) : null;
  };
  const lineAmount = (index: number, column: Column): number => isTyped(index, column) ?? 0;
  const rowAmount = (index: number, column: Column): number => {
    const row = body[index];
    if (!row) return 0;
    if (row.kind === 'project') return lineAmount(index, column);
    if (row.kind === 'memo')
      return (
        Math.floor((lineAmount(row.parent, column) * row.share) / style.money.grain) *
        style.money.grain
      );
    if (row.kind === 'section' || row.kind === 'subtotal' || row.kind === 'total') {
      return row.covers.reduce((sum, each) => sum + lineAmount(each, column), 0);
    }
    return 0;
  };
  const ranges = (indices: readonly number[], column: number) => {
    const list: { top: number; bottom: number; column: number }[] = [];
    for (const row of indices.map(rowOf).sort((a, b) => a - b)) {
      const last = list.at(-1);
      if (last && last.bottom === row - 1) last.bottom = row;
      else list.push({ top: row, bottom: row, column });
    }
    return list;
  };
  const money = (index: number, column: Column, c: number): CanvasCell => {
    const row = body[index];
    const amount = rowAmount(index, column);
    const looks = style.format ? { style: { format: style.format } } : {};
    if (!row) return { value: null };
    if (row.kind === 'project' || row.kind === 'memo') {
      if (row.kind === 'project' && column.amount?.(row.line) === null) return { value: null };
      if (row.kind === 'memo' || style.formulas !== 'all' || !canFormula || !column.sumOf)
        return moneyCell(amount, style);
      const terms = column.sumOf.map(({ column: term, sign }) => ({
        row: rowOf(index),
        column: columnOf(term),
        sign,
      }));
      const isRun = column.sumOf.every(({ sign }) => sign > 0) && column.sumOf.length > 2;
      return {
        value: null,
        ...(isRun && terms.every((t, i) => i === 0 || t.column === (terms[i - 1]?.column ?? 0) + 1)
          ? across(rowOf(index), terms[0]?.column ?? 0, terms.length)
          : signed(terms)),
        ...looks,
      };
    }
    if (style.formulas === 'none' || !canFormula) {
      const cell = moneyCell(amount, style);
      return cell.value === null && style.zero === 'blank' ? { value: 0, ...looks } : cell;
    }
    if (row.kind !== 'section' && row.kind !== 'subtotal' && row.kind !== 'total')
      return { value: null };
    const isFlat = row.children.every((each) => body[each]?.kind === 'project');
    if (isFlat) {
      const sum = sumOf(
        ranges(row.children, left + c),
        style.totalForm === 'subtotal' &&
          row.kind === 'total' &&
          body.every(({ kind }) => kind !== 'subtotal')
          ? 'SUBTOTAL(9,'
          : 'SUM(',
      );
      return { value: null, ...sum, ...looks };
    }
    if (style.totalForm === 'plus' || row.children.length < 3) {
      return {
        value: null,
        ...signed(
          row.children.map((each) => ({ row: rowOf(each), column: left + c, sign: 1 as const })),
        ),
        ...looks,
      };
    }
    return {
      value: null,
      ...sumOf(
        row.children.map((each) => ({ top: rowOf(each), bottom: rowOf(each), column: left + c })),
      ),
      ...looks,
    };
  };
  const write = (index: number, row: BodyRow): void => {
    const r = rowOf(index);
    if (row.kind === 'blank') return;
    if (row.kind === 'header') {
      writeHeads(canvas, { ...spec, top: r });
      return;
    }
    if (row.kind === 'note') {
      canvas.put(r, left, row.label);
      return;
    }
    const isLine = row.kind === 'project';
    columns.forEach((column, c) => {
      if (column.role === 'money') {
        const isBare = row.kind === 'section' && !row.carries;
        if (!isBare && (isLine || row.kind === 'memo' || column.adds !== false))
          canvas.put(r, left + c, money(index, column, c));
        return;
      }
      if (column.role === 'rate' && column.over && column.under) {
        if (row.kind === 'section' && !row.carries) return;
        const over = rowAmount(index, column.over);
        const under = rowAmount(index, column.under);
        if (
          style.formulas === 'all' &&
          canFormula &&
          (under !== 0 ||
            (style.rate !== 'percent' && (style.rateForm === 'iferror' || style.rateForm === 'if')))
        ) {
          const looks = style.rate === 'percent' ? {} : { style: { format: '0.00%' } };
          canvas.put(r, left + c, {
            value: null,
            ...quotient(
              r,
              columnOf(column.over),
              columnOf(column.under),
              style.rate === 'percent' ? 'percent' : style.rateForm,
            ),
            ...looks,
          });
        } else canvas.put(r, left + c, rateCell(over, under, style));
        return;
      }
      if (!isLine) return;
      const { line } = row;
      switch (column.role) {
        case 'no':
          canvas.put(r, left + c, row.no);
          break;
        case 'name':
          canvas.put(r, left + c, {
            value: `${row.numbering}${style.joinCode === null ? '' : `${line.code}${style.joinCode}`}${line.name}`,
            style: { border: true, indent: row.indent },
          });
          break;
        case 'code':
          canvas.put(r, left + c, line.code);
          break;
        case 'department':
          canvas.put(r, left + c, line.department);
          break;
        case 'source':
          canvas.put(r, left + c, line.source);
          break;
        case 'functionalCode':
          canvas.put(r, left + c, `${line.functional[0]}${line.functional[1]}`);
          break;
        case 'economicCode':
          canvas.put(r, left + c, `${line.economic[0]} ${line.economic[1]}`);
          break;
        case 'remark':
          if (line.project % 5 === 0) canvas.put(r, left + c, '按进度支付');
          break;
        case 'reason':
          if (line.amounts.balance > 0) canvas.put(r, left + c, '合同约定下年支付尾款');
          break;
        case 'noise':
          canvas.put(r, left + c, column.noise?.(line, index) ?? null);
          break;
        case 'rate':
          break;
      }
    });
    if (isLine) return;
    if (row.kind === 'memo') {
      canvas.put(r, nameColumn, row.label);
      return;
    }
    const place = row.where === 'name' ? nameColumn : left;
    canvas.put(r, place, { value: row.label, style: { bold: true, border: true } });
    const lastText =
      left + columns.findIndex(({ role }) => role === 'money' || role === 'rate') - 1;
    if (style.mergeLabels && place === left && row.kind !== 'section')
      canvas.merge(r, left, r, Math.max(left, lastText));
  };
  body.forEach((row, index) => {
    write(index, row);
  });
  if (style.mergeDepartments) mergeRuns(canvas, spec, rowOf, 'department');
  if (style.mergeNames) mergeRuns(canvas, spec, rowOf, 'name');
  return {
    truth: truthOf(canvas, spec, rowOf, columnOf, rowAmount, levels),
    spec,
    rowOf,
    columnOf,
    end: first + body.length + extra,
  };
}

function across(row: number, from: number, count: number): Pick<CanvasCell, 'formula' | 'calc'> {
  const cells = Array.from({ length: count }, (_, i) => ({
    top: row,
    bottom: row,
    column: from + i,
  }));
  return { ...sumOf(cells), formula: `SUM(${at(row, from)}:${at(row, from + count - 1)})` };
}

/** Merges equal neighbours of a text column down, as forms show departments. */
function mergeRuns(
  canvas: Canvas,
  spec: TableSpec,
  rowOf: (i: number) => number,
  role: 'department' | 'name',
): void {
  const c = spec.columns.findIndex((column) => column.role === role);
  if (c < 0) return;
  const column = spec.left + c;
  let start: number | null = null;
  const close = (end: number) => {
    if (start !== null && end > start) {
      canvas.merge(start, column, end, column);
      for (let row = start + 1; row <= end; row++) canvas.put(row, column, null);
    }
    start = null;
  };
  spec.body.forEach((row, index) => {
    const r = rowOf(index);
    if (row.kind !== 'project') {
      close(r - 1);
      return;
    }
    const previous = spec.body[index - 1];
    const isSame =
      previous?.kind === 'project' &&
      previous.line[role] === row.line[role] &&
      (role === 'department' || previous.line.project === row.line.project);
    if (!isSame) {
      close(r - 1);
      start = r;
    }
    if (index === spec.body.length - 1) close(r);
  });
  const last = spec.body.length - 1;
  if (spec.body[last]?.kind === 'project') close(rowOf(last));
}

function truthOf(
  canvas: Canvas,
  spec: TableSpec,
  rowOf: (index: number) => number,
  columnOf: (column: Column) => number,
  rowAmount: (index: number, column: Column) => number,
  levels: number,
): TrueTable {
  const { columns, body, style } = spec;
  const fields: Partial<Record<ColumnField, number>> = {};
  const mains = columns.filter(
    (column) => column.role === 'money' && column.part === undefined && column.field,
  );
  for (const column of columns) {
    const field =
      column.role === 'money'
        ? column.part === undefined
          ? column.field
          : undefined
        : FIELD_OF[column.role];
    if (field) fields[field] = columnOf(column);
  }
  const amounts = (index: number): TrueAmounts => {
    const row = body[index];
    const entries = mains.map((column): [MoneyField, number | null] => {
      const fen = rowAmount(index, column);
      const isProject = row?.kind === 'project' || row?.kind === 'memo';
      if (row?.kind === 'project' && column.amount?.(row.line) === null)
        return [column.field ?? 'balance', null];
      const isFormula = isProject ? style.formulas === 'all' && column.sumOf !== undefined : true;
      const isTyped =
        style.formulas === 'none' || style.cells !== 'number' || style.zero === 'dash';
      // Totals that are typed show a 0 where others stay blank.
      const isZeroShown = isProject ? isFormula && !isTyped : style.zero !== 'dash';
      return [
        column.field ?? 'balance',
        fen === 0 && !isZeroShown && style.zero !== 'zero' ? null : fen,
      ];
    });
    return Object.fromEntries(entries);
  };
  const byProject = new Map<number, { rows: number[]; index: number; indices: number[] }>();
  body.forEach((row, index) => {
    if (row.kind !== 'project') return;
    const known = byProject.get(row.line.project);
    if (known) {
      known.rows.push(rowOf(index));
      known.indices.push(index);
    } else byProject.set(row.line.project, { rows: [rowOf(index)], index, indices: [index] });
  });
  const projects = [...byProject.values()].map(({ rows, index, indices }): TrueProject => {
    const row = body[index];
    if (row?.kind !== 'project') throw new Error('no project row');
    const { line, numbering } = row;
    const each = indices.map(amounts);
    const sums = Object.fromEntries(
      mains.map(({ field }) => {
        const list = each
          .map((one) => (field ? one[field] : null))
          .filter((one) => one !== null && one !== undefined);
        return [field ?? 'balance', list.length === 0 ? null : list.reduce((a, b) => a + b, 0)];
      }),
    );
    const joined =
      style.joinCode === null ? line.name : `${line.code}${style.joinCode}${line.name}`;
    return {
      rows,
      names: [line.name, `${numbering}${line.name}`, joined, `${numbering}${joined}`],
      code:
        columns.some(({ role }) => role === 'code') || style.joinCode !== null ? line.code : null,
      department: columns.some(({ role }) => role === 'department') ? line.department : null,
      amounts: sums,
    };
  });
  const totals = body.flatMap((row, index): TrueTotal[] => {
    if (row.kind === 'memo')
      return [{ row: rowOf(index), kind: 'memo', covers: null, amounts: amounts(index) }];
    if (row.kind === 'total')
      return [
        {
          row: rowOf(index),
          kind: 'total',
          covers: row.covers.map(rowOf),
          amounts: amounts(index),
        },
      ];
    if (row.kind === 'subtotal' || (row.kind === 'section' && row.carries))
      return [
        {
          row: rowOf(index),
          kind: 'subtotal',
          covers: row.covers.map(rowOf),
          amounts: amounts(index),
        },
      ];
    return [];
  });
  return {
    sheet: canvas.name,
    top: spec.top,
    left: spec.left,
    headerRows: Array.from({ length: levels }, (_, i) => spec.top + i),
    fields,
    either: mains.flatMap((column) =>
      column.either ? [{ column: columnOf(column), fields: column.either }] : [],
    ),
    unit: style.money.unit,
    year: spec.year,
    projects,
    totals,
  };
}
