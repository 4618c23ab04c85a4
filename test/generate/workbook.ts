import type { BodyOptions } from './body';
import { buildBody } from './body';
import { Canvas } from './canvas';
import type { Column } from './columns';
import { freshId } from './columns';
import { HEADS, NOTES, SIGNS } from './header-words';
import type { Layout } from './layouts';
import { drawPlan, LAYOUTS } from './layouts';
import { Random } from './random';
import {
  drawForm,
  drawIncomeAndExpense,
  drawLedger,
  drawTidyList,
  drawTransposed,
} from './special-layouts';
import type { DrawnTable, TableStyle } from './table';
import { drawTable } from './table';
import type { TrueTable, Truth } from './truth';
import { drawUnrelated } from './unrelated';
import type { Line, MoneyStyle, World } from './world';
import { drawMoneyStyle, drawWorld, split, UNIT_WORD } from './world';
import { PEOPLE, SOURCES } from './world-words';

/** A workbook that was drawn, with all that is true of it. */
export interface DrawnWorkbook {
  readonly seed: number;
  readonly layout: Layout;
  readonly canvases: readonly Canvas[];
  readonly tables: readonly DrawnTable[];
  readonly truth: Truth;
  readonly features: readonly string[];
}

interface Frame {
  readonly canvas: Canvas;
  readonly top: number;
  readonly left: number;
  readonly unitPlace: UnitPlace;
  readonly title: boolean;
  readonly signs: boolean;
  readonly name?: string;
}

type UnitPlace =
  | 'line-right'
  | 'line-left'
  | 'title'
  | 'heads'
  | 'unit-row'
  | 'sheet-name'
  | 'missing'
  | 'with-maker'
  | 'title-bracket';

/** What a sheet's own title may be. */
function titleOf(random: Random, world: World, what?: string): string {
  const year = random.pick([
    `${String(world.year)}年度`,
    `${String(world.year)}年`,
    `${String(world.year)} 年度`,
    `（${String(world.year)}年度）`,
  ]);
  const thing =
    what ??
    random.pick([
      '项目支出预算执行情况表',
      '项目支出明细表',
      '项目资金使用情况统计表',
      '部门预算项目执行情况表',
      '项目支出绩效自评汇总表',
      '预算执行情况表',
      '专项资金收支情况表',
      '预算项目执行进度表',
      '项目预算执行情况统计表',
      '项目支出情况一览表',
      '项目指标执行情况表',
      '项目支出决算表',
    ]);
  const who = `${world.place}${world.office}`;
  return random.pick([
    `${who}${year}${thing}`,
    `${year}${who}${thing}`,
    `${year}${thing}`,
    `附件2：${who}${year}${thing}`,
  ]);
}

function drawStyle(
  random: Random,
  money: MoneyStyle,
  layout: Layout,
  unitPlace: UnitPlace,
): TableStyle {
  const cells =
    layout === 'L17-export'
      ? random.pick(['text', 'thousands', 'thousands', 'number'] as const)
      : random.weighted({ number: 92, text: 4, thousands: 4 });
  return {
    money,
    cells,
    zero: random.weighted({ zero: 75, blank: 17, dash: 8 }),
    formulas: cells === 'number' ? random.weighted({ none: 25, totals: 30, all: 45 }) : 'none',
    rate: random.weighted({ ratio: 60, percent: 25, text: 15 }),
    rateForm: random.pick(['plain', 'iferror', 'if', 'round'] as const),
    totalForm: random.weighted({ sum: 70, plus: 20, subtotal: 10 }),
    mergeHeads: layout !== 'X16-unmerged-heads' && random.chance(0.9),
    mergeDepartments: layout === 'L07-department-subtotals' || random.chance(0.06),
    mergeLabels: random.chance(0.5),
    mergeNames: layout === 'X12-merged-names',
    codeRow:
      layout === 'L04-code-row'
        ? random.pick(['numbers', 'formulas', 'formulas', 'letters'] as const)
        : random.chance(0.03)
          ? 'numbers'
          : 'none',
    joinCode: layout === 'L17-export' && random.chance(0.6) ? '-' : null,
    unitRow: unitPlace === 'unit-row' ? UNIT_WORD[money.unit] : null,
    format: random.pick([null, '#,##0.00', '0.00', '#,##0.00_ ', '#,##0', '0.00_);[Red](0.00)']),
  };
}

function drawUnitPlace(random: Random, layout: Layout): UnitPlace {
  if (layout === 'L05-units-in-heads') return 'heads';
  if (layout === 'L02-title-signs') return random.pick(['line-right', 'with-maker', 'line-left']);
  return random.weighted({
    'line-right': 42,
    'line-left': 8,
    title: 6,
    heads: 12,
    'unit-row': 4,
    'sheet-name': 3,
    missing: 7,
    'with-maker': 12,
    'title-bracket': 6,
  });
}

/** Writes title and unit line; gives the row of the first head. */
function drawFront(
  random: Random,
  frame: Frame,
  world: World,
  unit: string,
  width: number,
  what?: string,
): number {
  const { canvas, left } = frame;
  let row = frame.top;
  const word = random
    .pick([
      '单位：{}',
      '单位:{}',
      '金额单位：{}',
      '（单位：{}）',
      '单位： {}',
      '计量单位：{}',
      '单位：人民币{}',
      '金额单位:{}',
      '货币单位：{}',
      '单  位：{}',
      '单位（{}）',
    ])
    .replace('{}', unit);
  if (frame.title) {
    let title = titleOf(random, world, what);
    if (frame.unitPlace === 'title') title = `${title}（单位：${unit}）`;
    if (frame.unitPlace === 'title-bracket') title = `${title}（${unit}）`;
    canvas.put(row, left, { value: title, style: { bold: true, size: 18, horizontal: 'center' } });
    canvas.merge(row, left, row, left + width - 1);
    row += 1;
    if (random.chance(0.12)) row += 1;
  }
  const maker = `${random.pick(['编制单位', '填报单位', '单位名称', '部门名称', '编报单位'])}：${world.place}${world.office}`;
  const right = left + Math.max(1, width - random.pick([1, 1, 1, 2]));
  if (frame.unitPlace === 'line-right') {
    if (random.chance(0.5)) canvas.put(row, left, maker);
    canvas.put(row, right, { value: word, style: { horizontal: 'right' } });
    row += 1;
  } else if (frame.unitPlace === 'line-left') {
    canvas.put(row, left, word);
    row += 1;
  } else if (frame.unitPlace === 'with-maker') {
    canvas.put(row, left, `${maker}${' '.repeat(random.int(6, 40))}${word}`);
    row += 1;
  } else if (random.chance(0.4)) {
    canvas.put(row, left, maker);
    row += 1;
  }
  if (random.chance(0.08)) row += 1;
  return row;
}

/** A unit that is to be asked for is not told by a note either. */
const frameHidesUnit = (place: UnitPlace): boolean => place === 'missing';

function drawBack(
  random: Random,
  { canvas, left, signs, unitPlace }: Frame,
  world: World,
  unit: string,
  end: number,
  width: number,
): void {
  let row = end + (random.chance(0.2) ? 1 : 0);
  const notes = frameHidesUnit(unitPlace) ? NOTES.slice(1) : NOTES;
  const fill = (text: string) =>
    text
      .replace('{unit}', unit)
      .replace('{p}', random.pick(PEOPLE))
      .replace('{q}', random.pick(PEOPLE))
      .replace('{y}', String(world.year))
      .replace('{u}', `${world.place}${world.office}`);
  if (random.chance(0.25)) {
    canvas.put(row, left, fill(random.pick(notes)));
    if (random.chance(0.5)) canvas.merge(row, left, row, left + width - 1);
    row += 1;
  }
  if (signs) {
    if (random.chance(0.5)) canvas.put(row, left, fill(random.pick(SIGNS)));
    else {
      canvas.put(row, left, '单位负责人：');
      canvas.put(row, left + Math.min(2, width - 1), `财务负责人：${random.pick(PEOPLE)}`);
      canvas.put(row, left + Math.min(4, width - 1), `填表人：${random.pick(PEOPLE)}`);
    }
  }
}

/** Lines by source: a project on two or three rows. */
function bySource(random: Random, lines: readonly Line[], grain: number): Line[] {
  return lines.flatMap((line) => {
    const count = random.chance(0.4) ? random.int(2, 3) : 1;
    if (count === 1) return [line];
    const sources = random.sample(SOURCES, count);
    const original = split(random, line.amounts.originalBudget, count, grain);
    const big = original.indexOf(Math.max(...original));
    let spent = line.amounts.expenditure;
    return sources.map((source, i): Line => {
      const originalBudget = original[i] ?? 0;
      const adjustment = i === big ? line.amounts.adjustment : 0;
      const carryover = i === big ? line.amounts.carryover : 0;
      const adjustedBudget = originalBudget + adjustment + carryover;
      const expenditure = Math.max(0, Math.min(spent, adjustedBudget));
      spent -= expenditure;
      return {
        ...line,
        source,
        amounts: {
          originalBudget,
          adjustment,
          carryover,
          adjustedBudget,
          fundsReceived: adjustedBudget,
          expenditure,
          balance: adjustedBudget - expenditure,
        },
      };
    });
  });
}

function tableOn(
  random: Random,
  frame: Frame,
  world: World,
  money: MoneyStyle,
  layout: Layout,
  features: string[],
): { drawn: DrawnTable; isVague: boolean; needsUnit: boolean; style: TableStyle } {
  const style = drawStyle(random, money, layout, frame.unitPlace);
  let plan = drawPlan(random, layout, world, money, frame.unitPlace === 'heads');
  let lines = world.lines;
  const hasSource = plan.columns.some(({ role }) => role === 'source');
  if (layout === 'L08-by-source-rows' || layout === 'X12-merged-names') {
    lines = bySource(random, lines, money.grain);
    if (!hasSource) {
      const at = plan.columns.findIndex(({ role }) => role === 'name');
      const source: Column = { id: freshId(), role: 'source', head: [random.pick(HEADS.source)] };
      plan = {
        ...plan,
        columns: [...plan.columns.slice(0, at + 1), source, ...plan.columns.slice(at + 1)],
      };
    }
  }
  if (style.mergeDepartments || plan.body !== 'plain')
    lines = [...lines].sort((a, b) =>
      a.department < b.department ? -1 : a.department > b.department ? 1 : 0,
    );
  const options: BodyOptions = {
    kind: plan.body,
    total: plan.total,
    numbering: random.weighted({
      none: plan.body.startsWith('sections') || plan.body === 'nested' ? 30 : 80,
      dot: 8,
      comma: 6,
      bracket: 4,
      circle: 3,
    }),
    isWithNo: plan.columns.some(({ role }) => role === 'no'),
  };
  const body = buildBody(random, lines, options);
  const width = plan.columns.length;
  const top = drawFront(random, frame, world, UNIT_WORD[money.unit], width, frame.name);
  const drawn = drawTable(frame.canvas, {
    columns: plan.columns,
    body,
    top,
    left: frame.left,
    year: frame.title ? world.year : null,
    style,
  });
  drawBack(random, frame, world, UNIT_WORD[money.unit], drawn.end, width);
  features.push(
    `body:${plan.body}`,
    `total:${plan.total}`,
    `cells:${style.cells}`,
    `zero:${style.zero}`,
    `unit:${frame.unitPlace}`,
    `number:${options.numbering}`,
    `formulas:${style.formulas}`,
    `rate:${style.rate}`,
  );
  return { drawn, isVague: plan.isVague, needsUnit: frame.unitPlace === 'missing', style };
}

const FACTS = [
  'R-D08',
  'R-D09',
  'R-D10',
  'R-D11',
  'R-D12',
  'R-F06',
  'R-F04',
  'R-F05',
  'R-C08',
  'R-D15',
  'R-A08',
  'R-A04',
] as const;

/** Draws the workbook of a seed: the same seed, the same workbook. */
export function drawWorkbook(seed: number, only: Layout | null = null): DrawnWorkbook {
  const random = new Random(seed);
  const layout = only ?? random.pick(LAYOUTS);
  let money = drawMoneyStyle(random);
  if (layout === 'X15-large-unit')
    money = {
      unit: 'hundredMillionYuan',
      grain: 1_000_000,
      decimals: 4,
      low: 500_000_000,
      high: 900_000_000_000,
    };
  const features: string[] = [];
  const unitPlace = drawUnitPlace(random, layout);
  const unit = UNIT_WORD[money.unit];
  const sheetName = (base: string) => (unitPlace === 'sheet-name' ? `${base}（${unit}）` : base);
  const counts =
    layout === 'X08-wide' || layout === 'L17-export'
      ? ([8, 60] as const)
      : layout === 'L15-stacked' || layout === 'X09-side-by-side'
        ? ([3, 9] as const)
        : ([3, 60] as const);
  const world = drawWorld(random, money, counts);
  const canvases: Canvas[] = [];
  const tables: DrawnTable[] = [];
  const may = new Set<string>(['blank']);
  const must = new Set<string>();
  const facts = new Set<string>(FACTS);
  const unrelated: string[] = [];
  const forms: TrueTable[] = [];
  const hiddenOnly: string[] = [];
  let answers: Truth['answers'] = { byKind: { repeated: 'merge' } };
  const use = (result: ReturnType<typeof tableOn>) => {
    tables.push(result.drawn);
    if (result.isVague) may.add('column');
    if (layout === 'L09-years' && result.drawn.truth.year === null) may.add('year');
    if (result.needsUnit) {
      must.add('unit');
      answers = { ...answers, unit: money.unit };
    }
    if (result.style.zero !== 'zero') facts.add('R-B07');
    if (layout === 'L17-export') facts.add('R-B01');
  };
  const frame = (canvas: Canvas, more: Partial<Frame> = {}): Frame => ({
    canvas,
    top: random.chance(0.08) ? 1 : 0,
    left: random.chance(0.08) ? 1 : 0,
    unitPlace,
    // A unit that stands in the title needs one.
    title: unitPlace.startsWith('title') || random.chance(layout === 'L01-plain' ? 0.4 : 0.9),
    signs: layout === 'L02-title-signs' || layout === 'X23-maker-notes' || random.chance(0.25),
    ...more,
  });
  const base = random.pick([
    'Sheet1',
    '项目支出',
    '执行情况',
    '明细',
    '预算执行',
    String(world.year),
    '附表2',
    '项目表',
  ]);
  const truthOf = (list: readonly TrueTable[]): Truth => ({
    tables: list,
    must: [...must],
    may: [...may],
    answers,
    unrelated,
    optional: hiddenOnly,
    facts: [...facts],
  });
  if (
    layout === 'L12-tidy-list' ||
    layout === 'L13-form' ||
    layout === 'L14-income-and-expense' ||
    layout === 'L18-ledger' ||
    layout === 'X20-transposed'
  ) {
    const canvas = new Canvas(base);
    canvases.push(canvas);
    const special = { random, canvas, world, money };
    const drawn =
      layout === 'L12-tidy-list'
        ? drawTidyList(special)
        : layout === 'L13-form'
          ? drawForm(special)
          : layout === 'L14-income-and-expense'
            ? drawIncomeAndExpense(special)
            : layout === 'X20-transposed'
              ? drawTransposed(special)
              : drawLedger(special);
    for (const each of drawn.must) must.add(each);
    for (const each of drawn.may) may.add(each);
    tables.push(...drawn.tables);
    unrelated.push(...drawn.unrelated);
    forms.push(...(drawn.forms ?? []));
    if (drawn.tables.length === 0) facts.add('R-A01');
  } else if (layout === 'L11-year-sheets') {
    const count = random.int(2, 3);
    for (let i = 0; i < count; i++) {
      const year = world.year - count + 1 + i;
      const canvas = new Canvas(`${String(year)}${random.pick(['', '年', '年项目'])}`);
      canvases.push(canvas);
      const own =
        i === count - 1
          ? world
          : { ...drawWorld(random, money, counts), year, place: world.place, office: world.office };
      use(
        tableOn(
          random,
          frame(canvas, {
            title: true,
            ...(unitPlace === 'sheet-name' ? { unitPlace: 'line-right' as const } : {}),
          }),
          own,
          money,
          'L01-plain',
          features,
        ),
      );
    }
    may.add('sheet');
  } else if (layout === 'X04-offices') {
    const departments = [...new Set(world.lines.map(({ department }) => department))];
    const first = random.chance(0.5);
    const summary = new Canvas('汇总');
    const parts = departments.map((name) => new Canvas(name));
    canvases.push(...(first ? [summary, ...parts] : [...parts, summary]));
    const state = random.int(0, 1_000_000);
    for (const canvas of canvases) {
      // The same columns everywhere: an office fills in the bureau's form.
      const same = new Random(state);
      const lines =
        canvas === summary
          ? world.lines
          : world.lines.filter(({ department }) => department === canvas.name);
      use(
        tableOn(
          same,
          {
            ...frame(canvas),
            top: 0,
            left: 0,
            title: true,
            unitPlace: unitPlace === 'sheet-name' ? 'line-right' : unitPlace,
          },
          { ...world, lines },
          money,
          'L01-plain',
          features,
        ),
      );
    }
    may.add('sheet');
  } else if (layout === 'L15-stacked') {
    const canvas = new Canvas(sheetName(base));
    canvases.push(canvas);
    const half = Math.ceil(world.lines.length / 2);
    const names = random.shuffle([
      '财政拨款项目支出情况表',
      '上级专款项目支出情况表',
      '自有资金项目支出情况表',
    ]);
    const state = random.int(0, 1_000_000);
    let top = 0;
    [world.lines.slice(0, half), world.lines.slice(half)].forEach((lines, i) => {
      if (lines.length === 0) return;
      const same = new Random(state);
      const result = tableOn(
        same,
        { ...frame(canvas), top, left: 0, title: true, signs: false, name: names[i] ?? '' },
        { ...world, lines },
        money,
        'L01-plain',
        features,
      );
      use(result);
      top = canvas.height + random.int(1, 2);
    });
  } else if (layout === 'X09-side-by-side') {
    const canvas = new Canvas(sheetName(base));
    canvases.push(canvas);
    const half = Math.ceil(world.lines.length / 2);
    const state = random.int(0, 1_000_000);
    let left = 0;
    [world.lines.slice(0, half), world.lines.slice(half)].forEach((lines, i) => {
      if (lines.length === 0) return;
      const same = new Random(state);
      const result = tableOn(
        same,
        {
          ...frame(canvas),
          top: 0,
          left,
          title: true,
          signs: false,
          name: ['财政拨款项目支出情况表', '单位资金项目支出情况表'][i] ?? '',
        },
        { ...world, lines },
        money,
        'L01-plain',
        features,
      );
      use(result);
      left += result.drawn.spec.columns.length + random.int(1, 2);
    });
  } else {
    const canvas = new Canvas(sheetName(base));
    canvases.push(canvas);
    const own = frame(canvas);
    let top = own.top;
    if (layout === 'L17-export' && random.chance(0.7)) {
      for (const text of random.sample(
        [
          '查询条件：预算年度=' + String(world.year) + '；单位=全部',
          '导出时间：' + String(world.year + 1) + '-01-05 09:12:33',
          '操作员：admin',
          '报表编号：YS-0231',
        ],
        random.int(1, 3),
      )) {
        canvas.put(top, own.left, text);
        top += 1;
      }
    }
    if (layout === 'X18-long-front') {
      for (const text of random.sample(
        [
          '附件3',
          `${world.place}财政局：`,
          '根据《关于开展项目支出绩效自评工作的通知》要求，现将我单位项目支出情况报送如下，请审核。',
          `截至${String(world.year)}年12月31日`,
          '本表由预算单位填报，一式两份。',
          `财政资金合计${String(random.int(100, 900))}万元，其中项目支出占60%。`,
        ],
        random.int(2, 4),
      )) {
        canvas.put(top, own.left, text);
        top += 1;
      }
      if (random.chance(0.5)) top += 1;
    }
    const result = tableOn(random, { ...own, top }, world, money, layout, features);
    use(result);
    if (layout === 'X24-hidden-sheets') {
      // An older state of the same table, put away.
      const old = new Canvas(random.pick(['旧', '备份', 'Sheet9', '上报版']));
      old.state = random.pick(['hidden', 'veryHidden']);
      tableOn(
        random,
        { ...frame(old), title: true, unitPlace: 'line-right' },
        world,
        money,
        'L01-plain',
        [],
      );
      canvases.push(old);
      may.add('sheet');
      hiddenOnly.push(old.name);
      facts.add('R-A07');
    }
    if (layout === 'L08-by-source-rows' || layout === 'X12-merged-names') may.add('repeated');
    if (layout === 'L08-by-source-rows' || layout === 'X12-merged-names') facts.add('R-F02');
    if (layout === 'X11-hidden') hide(random, canvas, result.drawn, facts);
  }
  if (layout === 'X13-among-others' || random.chance(0.15)) {
    const count = layout === 'X13-among-others' ? random.int(2, 4) : 1;
    for (const sheet of drawUnrelated(random, count, new Set(canvases.map(({ name }) => name)))) {
      unrelated.push(sheet.name);
      if (random.chance(0.5)) canvases.push(sheet);
      else canvases.unshift(sheet);
    }
  }
  return {
    seed,
    layout,
    canvases,
    tables,
    truth: truthOf([...forms, ...tables.map(({ truth }) => truth)]),
    features,
  };
}

function hide(random: Random, canvas: Canvas, drawn: DrawnTable, facts: Set<string>): void {
  if (random.chance(0.7)) {
    const rows = drawn.truth.projects.flatMap(({ rows }) => rows);
    canvas.hiddenRows.add(random.pick(rows));
    facts.add('R-A07');
  }
  if (random.chance(0.6)) {
    const noise = drawn.spec.columns.filter(
      ({ role }) => role === 'noise' || role === 'department' || role === 'code' || role === 'no',
    );
    if (noise.length > 0) canvas.hiddenColumns.add(drawn.columnOf(random.pick(noise)));
  }
}
