import { HEADS, NOISE_NUMBER, NOISE_TEXT } from './header-words';
import { SOURCE_HEADS } from './world-words';
import type { Random } from './random';
import type { Line, MoneyKey, World } from './world';
import { split } from './world';

export type ColumnRole =
  | 'no'
  | 'name'
  | 'code'
  | 'department'
  | 'source'
  | 'functionalCode'
  | 'economicCode'
  | 'reason'
  | 'remark'
  | 'noise'
  | 'money'
  | 'rate';

let made = 0;
/** An id that no other column has. */
export const freshId = (): number => (made += 1);

/** A column before it has a place. */
export interface Column {
  /** Copies keep it, so that sums go on pointing at the right column. */
  readonly id: number;
  readonly role: ColumnRole;
  readonly field?: MoneyKey;
  /** Head texts from top to bottom; columns with the same first text side by side share a group. */
  readonly head: readonly string[];
  /** Set for columns of a part; these are no field of their own. */
  readonly part?: 'source' | 'memo' | 'other-year' | 'month' | 'difference';
  /** Fen of a line in this column; null is an empty cell. */
  readonly amount?: (line: Line) => number | null;
  /** Text or number of a noise column; `index` counts lines. */
  readonly noise?: (line: Line, index: number) => string | number;
  /** Fields that the head may stand for as well. */
  readonly either?: readonly MoneyKey[];
  /** Indices (in the same list) whose sum the column is, with signs. */
  readonly sumOf?: readonly { readonly column: Column; readonly sign: 1 | -1 }[];
  readonly over?: Column;
  readonly under?: Column;
  /** Whether totals add this column. */
  readonly adds?: boolean;
}

const money = (field: MoneyKey, head: readonly string[]): Column => ({
  id: freshId(),
  role: 'money',
  field,
  head,
  adds: true,
  amount: (line) => line.amounts[field],
});

/** Which amounts a form asks for. */
export type AmountSet =
  | 'full'
  | 'short'
  | 'no-delta'
  | 'original'
  | 'carry'
  | 'vague'
  | 'two'
  | 'adjusted'
  | 'received'
  | 'delta-only';

export function drawAmountSet(random: Random, world: World): AmountSet {
  if (world.hasCarryover) return random.weighted({ carry: 8, short: 1, adjusted: 1 });
  if (world.hasAdjustment)
    return random.weighted({
      full: 60,
      short: 10,
      'no-delta': 12,
      vague: 5,
      received: 5,
      adjusted: 4,
      'delta-only': 3,
    });
  return random.weighted({ full: 25, original: 25, short: 18, vague: 18, two: 10, received: 6 });
}

function keysOf(set: AmountSet): readonly MoneyKey[] {
  switch (set) {
    case 'full':
      return ['originalBudget', 'adjustment', 'adjustedBudget', 'expenditure', 'balance'];
    case 'carry':
      return [
        'carryover',
        'originalBudget',
        'adjustment',
        'adjustedBudget',
        'expenditure',
        'balance',
      ];
    case 'short':
      return ['adjustedBudget', 'expenditure', 'balance'];
    case 'adjusted':
      return ['adjustedBudget', 'expenditure'];
    case 'no-delta':
      return ['originalBudget', 'adjustedBudget', 'expenditure', 'balance'];
    case 'original':
    case 'vague':
      return ['originalBudget', 'expenditure', 'balance'];
    case 'two':
      return ['originalBudget', 'expenditure'];
    case 'received':
      return ['adjustedBudget', 'fundsReceived', 'expenditure', 'balance'];
    case 'delta-only':
      return ['originalBudget', 'adjustment', 'expenditure', 'balance'];
  }
}

const HEAD_KEY: Readonly<Record<MoneyKey, keyof typeof HEADS>> = {
  originalBudget: 'originalBudget',
  adjustment: 'adjustment',
  carryover: 'carryover',
  adjustedBudget: 'adjusted',
  fundsReceived: 'received',
  expenditure: 'expenditure',
  balance: 'balance',
};

/** Amount columns of one header level, wired to each other. */
export function amountColumns(random: Random, set: AmountSet, year: number): Column[] {
  const isVague = set === 'vague';
  const columns: Column[] = [];
  for (const key of keysOf(set)) {
    const isBudget = isVague && key === 'originalBudget';
    let word: string = random
      .pick(HEADS[isBudget ? 'budget' : HEAD_KEY[key]])
      .replace('2019', `${String(year)}年`);
    if (/^(支出|执行|预算|调整|追加|实际)/.test(word) && random.chance(0.08))
      word = `${String(year)}年${word}`;
    // Where only a carry-over column could be meant by it, 结转资金 stays clear.
    const base = money(isBudget ? 'adjustedBudget' : key, [word]);
    columns.push(isBudget ? { ...base, either: ['originalBudget', 'adjustedBudget'] } : base);
  }
  return columns;
}

export const find = (columns: readonly Column[], field: MoneyKey): Column | undefined =>
  columns.find((column) => column.field === field && column.part === undefined);

/** The same columns with sums and quotients declared, so that formulas can be written. */
export function wire(columns: readonly Column[], rate: readonly string[] | null): Column[] {
  const list: Column[] = [];
  const get = (field: MoneyKey) => list.find((c) => c.field === field && c.part === undefined);
  for (const column of columns) {
    if (column.sumOf || column.part) {
      list.push(column);
      continue;
    }
    const terms: { column: Column; sign: 1 | -1 }[] = [];
    const add = (term: Column | undefined, sign: 1 | -1) => {
      if (term) terms.push({ column: term, sign });
    };
    if (column.field === 'adjustedBudget' && !column.either && get('originalBudget')) {
      const needs: MoneyKey[] = ['originalBudget', 'carryover', 'adjustment'];
      if (get('adjustment')) for (const key of needs) add(get(key), 1);
    }
    if (column.field === 'balance') {
      const budget = get('adjustedBudget') ?? get('originalBudget');
      if (!get('adjustedBudget')) {
        add(get('originalBudget'), 1);
        add(get('adjustment'), 1);
      } else add(budget, 1);
      add(get('expenditure'), -1);
    }
    list.push(terms.length > 1 ? { ...column, sumOf: terms } : column);
  }
  const over = get('expenditure');
  const under = get('adjustedBudget') ?? (get('adjustment') ? undefined : get('originalBudget'));
  if (rate && over && under) list.push({ id: freshId(), role: 'rate', head: rate, over, under });
  return list;
}

/** Splits chosen amount columns into a whole and its sources. */
export function withSources(
  random: Random,
  columns: readonly Column[],
  grain: number,
  only: readonly MoneyKey[] | null,
): Column[] {
  const heads = random.pick(SOURCE_HEADS);
  const whole = random.pick(['小计', '合计', '总额', '小 计', '合 计', '金额合计']);
  const isWholeLast = random.chance(0.12);
  const parts = new Map<string, number[]>();
  const partsOf = (line: Line, field: MoneyKey): number[] => {
    const key = `${String(line.project)}/${line.source}/${line.name}`;
    const known = parts.get(`${key}/${field}`);
    if (known) return known;
    const { originalBudget, adjustment, carryover, expenditure } = line.amounts;
    const o = split(random, originalBudget, heads.length, grain);
    const zero = heads.map(() => 0);
    const at = (list: number[], i: number) => list[i] ?? 0;
    const a = [...zero];
    a[o.indexOf(Math.max(...o))] = adjustment;
    const c = [...zero];
    c[c.length - 1] = carryover;
    const b = heads.map((_, i) => at(o, i) + at(a, i) + at(c, i));
    let rest = expenditure;
    const e = b.map((cap) => {
      const used = Math.max(0, Math.min(cap, rest));
      rest -= used;
      return used;
    });
    const all: Record<MoneyKey, number[]> = {
      originalBudget: o,
      adjustment: a,
      carryover: c,
      adjustedBudget: b,
      fundsReceived: b,
      expenditure: e,
      balance: b.map((x, i) => x - at(e, i)),
    };
    for (const [each, list] of Object.entries(all)) parts.set(`${key}/${each}`, list);
    return all[field];
  };
  return columns.flatMap((column): Column[] => {
    const { field } = column;
    if (!field || (only && !only.includes(field))) return [column];
    const group = column.head[0] ?? '';
    const shares = heads.map((head, i): Column => ({
      id: freshId(),
      role: 'money',
      field,
      part: 'source',
      adds: true,
      head: [group, i === 0 && random.chance(0.2) ? `其中：${head}` : head],
      amount: (line) => partsOf(line, field)[i] ?? 0,
    }));
    const total: Column = {
      ...column,
      head: [group, whole],
      sumOf: shares.map((share) => ({ column: share, sign: 1 })),
    };
    return isWholeLast ? [...shares, total] : [total, ...shares];
  });
}

function noiseText(random: Random, [head, kind]: readonly [string, string]): Column {
  const classes = random.sample(
    ['特定目标类', '其他运转类', '延续性项目', '新增项目', '民生类'],
    3,
  );
  const noise = (_: Line, index: number): string => {
    switch (kind) {
      case 'person':
        return ['张伟', '李娜', '王芳', '刘洋'][index % 4] ?? '';
      case 'yes':
        return index % 3 === 0 ? '是' : '否';
      case 'document':
        return `清财预〔2019〕${String(index + 3)}号`;
      case 'goal':
        return '完成年度工作任务，群众满意度达到95%以上';
      case 'level':
        return index % 2 ? '本级' : '上级';
      case 'date':
        return `2019年${String((index % 9) + 1)}月`;
      case 'state':
        return '执行中';
      default:
        return classes[index % 3] ?? '';
    }
  };
  return { id: freshId(), role: 'noise', head: [head], noise };
}

function noiseNumber([head, kind]: readonly [string, string]): Column {
  const noise = (line: Line, index: number): number => {
    switch (kind) {
      case 'phone':
        return 67_470_000 + index * 13;
      case 'score':
        return 90 + (index % 10);
      case 'year':
        return 2019;
      case 'rank':
        return index + 1;
      case 'ten':
        return 10;
      case 'full':
        return 1;
      default:
        return ((line.project * 37) % 400) + 5;
    }
  };
  return { id: freshId(), role: 'noise', head: [head], noise };
}

/** Descriptive columns before and after the amounts. */
export function textColumns(
  random: Random,
  {
    code,
    department,
    noise,
    number,
  }: { code: boolean; department: boolean; noise: number; number: boolean },
): { before: Column[]; after: Column[] } {
  const column = (role: ColumnRole, words: readonly string[]): Column => ({
    id: freshId(),
    role,
    head: [random.pick(words)],
  });
  const before: Column[] = [];
  const name = column('name', HEADS.name);
  const list: Column[] = [name];
  if (code) list.splice(random.chance(0.7) ? 0 : 1, 0, column('code', HEADS.code));
  if (department)
    list.splice(random.chance(0.7) ? 0 : list.length, 0, column('department', HEADS.department));
  if (random.chance(0.12)) list.push(column('source', HEADS.source));
  if (random.chance(0.08)) list.push(column('functionalCode', HEADS.functionalCode));
  if (random.chance(0.06)) list.push(column('economicCode', HEADS.economicCode));
  for (let i = 0; i < noise; i++) list.push(noiseText(random, random.pick(NOISE_TEXT)));
  if (number) before.push(column('no', HEADS.no));
  before.push(...list);
  const after: Column[] = [];
  if (random.chance(0.12)) after.push(noiseNumber(random.pick(NOISE_NUMBER)));
  if (random.chance(0.1)) after.push(column('reason', HEADS.reason));
  if (random.chance(0.35)) after.push(column('remark', HEADS.remark));
  const seen = new Set<string>();
  const once = (each: Column) => {
    const head = each.head.join('');
    if (seen.has(head)) return false;
    seen.add(head);
    return true;
  };
  return { before: before.filter(once), after: after.filter(once) };
}
