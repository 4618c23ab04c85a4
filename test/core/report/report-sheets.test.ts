import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answersSchema } from '../../../src/core/evaluation/answers';
import type { SelfEvaluation } from '../../../src/core/evaluation/self-evaluation';
import { evaluateFormula } from '../../../src/core/formula/evaluate';
import type { NewContent } from '../../../src/core/formula/view';
import { viewOf, withValues } from '../../../src/core/formula/view';
import type { FigureBook } from '../../../src/core/report/figure-book';
import { createFigureBook } from '../../../src/core/report/figure-book';
import type { Figure, Quantity } from '../../../src/core/report/figure';
import type { Narrative } from '../../../src/core/report/narrative';
import { printedNumber } from '../../../src/core/report/number-width';
import { amountQuantity, rateQuantity, totalQuantity } from '../../../src/core/report/quantities';
import type { ReportInput } from '../../../src/core/report/report-input';
import { planReport, reportSheets } from '../../../src/core/report/report-sheets';
import { STATUS_TERMS } from '../../../src/core/terms';
import { formatCell } from '../../../src/core/sheet/address';
import type { CellValue, Grid } from '../../../src/core/sheet/grid';
import type { ReportSheetKey, RowPlan, SheetPlan } from '../../../src/core/sheet/plan';
import { gridFromPlan } from '../../app/grid-from-plan';
import type { Budget, Line } from './report-fixture';
import { budgetOf, evaluationOf, FIRST_PROJECT_ROW, gridOf } from './report-fixture';

const NAMES = {
  summary: '绩效自评汇总',
  form: '项目支出绩效自评表',
  narrative: '绩效自评报告',
  findings: '校验结果',
  crossFooting: "数据'勾稽",
  store: '_绩效自评',
};

const LINES: readonly Line[] = [
  { name: '软件维护费', originalBudget: 20, adjustedBudget: 26.8, expenditure: 26.8 },
  {
    name: '稽核费',
    originalBudget: 8.5,
    adjustedBudget: 8.5,
    expenditure: 4.25,
    reason: '尾款未付',
  },
  { name: '政府采购', originalBudget: 7.2, adjustedBudget: 7.2, expenditure: 0 },
  { name: '大额项目', originalBudget: 300, adjustedBudget: 300, expenditure: 310 },
];

/** Figures as a narrative would print them: of all projects and of each. */
function addFigures(book: FigureBook, evaluation: SelfEvaluation): void {
  const add = (
    quantity: Quantity | null,
    slot: string,
    rest: Pick<Figure, 'unit' | 'decimals'>,
    project: { key: string; name: string } | null,
  ): void => {
    if (quantity) book.add({ section: '1', project, label: slot, slot, quantity, ...rest });
  };
  const amount = { unit: 'tenThousandYuan', decimals: 2 } as const;
  const rate = { unit: 'percent', decimals: 2 } as const;
  const count = { unit: 'plain', decimals: 0 } as const;
  add(totalQuantity(evaluation, 'expenditure'), 'spent', amount, null);
  add(totalQuantity(evaluation, 'executionRate'), 'rate', rate, null);
  add(totalQuantity(evaluation, 'count'), 'count', count, null);
  add(totalQuantity(evaluation, 'completeCount'), 'complete', count, null);
  const threshold = { kind: 'answer', project: null, field: 'F04', path: '', value: 2e8 } as const;
  add({ ...threshold, unit: 'tenThousandYuan' }, 'threshold', amount, null);
  for (const { project, table } of evaluation.projects) {
    add(amountQuantity(table, project, 'expenditure'), 'spent', amount, project);
    add(rateQuantity(table, project), 'rate', rate, project);
  }
  add({ kind: 'constant', value: 3 }, 'her own digits', count, null);
}

function narrativeOf(evaluation: SelfEvaluation): Narrative {
  const book = createFigureBook();
  addFigures(book, evaluation);
  const paragraph = { kind: 'paragraph', section: '1', project: null } as const;
  const figures = book.figures();
  return {
    name: '报告',
    status: evaluation.status,
    blocks: [
      { kind: 'heading', level: 1, text: '一、概况', section: '1' },
      ...figures.map(({ id }) => ({
        ...paragraph,
        runs: [{ kind: 'figure', figure: id } as const],
      })),
      { ...paragraph, runs: [{ kind: 'blank', text: '原因', field: 'F33', project: null }] },
    ],
    figures,
  };
}

function inputOf(budget: Budget, more: Partial<ReportInput> = {}): ReportInput {
  const evaluation = more.evaluation ?? evaluationOf([budget.table]);
  return {
    evaluation,
    narrative: narrativeOf(evaluation),
    findings: [],
    openQuestions: [],
    sheetNames: NAMES,
    attachments: [],
    date: '2020-03-05',
    live: true,
    grids: new Map([[budget.grid.sheet, budget.grid]]),
    ...more,
  };
}

function planOf(plans: readonly SheetPlan[], key: ReportSheetKey): SheetPlan {
  return plans.find((plan) => plan.key === key)!;
}

/** Every formula of the plans that computes something else than is cached, over this sheet of hers. */
function wrongFormulas(plans: readonly SheetPlan[], sheet: Grid): unknown[] {
  const view = viewOf([sheet, ...plans.map(gridFromPlan)], []);
  return plans.flatMap((plan) =>
    plan.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        if (cell?.formula === undefined) return [];
        const computed = evaluateFormula(cell.formula, { sheet: plan.name, row, column }, view);
        const at = `${plan.key} ${formatCell(row, column)}`;
        return computed === cell.value ? [] : [{ at, cell, computed }];
      }),
    ),
  );
}

function isFigureRow(cells: RowPlan['cells']): boolean {
  return typeof cells[9]?.value === 'string' && cells[9].value.startsWith('f-');
}

function figureRows(plan: SheetPlan): readonly RowPlan[] {
  return plan.rows.filter(({ cells }) => isFigureRow(cells));
}

function texts(plan: SheetPlan): readonly string[] {
  return plan.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
  );
}

const budget = budgetOf(LINES);
const plans = planReport(inputOf(budget));

test('every sheet but the store is planned, in the order in which she reads them', () => {
  expect(plans.map(({ key, name }) => [key, name])).toEqual(
    (['summary', 'form', 'narrative', 'findings', 'crossFooting'] as const).map((key) => [
      key,
      NAMES[key],
    ]),
  );
});

test('a sheet whose rows are taken while it is drawn is the same sheet', () => {
  const input = inputOf(budget);
  for (const sheet of reportSheets(input)) {
    const whole = planOf(plans, sheet.key);
    const taken: RowPlan[] = [];
    const rest = sheet.draw((row, soFar) => {
      taken.push(row);
      expect(soFar.columnWidths).toEqual(whole.columnWidths);
      expect(soFar.freeze).toEqual(whole.freeze);
    });
    expect({ ...rest, rows: [...taken, ...rest.rows] }).toEqual(whole);
  }
});

test('cached values are what the formulas compute', () => {
  expect(wrongFormulas(plans, budget.grid)).toEqual([]);
});

test('without live formulas the same numbers stand there', () => {
  const still = planReport(inputOf(budget, { live: false }));
  const values = (all: readonly SheetPlan[]): unknown =>
    planOf(all, 'summary')
      .rows.slice(3, 8)
      .map(({ cells }) => cells.map((cell) => cell?.value));
  expect(
    still.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).some((cell) => cell?.formula),
  ).toBe(false);
  expect(values(still)).toEqual(values(plans));
});

describe('the summary', () => {
  const rows = planOf(plans, 'summary').rows.map(({ cells }) => cells.map((cell) => cell?.value));

  test('has the columns that the table has', () => {
    expect(rows[2]).toEqual([
      '序号',
      '项目名称',
      '年初预算数',
      '全年预算数',
      '支出数',
      '执行率',
      '执行情况',
      '自评得分',
      '等级',
      '偏差原因及说明',
    ]);
  });

  test('says why a project deviates, or leaves a visible blank', () => {
    expect(rows.slice(3, 7).map((row) => row.at(-1))).toEqual([
      '',
      '尾款未付',
      '【待填：偏差原因】',
      '单独成文；【待填：偏差原因】',
    ]);
  });

  test('calls how a project stands what the check calls it', () => {
    const lines: readonly Line[] = [
      { name: '一', adjustedBudget: 100, expenditure: 0 },
      { name: '二', adjustedBudget: 100, expenditure: 120 },
    ];
    const { rows } = planOf(planReport(inputOf(budgetOf(lines))), 'summary');
    const { none, over } = STATUS_TERMS;
    const shown = rows.slice(3, 5).map(({ cells }) => cells.map((cell) => cell?.value));
    expect(shown.map((cells) => cells.slice(4, 6))).toMatchObject([
      expect.arrayContaining([none]),
      expect.arrayContaining([over]),
    ]);
  });

  test('totals are rounded once', () => {
    const thirds = budgetOf(
      [1, 2, 3].map((n) => ({ name: `项目${String(n)}`, adjustedBudget: 3333, expenditure: 3333 })),
      'yuan',
    );
    const summary = planOf(planReport(inputOf(thirds)), 'summary');
    const spent = [3, 4, 5, 6].map((row) => summary.rows[row]!.cells[3]!.value);
    expect(spent).toEqual([0.33, 0.33, 0.33, 1]);
  });
});

describe('the chart of rates', () => {
  const summaryOf = (count: number): SheetPlan => {
    const lines = Array.from({ length: count }, (_, index) => ({
      name: `项目${String(index)}`,
      adjustedBudget: 100,
      expenditure: [100, 95, 50, 0, 105][index % 5]!,
    }));
    return planOf(planReport(inputOf(budgetOf(lines))), 'summary');
  };

  test('shows each project while they are few', () => {
    const [chart] = summaryOf(5).charts;
    expect(chart?.cachedCategories).toEqual(['项目0', '项目1', '项目2', '项目3', '项目4']);
    expect(chart?.cachedValues).toEqual([1, 0.95, 0.5, 0, 1.05]);
  });

  test('counts projects by band when they are many', () => {
    const [chart] = summaryOf(100).charts;
    expect(chart?.cachedCategories).toEqual([
      '超过100%',
      '100%',
      '90%（含）至100%',
      '低于90%',
      '0',
    ]);
    expect(chart?.cachedValues).toEqual([20, 20, 20, 20, 20]);
  });
});

describe('the list of figures', () => {
  const plan = planOf(plans, 'crossFooting');
  const bound = narrativeOf(evaluationOf([budget.table])).figures.length - 1;

  /** Live values and states after she changed her sheet. */
  function statesAfter(sheet: Grid): readonly (CellValue | undefined)[] {
    const grids = [sheet, ...plans.map(gridFromPlan)];
    const live: NewContent[] = plan.rows.flatMap(({ cells }, row) => {
      const formula = cells[7]?.formula;
      if (formula === undefined || !isFigureRow(cells)) return [];
      const at = { sheet: plan.name, row, column: 7 };
      const value = evaluateFormula(formula, at, viewOf(grids, [])) ?? null;
      return [{ ...at, after: { value, formula } }];
    });
    const view = withValues(viewOf(grids, []), live);
    return live.map(({ row }) =>
      evaluateFormula(
        plan.rows[row]!.cells[8]!.formula!,
        { sheet: plan.name, row, column: 8 },
        view,
      ),
    );
  }

  const change = (edit: (rows: CellValue[][]) => void): Grid => {
    const rows = budget.grid.values.map((row) => [...row]);
    edit(rows);
    return gridOf(budget.grid.sheet, rows);
  };

  test('lists every bound figure with a formula, and her own digits apart', () => {
    const listed = figureRows(plan).filter(({ cells }) => cells[7]?.formula !== undefined);
    expect(listed).toHaveLength(bound);
    expect(texts(plan)).toEqual(expect.arrayContaining(['未绑定的数字', 'her own digits']));
  });

  test('counts them by state', () => {
    const formula = /^COUNTIF\(I6:I\d+,"一致"\)$/;
    expect(plan.rows[2]!.cells.find((cell) => formula.test(cell?.formula ?? ''))?.value).toBe(
      bound,
    );
  });

  test('shows that nothing changed', () => {
    expect(new Set(statesAfter(budget.grid))).toEqual(new Set(['一致']));
  });

  test('shows what changed', () => {
    const states = statesAfter(change((rows) => (rows[FIRST_PROJECT_ROW]![5] = 20)));
    expect(states.filter((state) => state === '已变动')).toHaveLength(5);
    expect(states).not.toContain('来源已删');
  });

  test('follows sorted rows', () => {
    const states = statesAfter(
      change((rows) => rows.push(...rows.splice(FIRST_PROJECT_ROW).reverse())),
    );
    expect(new Set(states)).toEqual(new Set(['一致']));
  });

  test('follows rows behind one that was put in, and tells what is beyond its reach', () => {
    const count = budget.table.projects.length;
    const added = ['新增项目', 1, 1, 1, 1, 1, 1];
    for (let at = 0; at <= count; at++) {
      const states = statesAfter(change((rows) => rows.splice(FIRST_PROJECT_ROW + at, 0, added)));
      // No figure takes the new row for another project; at most the last project is out of reach.
      const gone = states.filter((state) => state === '来源已删').length;
      expect(gone).toBeLessThanOrEqual(2);
      expect(new Set(states.filter((state) => state !== '来源已删'))).toEqual(
        new Set(at === count ? ['一致'] : ['一致', '已变动']),
      );
    }
  });

  test('says that a source is gone instead of showing another project', () => {
    const states = statesAfter(change((rows) => rows.splice(FIRST_PROJECT_ROW, 1)));
    expect(states.filter((state) => state === '来源已删')).toHaveLength(2);
  });

  test('answers can be changed in the block below', () => {
    const row = plan.rows.findIndex(({ cells }) => cells[1]?.value === 'F04');
    expect(plan.rows[row]!.cells[4]!.value).toBe(200);
    expect(texts(plan)).toContain(`填报数字 '数据''勾稽'!E${String(row + 1)}`);
  });
});

describe('the findings', () => {
  const finding = {
    code: 'R-C01',
    rule: 'total-sum',
    severity: 'error',
    place: { sheet: '2019项目', top: 4, left: 7, bottom: 4, right: 7 },
    related: [],
    data: {},
    fix: null,
    consequences: [],
  } as const;
  const line = {
    finding,
    message: '=合计不等',
    why: '原因',
    fix: '建议',
    state: 'open',
    reason: null,
  } as const;
  const plan = planOf(
    planReport(
      inputOf(budget, {
        findings: [
          line,
          { ...line, finding: { ...finding, place: null }, state: 'explained', reason: '有据' },
        ],
        openQuestions: [{ sheet: '2019项目', text: '单位是什么？', options: ['元', '万元'] }],
      }),
    ),
    'findings',
  );

  test('link to their cells', () => {
    expect(plan.links.map(({ target }) => target)).toEqual(["'2019项目'!H5"]);
  });

  test('are text, whatever they begin with', () => {
    expect(texts(plan)).toContain('=合计不等');
    expect(
      plan.rows.flatMap(({ cells }) => cells).some((cell) => cell?.formula !== undefined),
    ).toBe(false);
  });

  test('say what blocks the final version', () => {
    expect(texts(plan).some((text) => text.startsWith('影响定稿：待处理的错误1条；'))).toBe(true);
    expect(texts(plan)).toEqual(
      expect.arrayContaining(['单位是什么？', '元；万元', '已说明', '有据']),
    );
  });
});

describe('the printed narrative', () => {
  test('shows figures as they are printed, blanks as blanks, and that it is a draft', () => {
    const plan = planOf(plans, 'narrative');
    expect(texts(plan)).toEqual(
      expect.arrayContaining(['草稿（有待填内容，不得报送）', '　　341.05', '　　【待填：原因】']),
    );
  });

  test('keeps documents above the printed page', () => {
    const attachments = [1, 2, 3, 4].map((n) => ({
      name: `${String(n)}.docx`,
      bytes: new Uint8Array([n]),
    }));
    const plan = planOf(planReport(inputOf(budget, { attachments })), 'narrative');
    expect(plan.attachments.map(({ fileName }) => fileName)).toEqual([
      '1.docx',
      '2.docx',
      '3.docx',
      '4.docx',
    ]);
    expect(Math.max(...plan.attachments.map(({ anchor }) => anchor.bottom))).toBeLessThan(
      plan.print!.area!.top,
    );
  });
});

describe('every sheet', () => {
  test.each(plans.map((plan) => [plan.key, plan] as const))(
    '%s can be printed and written',
    (_, plan) => {
      const looks = plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.style ?? []));
      expect(plan.print?.fitWidth).toBe(true);
      expect(Math.max(...looks)).toBeLessThan(plan.styles.length);
      expect(new Set(plan.styles.map((style) => JSON.stringify(style))).size).toBe(
        plan.styles.length,
      );
      expect(Math.max(...plan.rows.map(({ height }) => height ?? 0))).toBeLessThanOrEqual(409);
      const taken = plan.merges.flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (__, index) => {
          const width = right - left + 1;
          return formatCell(top + Math.floor(index / width), left + (index % width));
        }),
      );
      expect(new Set(taken).size).toBe(taken.length);
    },
  );
});

test('numbers of any length stand in their cells whole, where they would be ### else', () => {
  const long = planReport(
    inputOf(
      budgetOf([
        { name: '信息系统', originalBudget: 15, adjustedBudget: 15, expenditure: 148_000 },
        {
          name: '基础设施',
          originalBudget: 98_765_432,
          adjustedBudget: 98_765_432,
          expenditure: 1,
        },
      ]),
    ),
  );
  for (const plan of [planOf(long, 'summary'), planOf(long, 'form')]) {
    plan.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (typeof cell?.value !== 'number') return;
        const { size = 11, numberFormat } = plan.styles[cell.style] ?? {};
        const area = plan.merges.find(({ top, left }) => top === row && left === column);
        const widths = plan.columnWidths.slice(column, (area?.right ?? column) + 1);
        const pixels = printedNumber(cell.value, numberFormat).length * size * (96 / 72) * 0.5;
        expect(pixels).toBeLessThan(widths.reduce((sum, width) => sum + width, 0) * 7 - 2);
      });
    });
  }
});

const amounts = fc.integer({ min: 0, max: 99_999_999 }).map((fen) => fen / 100);
const generated = fc.array(
  fc.record({
    originalBudget: amounts,
    adjustedBudget: amounts,
    expenditure: amounts,
  }),
  { minLength: 1, maxLength: 8 },
);

test('over any budget every bound figure has a formula that gives it', () => {
  fc.assert(
    fc.property(
      generated,
      fc.constantFrom('yuan' as const, 'tenThousandYuan' as const),
      (lines, unit) => {
        const other = budgetOf(
          lines.map((line, index) => ({ ...line, name: `项目${String(index)}` })),
          unit,
        );
        const input = inputOf(other);
        const planned = planReport(input);
        expect(wrongFormulas(planned, other.grid)).toEqual([]);
        const listed = figureRows(planOf(planned, 'crossFooting')).filter(
          ({ cells }) => cells[7]?.formula,
        );
        expect(listed.map(({ cells }) => cells[9]?.value)).toEqual(
          input.narrative.figures.filter(({ origin }) => origin !== 'text').map(({ id }) => id),
        );
      },
    ),
    { numRuns: 15, seed: 20190320 },
  );
});

describe('the form', () => {
  const answers = answersSchema.parse({
    version: 1,
    office: { F03a: '张三' },
    projects: [
      {
        name: '软件维护费',
        fields: {
          F20: '保障系统稳定运行',
          F30: { 一般公共预算: 26.8 },
          F21: [
            {
              group: '产出指标',
              category: '数量指标',
              name: '维护次数',
              comparison: '≥',
              target: '12',
              unitOfMeasure: '次',
              actual: '12',
              weight: 50,
            },
            {
              group: '产出指标',
              category: '数量指标',
              name: '巡检次数',
              comparison: '≥',
              target: '4',
              unitOfMeasure: '次',
              actual: '2',
              weight: 40,
              varianceReason: '疫情',
            },
          ],
        },
      },
    ],
  });

  test.each(['yunnan-2020-form', 'central-2020-form', 'sichuan-2023-form'])(
    '%s is filled',
    (outline) => {
      const evaluation = evaluationOf([budget.table], answers, outline);
      const planned = planReport(
        inputOf(budget, { evaluation, narrative: narrativeOf(evaluation) }),
      );
      expect(wrongFormulas(planned, budget.grid)).toEqual([]);
      const form = planOf(planned, 'form');
      expect(form.print!.rowBreaks).toHaveLength(LINES.length - 1);
      const first = form.rows.slice(0, form.print!.rowBreaks[0]);
      const values = first.flatMap(({ cells }) => cells.map((cell) => cell?.value));
      expect(values).toEqual(
        expect.arrayContaining(['软件维护费', '保障系统稳定运行', '维护次数', '疫情']),
      );
      expect(values.filter((value) => value === 26.8)).toHaveLength(4);
      expect(values.filter((value) => value === '产出指标\n（50分）')).toHaveLength(1);
    },
  );
});
