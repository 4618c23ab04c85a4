/** What is written of a project; amounts in fen. */
export interface WideRow {
  readonly code: string;
  readonly name: string;
  readonly amounts: readonly number[];
}

/** How the 17 columns of amounts are laid out. */
export interface WideLayout {
  /** Rows of heads; an empty text lies beneath a merge. */
  readonly heads: readonly (readonly string[])[];
  readonly merges: readonly string[];
  /** Columns among the amounts. */
  readonly original: number;
  readonly adjustment: number;
  readonly budget: number;
  readonly spent: number;
  readonly balance: number;
  /** Columns of months, which add up to what was spent; none where sources do. */
  readonly months: readonly number[];
  /** Amounts of a row by original budget, adjustment and the share that was not spent. */
  readonly amountsOf: (original: number, adjustment: number, unspent: number) => readonly number[];
  /** Formulas of a row (1-based) by column of amounts. */
  readonly formulasOf: (row: number) => Readonly<Record<number, string>>;
}

const TEXT_HEADS = ['项目编码', '项目名称', '科室'];
const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月支出`);

/** Five amounts and the spending of twelve months, beneath one row of heads. */
export const MONTHLY: WideLayout = {
  heads: [[...TEXT_HEADS, '年初预算数', '调整预算数', '全年预算数', '支出数', '结余', ...MONTHS]],
  merges: [],
  original: 0,
  adjustment: 1,
  budget: 2,
  spent: 3,
  balance: 4,
  months: MONTHS.map((_, at) => 5 + at),
  amountsOf: (original, adjustment, unspent) => {
    const budget = original + adjustment;
    const spent = budget - Math.floor(budget * unspent);
    const month = Math.floor(spent / MONTHS.length);
    const months = MONTHS.map((_, at) => (at < 11 ? month : spent - 11 * month));
    return [original, adjustment, budget, spent, budget - spent, ...months];
  },
  formulasOf: (row) => ({ 2: `D${row}+E${row}`, 3: `SUM(I${row}:T${row})`, 4: `F${row}-G${row}` }),
};

const GROUPS = ['年初预算数', '调整预算数', '全年预算数', '支出数'];
const PARTS = ['小计', '财政拨款', '上年结转', '其他资金'];

/** An amount as a whole and by three sources. */
function split(fen: number): readonly number[] {
  const carried = Math.floor(fen / 10);
  const other = Math.floor(fen / 20);
  return [fen, fen - carried - other, carried, other];
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, fen) => sum + fen, 0);

/** Four amounts, each as a whole and by three sources, and the balance, beneath two rows of heads. */
export const BY_SOURCE: WideLayout = {
  heads: [
    [...TEXT_HEADS, ...GROUPS.flatMap((group) => [group, '', '', '']), '结余'],
    ['', '', '', ...GROUPS.flatMap(() => PARTS)],
  ],
  merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:G2', 'H2:K2', 'L2:O2', 'P2:S2', 'T2:T3'],
  original: 0,
  adjustment: 4,
  budget: 8,
  spent: 12,
  balance: 16,
  months: [],
  amountsOf: (original, adjustment, unspent) => {
    const [was, change] = [split(original), split(adjustment)];
    const budget = was.map((fen, part) => fen + (change[part] ?? 0));
    const parts = budget.slice(1).map((fen) => fen - Math.floor(fen * unspent));
    const balance = (budget[0] ?? 0) - sumOf(parts);
    return [...was, ...change, ...budget, sumOf(parts), ...parts, balance];
  },
  formulasOf: (row) => ({
    8: `SUM(M${row}:O${row})`,
    12: `SUM(Q${row}:S${row})`,
    16: `L${row}-P${row}`,
  }),
};

const SUBJECTS = ['社会保障', '职业培训', '就业援助', '信息化运维', '档案整理', '设备购置'];
const KINDS = ['业务经费', '专项经费', '委托服务', '补助资金', '维护费'];

function rowOf(index: number, amounts: readonly number[]): WideRow {
  const subject = SUBJECTS[index % SUBJECTS.length] ?? '';
  return {
    code: `2019${String(index + 1).padStart(6, '0')}`,
    name: `第${index + 1}批${subject}${KINDS[index % KINDS.length] ?? ''}`,
    amounts,
  };
}

/** A project with which nothing is wrong: 10,000 to 1.9 million yuan, no adjustment, 91% spent or more. */
export function soundRow({ amountsOf }: WideLayout, index: number): WideRow {
  const original = 1_000_001 + ((index * 7_919) % 188_000) * 1_000 + (index % 1_000);
  return rowOf(index, amountsOf(original, 0, ((index * 31) % 90) / 1_000));
}

/** A project that was adjusted and spent two fifths: each wants a reason. */
export function doubtfulRow({ amountsOf }: WideLayout, index: number): WideRow {
  return rowOf(index, amountsOf(120_000_000 + (index % 97) * 1_200_000, 12_000_000, 0.6));
}
