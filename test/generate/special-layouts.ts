import type { Canvas } from './canvas';
import type { Random } from './random';
import type { DrawnTable } from './table';
import type { TrueTable } from './truth';
import type { MoneyStyle, World } from './world';
import { UNIT_WORD } from './world';
import { inUnit } from './table';

interface Special {
  readonly random: Random;
  readonly canvas: Canvas;
  readonly world: World;
  readonly money: MoneyStyle;
}

interface SpecialDrawn {
  readonly tables: readonly DrawnTable[];
  /** Tables that were written cell by cell. */
  readonly forms?: readonly TrueTable[];
  readonly must: readonly string[];
  readonly may: readonly string[];
  readonly unrelated: readonly string[];
}

/** One amount column that says neither budget nor spending: a person must say. */
export function drawTidyList({ random, canvas, world, money }: Special): SpecialDrawn {
  const unit = UNIT_WORD[money.unit];
  const heads = ['年度', '项目类别', '项目名称', `金额（${unit}）`, '资金来源'];
  heads.forEach((head, c) => {
    canvas.put(0, c, head);
  });
  world.lines.forEach((line, i) => {
    [
      String(world.year),
      random.pick(['特定目标类', '其他运转类']),
      line.name,
      inUnit(line.amounts.adjustedBudget, money),
      line.source,
    ].forEach((value, c) => {
      canvas.put(i + 1, c, value);
    });
  });
  return {
    tables: [],
    must: ['column|ledger|name'],
    may: ['column', 'repeated', 'unit', 'year'],
    unrelated: [],
  };
}

/** The self-evaluation form of one project: labels beside values. */
export function drawForm({ canvas, world, money }: Special): SpecialDrawn {
  const line = world.lines[0];
  if (!line) throw new Error('no project');
  const v = (fen: number) => inUnit(fen, money);
  const a = line.amounts;
  const rows: (string | number | null)[][] = [
    [`（${String(world.year)}年度）项目支出绩效自评表`],
    ['项目名称', line.name],
    ['主管部门', world.place, null, '实施单位', world.office],
    [
      `项目资金（${UNIT_WORD[money.unit]}）`,
      null,
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
    ],
    [
      null,
      '年度资金总额',
      v(a.originalBudget),
      v(a.adjustedBudget),
      v(a.expenditure),
      10,
      a.adjustedBudget ? a.expenditure / a.adjustedBudget : 0,
      9.5,
    ],
    [
      null,
      '其中：当年财政拨款',
      v(a.originalBudget),
      v(a.adjustedBudget),
      v(a.expenditure),
      '—',
      null,
      '—',
    ],
    [null, '上年结转资金', null, null, null, '—', null, '—'],
    [null, '其他资金', null, null, null, '—', null, '—'],
    ['年度总体目标', '预期目标', null, null, '实际完成情况'],
    [null, '完成年度任务', null, null, '已完成'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '培训次数', '≥1次', '1次', 50, 50, null],
    ['效益指标', '社会效益指标', '受益人数', '≥100人', '120人', 30, 30, null],
    ['满意度指标', '服务对象满意度', '群众满意度', '≥95%', '96%', 10, 10, null],
    ['总分', null, null, null, null, 100, 99.5, null],
  ];
  // Typed sums: the year's whole first, its parts beneath.
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) canvas.put(r, c, value);
    });
  });
  canvas.merge(0, 0, 0, 7);
  canvas.merge(3, 0, 7, 0);
  return {
    tables: [],
    forms: [
      {
        sheet: canvas.name,
        top: 3,
        left: 0,
        headerRows: [3],
        fields: { originalBudget: 2, adjustedBudget: 3, expenditure: 4, executionRate: 6 },
        either: [],
        unit: money.unit,
        year: world.year,
        projects: [
          {
            rows: [4],
            names: [line.name],
            code: null,
            department: null,
            amounts: {
              originalBudget: a.originalBudget,
              adjustedBudget: a.adjustedBudget,
              expenditure: a.expenditure,
            },
          },
        ],
        totals: [5, 6, 7].map((row) => ({ row, kind: 'memo' as const, covers: null, amounts: {} })),
      },
    ],
    must: [],
    may: [],
    unrelated: [],
  };
}

/** Income left, expense right: no table of projects. */
export function drawIncomeAndExpense({ random, canvas, world }: Special): SpecialDrawn {
  const a = random.int(500, 3000);
  const b = random.int(100, 400);
  const rows: (string | number | null)[][] = [
    [`${String(world.year)}年度收入支出决算总表`],
    [`编制单位：${world.place}${world.office}`, null, null, '金额单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', a, '一、一般公共服务支出', a - 50],
    ['二、政府性基金预算财政拨款收入', b, '二、教育支出', b],
    ['三、事业收入', 10, '三、社会保障和就业支出', 60],
    ['本年收入合计', a + b + 10, '本年支出合计', a + b + 10],
    ['年初结转和结余', 5, '年末结转和结余', 5],
    ['总计', a + b + 15, '总计', a + b + 15],
  ];
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) canvas.put(r, c, value);
    });
  });
  return { tables: [], must: [], may: [], unrelated: [canvas.name] };
}

/** A ledger of bookings: to be added up by hand or by consent, never read as a budget. */
export function drawLedger({ random, canvas, world, money }: Special): SpecialDrawn {
  canvas.put(0, 0, `${String(world.year)}年项目支出明细账`);
  ['日期', '凭证号', '摘要', '项目', '借方', '贷方', '余额'].forEach((head, c) => {
    canvas.put(1, c, head);
  });
  let row = 2;
  for (const line of world.lines.slice(0, 8)) {
    let rest = line.amounts.adjustedBudget;
    for (let i = 0; i < 3; i++) {
      const spent = Math.floor(line.amounts.expenditure / 3 / money.grain) * money.grain;
      rest -= spent;
      [
        `${String(world.year)}-0${String(i + 3)}-12`,
        `记-${String(row)}`,
        random.pick(['付劳务费', '付印刷费', '付维护费', '付设备款']),
        line.name,
        inUnit(spent, money),
        null,
        inUnit(rest, money),
      ].forEach((value, c) => {
        if (value !== null) canvas.put(row, c, value);
      });
      row += 1;
    }
  }
  return { tables: [], must: ['ledger'], may: ['ledger', 'unit'], unrelated: [] };
}

/** Projects as columns, amounts as rows: to be asked about, never read sideways. */
export function drawTransposed({ random, canvas, world, money }: Special): SpecialDrawn {
  canvas.put(0, 0, `${String(world.year)}年项目支出情况表（单位：${UNIT_WORD[money.unit]}）`);
  const lines = world.lines.slice(0, 8);
  const rows: (string | number)[][] = [
    [random.pick(['项目', '项目名称', '名称']), ...lines.map(({ name }) => name), '合计'],
    ...(
      [
        ['年初预算数', 'originalBudget'],
        ['调整数', 'adjustment'],
        ['全年预算数', 'adjustedBudget'],
        ['支出数', 'expenditure'],
        ['结余', 'balance'],
      ] as const
    ).map(([head, field]) => [
      head,
      ...lines.map(({ amounts }) => inUnit(amounts[field], money)),
      inUnit(
        lines.reduce((sum, { amounts }) => sum + amounts[field], 0),
        money,
      ),
    ]),
  ];
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      canvas.put(r + 1, c, value);
    });
  });
  return { tables: [], must: [], may: ['transposed', 'column', 'name'], unrelated: [canvas.name] };
}
