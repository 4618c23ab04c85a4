import type { BodyKind } from './body';
import type { Column } from './columns';
import { amountColumns, drawAmountSet, freshId, textColumns, wire, withSources } from './columns';
import { HEADS } from './header-words';
import type { Random } from './random';
import type { MoneyStyle, World } from './world';
import { UNIT_WORD } from './world';

/** Names of layouts: L.. as field notes number them, X.. seen elsewhere. */
export const LAYOUTS = [
  'L01-plain',
  'L02-title-signs',
  'L03-sources',
  'L04-code-row',
  'L05-units-in-heads',
  'L06-sections',
  'L07-department-subtotals',
  'L08-by-source-rows',
  'L09-years',
  'L10-months',
  'L11-year-sheets',
  'L12-tidy-list',
  'L13-form',
  'L14-income-and-expense',
  'L15-stacked',
  'L16-stages',
  'L17-export',
  'L18-ledger',
  'X01-total-on-top',
  'X02-nested',
  'X03-subtotals-above',
  'X04-offices',
  'X05-three-row-head',
  'X06-memo-rows',
  'X07-bare-sections',
  'X08-wide',
  'X09-side-by-side',
  'X10-grouped-heads',
  'X11-hidden',
  'X12-merged-names',
  'X13-among-others',
  'X14-comparison',
  'X15-large-unit',
  'X16-unmerged-heads',
  'X17-classified',
  'X18-long-front',
  'X19-economic-columns',
  'X20-transposed',
  'X21-quarters',
  'X22-blank-rows',
  'X23-maker-notes',
  'X24-hidden-sheets',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Columns, kind of body and total of one table. */
export interface Plan {
  readonly columns: readonly Column[];
  readonly body: BodyKind;
  readonly total: 'bottom' | 'top' | 'none';
  readonly isVague: boolean;
}

const BODY: Readonly<Partial<Record<Layout, BodyKind>>> = {
  'L06-sections': 'sections',
  'L07-department-subtotals': 'subtotals-below',
  'L17-export': 'pages',
  'X02-nested': 'nested',
  'X17-classified': 'classified',
  'X22-blank-rows': 'spaced',
  'X03-subtotals-above': 'subtotals-above',
  'X06-memo-rows': 'memo',
  'X07-bare-sections': 'sections-bare',
};

/** How a head is embellished in this sheet, the same way for all of its columns. */
function embellish(random: Random, columns: readonly Column[], unit: string | null): Column[] {
  const form = random.weighted({
    none: 60,
    year: 5,
    letters: 6,
    digits: 5,
    wrap: 8,
    spaces: 6,
    full: 4,
    star: 3,
  });
  const bracket = random.pick([
    '（{}）',
    '({})',
    '[{}]',
    '【{}】',
    '\n（{}）',
    '/{}',
    '(单位:{})',
    '（单位：{}）',
    ' {}',
  ]);
  let n = 0;
  return columns.map((column) => {
    const last = column.head.length - 1;
    let word = column.head[last] ?? '';
    if (column.role === 'money' || column.role === 'rate') {
      n += 1;
      if (form === 'letters') word = `${word}（${String.fromCharCode(64 + n)}）`;
      if (form === 'digits')
        word =
          `${random.chance(0.5) ? '' : '\n'}${word}${'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'[n - 1] ?? ''}`.trim();
      if (form === 'wrap' && word.length > 3 && !word.includes('\n'))
        word = `${word.slice(0, Math.ceil(word.length / 2))}\n${word.slice(Math.ceil(word.length / 2))}`;
      if (form === 'spaces' && word.length < 5 && !word.includes(' '))
        word = Array.from(word).join(random.pick([' ', '　']));
      if (form === 'full' && word.includes('%')) word = word.replace('%', '％');
      if (column.role === 'money' && unit !== null && column.part === undefined)
        word = `${word}${bracket.replace('{}', unit)}`;
    } else if (form === 'star' && (column.role === 'name' || column.role === 'code'))
      word = `*${word}`;
    const head = [...column.head];
    head[last] = word;
    return { ...column, head };
  });
}

function groupHeads(columns: readonly Column[], random: Random): Column[] {
  const budget = random.pick([
    '预算情况',
    '预算安排情况',
    '预算',
    '资金安排',
    '预算安排',
    '项目预算',
    '年度预算',
  ]);
  const execution = random.pick([
    '执行情况',
    '预算执行情况',
    '支出情况',
    '执行',
    '资金使用情况',
    '支出执行情况',
  ]);
  return columns.map((column) => {
    if (column.role !== 'money' && column.role !== 'rate') return column;
    const isBudget =
      column.role === 'money' && column.field !== 'expenditure' && column.field !== 'balance';
    return { ...column, head: [isBudget ? budget : execution, ...column.head] };
  });
}

function years(columns: readonly Column[], year: number, random: Random): Column[] {
  const count = random.int(2, 3);
  const word = random.pick(['{}年', '{}年度', '{}']);
  const amounts = columns.filter(({ role }) => role === 'money' || role === 'rate');
  const first = columns.findIndex((column) => column === amounts[0]);
  const groups = Array.from({ length: count }, (_, i) => {
    const each = year - count + 1 + i;
    const ids = new Map(amounts.map(({ id }) => [id, each === year ? id : freshId()]));
    const own = (column: Column): Column => ({ ...column, id: ids.get(column.id) ?? column.id });
    return amounts.map((column): Column => ({
      ...own(column),
      ...(column.sumOf
        ? { sumOf: column.sumOf.map(({ column: term, sign }) => ({ column: own(term), sign })) }
        : {}),
      ...(column.over && column.under ? { over: own(column.over), under: own(column.under) } : {}),
      head: [
        word.replace('{}', String(each)),
        ...column.head.map((text) => text.replace(/\d{4}年/, '')),
      ],
      ...(each === year
        ? {}
        : {
            part: 'other-year' as const,
            amount: (line) =>
              column.amount && (line.project + i) % 4
                ? Math.round((column.amount(line) ?? 0) * 0.01) * 80
                : 0,
          }),
    }));
  });
  return [...columns.slice(0, first), ...groups.flat(), ...columns.slice(first + amounts.length)];
}

function months(columns: readonly Column[], grain: number, random: Random): Column[] {
  const to = random.pick([12, 12, 12, 9, 6]);
  const at = columns.findIndex(({ field }) => field === 'expenditure');
  const spent = columns[at];
  if (!spent) return [...columns];
  const format = random.pick(['{}月', '{}月份', '{}月支出']);
  const list = Array.from({ length: to }, (_, m): Column => ({
    id: freshId(),
    role: 'money',
    field: 'expenditure',
    part: 'month',
    adds: true,
    head: [format.replace('{}', String(m + 1))],
    amount: (line) => {
      const whole = line.amounts.expenditure;
      const share = Math.floor(whole / to / grain) * grain;
      return m === to - 1 ? whole - share * (to - 1) : share;
    },
  }));
  const head = random.pick([
    '累计支出',
    '支出合计',
    '累计',
    '全年累计',
    '合计',
    '支出累计',
    '本年累计支出',
  ]);
  return [
    ...columns.slice(0, at),
    ...list,
    { ...spent, head: [head], sumOf: list.map((column) => ({ column, sign: 1 })) },
    ...columns.slice(at + 1),
  ];
}

/** Last year's spending and the difference beside this year's. */
function comparison(columns: readonly Column[], year: number, random: Random): Column[] {
  const at = columns.findIndex(({ field }) => field === 'expenditure');
  const spent = columns[at];
  if (!spent) return [...columns];
  const last: Column = {
    id: freshId(),
    role: 'money',
    field: 'expenditure',
    part: 'other-year',
    adds: true,
    head: [
      random.pick([
        '上年支出数',
        '上年执行数',
        `${String(year - 1)}年支出数`,
        '上年决算数',
        '去年同期支出',
        '上年同期数',
      ]),
    ],
    amount: (line) => Math.round(line.amounts.expenditure / 1_000_000) * 900_000,
  };
  const more: Column = {
    id: freshId(),
    role: 'money',
    field: 'expenditure',
    part: 'difference',
    adds: true,
    head: [random.pick(['比上年增减', '同比增减额', '较上年增减', '增减额'])],
    amount: (line) => line.amounts.expenditure - (last.amount?.(line) ?? 0),
    sumOf: [
      { column: spent, sign: 1 },
      { column: last, sign: -1 },
    ],
  };
  return [...columns.slice(0, at + 1), last, more, ...columns.slice(at + 1)];
}

/** Spending split by quarters or by economic classes, whole first or last. */
function spendParts(
  columns: readonly Column[],
  heads: readonly string[],
  isWholeLast: boolean,
  grain: number,
  whole: string | null,
): Column[] {
  const at = columns.findIndex(({ field }) => field === 'expenditure');
  const spent = columns[at];
  if (!spent) return [...columns];
  const parts = heads.map((head, i): Column => ({
    id: freshId(),
    role: 'money',
    field: 'expenditure',
    part: 'month',
    adds: true,
    head: whole === null ? [head] : [spent.head[0] ?? '', head],
    amount: (line) => {
      const all = line.amounts.expenditure;
      const share = Math.floor(all / heads.length / grain) * grain;
      return i === heads.length - 1 ? all - share * (heads.length - 1) : share;
    },
  }));
  const main: Column = {
    ...spent,
    head: whole === null ? spent.head : [spent.head[0] ?? '', whole],
    sumOf: parts.map((column) => ({ column, sign: 1 })),
  };
  return [
    ...columns.slice(0, at),
    ...(isWholeLast ? [...parts, main] : [main, ...parts]),
    ...columns.slice(at + 1),
  ];
}

/** Two stages and both together, each with budget, spending and balance. */
function stages(columns: readonly Column[], grain: number, random: Random): Column[] {
  const names = random.pick([
    ['上半年', '下半年', '全年合计'],
    ['第一期', '第二期', '两期合计'],
    ['第一批', '第二批', '合计'],
  ] as const);
  const amounts = columns.filter(({ role }) => role === 'money' || role === 'rate');
  const first = columns.findIndex((column) => column === amounts[0]);
  const half = (fen: number) => Math.floor(fen / 2 / grain) * grain;
  const groups = names.map((name, i) =>
    amounts
      .filter(({ role }) => i === 2 || role === 'money')
      .map((column): Column => {
        if (i === 2) return { ...column, head: [name, ...column.head] };
        const amount = (line: Parameters<NonNullable<Column['amount']>>[0]) => {
          const fen = column.amount?.(line) ?? 0;
          return i === 0 ? half(fen) : fen - half(fen);
        };
        return {
          id: freshId(),
          role: 'money',
          ...(column.field ? { field: column.field } : {}),
          part: 'month',
          adds: true,
          head: [name, ...column.head],
          amount,
        };
      }),
  );
  return [...columns.slice(0, first), ...groups.flat(), ...columns.slice(first + amounts.length)];
}

function spendMemo(columns: readonly Column[], random: Random, grain: number): Column[] {
  const at = columns.findIndex(({ field }) => field === 'expenditure');
  const spent = columns[at];
  if (!spent) return [...columns];
  const memo: Column = {
    id: freshId(),
    role: 'money',
    field: 'expenditure',
    part: 'memo',
    adds: true,
    head: [
      random.pick([
        '其中：政府采购支出',
        '其中：授权支付',
        '其中：冻结金额',
        '其中：直接支付',
        '其中:三公经费',
        '其中：工资福利',
      ]),
    ],
    amount: (line) => Math.floor(line.amounts.expenditure / 3 / grain) * grain,
  };
  return [...columns.slice(0, at + 1), memo, ...columns.slice(at + 1)];
}

/** Draws the columns and the kind of body of a layout. */
export function drawPlan(
  random: Random,
  layout: Layout,
  world: World,
  money: MoneyStyle,
  unitInHeads: boolean,
): Plan {
  const isWide = layout === 'X08-wide' || layout === 'L17-export';
  let set = drawAmountSet(random, world);
  if (set === 'vague' && ['L03-sources', 'L09-years', 'L16-stages'].includes(layout)) set = 'full';
  const text = textColumns(random, {
    code: layout === 'L17-export' ? false : isWide || random.chance(0.3),
    department:
      layout === 'L07-department-subtotals'
        ? random.chance(0.8)
        : layout !== 'X03-subtotals-above' && (isWide || random.chance(0.25)),
    noise: isWide ? random.int(2, 5) : random.chance(0.15) ? 1 : 0,
    number:
      layout === 'L06-sections' || layout === 'X02-nested'
        ? random.chance(0.2)
        : random.chance(0.65),
  });
  const rate = random.chance(0.65) ? [random.pick(HEADS.rate)] : null;
  let amounts = wire(amountColumns(random, set, world.year), rate);
  const ranked = [...amounts];
  if (random.chance(0.12)) {
    const r = ranked.findIndex(({ role }) => role === 'rate');
    const [one] = r >= 0 ? ranked.splice(r, 1) : [];
    const at = ranked.findIndex(({ field }) => field === 'expenditure');
    if (one) ranked.splice(at + 1, 0, one);
    amounts = ranked;
  }
  if (
    layout === 'L03-sources' ||
    layout === 'X05-three-row-head' ||
    (layout === 'X16-unmerged-heads' && random.chance(0.5))
  ) {
    const only = random.pick([
      null,
      null,
      ['adjustedBudget', 'expenditure'],
      ['expenditure'],
      ['originalBudget', 'adjustedBudget'],
    ] as const);
    amounts = withSources(random, amounts, money.grain, only);
  }
  if (
    layout === 'X10-grouped-heads' ||
    layout === 'X05-three-row-head' ||
    (layout === 'X16-unmerged-heads' && amounts.every(({ head }) => head.length < 2))
  )
    amounts = groupHeads(amounts, random);
  if (layout === 'L05-units-in-heads' && random.chance(0.6))
    amounts = spendMemo(amounts, random, money.grain);
  if (layout === 'X14-comparison') amounts = comparison(amounts, world.year, random);
  if (layout === 'L10-months') amounts = months(amounts, money.grain, random);
  if (layout === 'X21-quarters') {
    const heads = random.pick([
      ['一季度', '二季度', '三季度', '四季度'],
      ['第一季度', '第二季度', '第三季度', '第四季度'],
      ['1-3月', '4-6月', '7-9月', '10-12月'],
    ] as const);
    amounts = spendParts(
      amounts,
      heads,
      random.chance(0.6),
      money.grain,
      random.chance(0.5) ? random.pick(['小计', '合计', '全年']) : null,
    );
  }
  if (layout === 'X19-economic-columns')
    amounts = spendParts(
      amounts,
      random.pick([
        ['工资福利支出', '商品和服务支出', '资本性支出'],
        ['商品和服务支出', '对个人和家庭的补助'],
        ['办公费', '印刷费', '差旅费', '劳务费'],
      ] as const),
      random.chance(0.2),
      money.grain,
      random.pick(['小计', '合计']),
    );
  let columns = [...text.before, ...amounts, ...text.after];
  if (random.chance(0.05)) {
    const name = text.before.findIndex(({ role }) => role === 'department' || role === 'source');
    if (name >= 0 && layout !== 'L07-department-subtotals') {
      const [one] = text.before.splice(name, 1);
      columns = [...text.before, ...amounts, ...(one ? [one] : []), ...text.after];
    }
  }
  if (layout === 'L09-years') columns = years(columns, world.year, random);
  if (layout === 'L16-stages') columns = stages(columns, money.grain, random);
  const dressed = embellish(random, columns, unitInHeads ? UNIT_WORD[money.unit] : null);
  const total =
    layout === 'X01-total-on-top'
      ? 'top'
      : layout === 'L12-tidy-list'
        ? 'none'
        : random.weighted({ bottom: 86, none: 7, top: 7 });
  return { columns: dressed, body: BODY[layout] ?? 'plain', total, isVague: set === 'vague' };
}
