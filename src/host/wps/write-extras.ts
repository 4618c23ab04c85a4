import { formatArea, formatCell } from '../../core/sheet/address';
import type {
  ChartPlan,
  ConditionalFormatPlan,
  LinkPlan,
  SheetPlan,
  StylePlan,
} from '../../core/sheet/plan';
import {
  AXIS_CATEGORY,
  AXIS_VALUE,
  BAR_CLUSTERED,
  bgrOf,
  CONDITION_EXPRESSION,
  NO_COLOR,
  PLOT_BY_COLUMNS,
  TICK_LABELS_LOW,
} from './et-constants';
import type {
  EtAxes,
  EtChartGroups,
  EtChartObjects,
  EtDataLabels,
  EtFormatCondition,
  EtSeriesCollection,
  EtSheet,
} from './et-types';
import type { Step } from './step';

const MAX_TIP = 255;
const BAR_COLOR = '4472C4';
const GAP = 60;
const TITLE_SIZE = 12;

/** Links inside the workbook. They come with looks of their own, which the plan's styles replace afterwards. */
export function linkSteps(plan: SheetPlan, sheet: () => EtSheet): readonly Step[] {
  return plan.links.map((link) => () => {
    const index = plan.rows[link.row]?.cells[link.column]?.style;
    addLink(sheet(), link, index === undefined ? {} : (plan.styles[index] ?? {}));
  });
}

function addLink(sheet: EtSheet, { row, column, target, tip }: LinkPlan, style: StylePlan): void {
  const cell = sheet.Range(formatCell(row, column));
  sheet.Hyperlinks.Add(cell, '', target, tip?.slice(0, MAX_TIP));
  if (style.color === undefined) cell.Font.Color = bgrOf('000000');
  if (style.underline !== true) cell.Font.Underline = NO_COLOR;
}

/** Looks that depend on values. Their formulas are read from the active cell, so the area's first one is made it. */
export function conditionSteps(plan: SheetPlan, sheet: () => EtSheet): readonly Step[] {
  if (plan.visibility !== 'visible') return [];
  return plan.conditionalFormats.map((condition) => () => {
    addCondition(sheet(), condition);
  });
}

function addCondition(sheet: EtSheet, plan: ConditionalFormatPlan): void {
  const { area, formula, color, fill, bold } = plan;
  sheet.Activate();
  sheet.Range(formatCell(area.top, area.left)).Select();
  const { FormatConditions: conditions } = sheet.Range(formatArea(area));
  // What is added is a condition of the kind that was asked for.
  const added = conditions.Add(CONDITION_EXPRESSION, undefined, `=${formula}`) as EtFormatCondition;
  if (color !== undefined) added.Font.Color = bgrOf(color);
  if (fill !== undefined) added.Interior.Color = bgrOf(fill);
  if (bold !== undefined) added.Font.Bold = bold;
}

/** Charts of a sheet; called without an index, this gives all of them. */
export function chartsOf(sheet: EtSheet): EtChartObjects {
  return sheet.ChartObjects() as EtChartObjects;
}

/** The native bar charts of a planned sheet. */
export function chartSteps(plan: SheetPlan, sheet: () => EtSheet): readonly Step[] {
  return plan.charts.map((chart) => () => {
    addChart(sheet(), chart);
  });
}

/** Bars grow to the right and read from top to bottom, so that long project names stay legible. */
function addChart(sheet: EtSheet, plan: ChartPlan): void {
  const start = sheet.Range(formatCell(plan.anchor.top, plan.anchor.left));
  const end = sheet.Range(formatCell(plan.anchor.bottom, plan.anchor.right));
  const { Left: left, Top: top } = start;
  const { Chart: chart } = chartsOf(sheet).Add(left, top, end.Left - left, end.Top - top);
  chart.ChartType = BAR_CLUSTERED;
  chart.SetSourceData(sheet.Range(formatArea(plan.values)), PLOT_BY_COLUMNS);
  chart.HasTitle = true;
  chart.ChartTitle.Text = plan.title;
  chart.ChartTitle.Font.Size = TITLE_SIZE;
  chart.ChartTitle.Font.Bold = true;
  chart.HasLegend = false;
  // Called without an index, each of these gives the whole collection.
  const series = (chart.SeriesCollection() as EtSeriesCollection).Item(1);
  series.Name = plan.seriesName;
  series.XValues = sheet.Range(formatArea(plan.categories));
  series.Interior.Color = bgrOf(BAR_COLOR);
  series.HasDataLabels = true;
  const labels = series.DataLabels() as EtDataLabels;
  labels.ShowValue = true;
  labels.NumberFormat = plan.numberFormat;
  (chart.ChartGroups() as EtChartGroups).Item(1).GapWidth = GAP;
  const axes = chart.Axes() as EtAxes;
  const categories = axes.Item(AXIS_CATEGORY);
  categories.ReversePlotOrder = true;
  categories.TickLabelPosition = TICK_LABELS_LOW;
  axes.Item(AXIS_VALUE).TickLabels.NumberFormat = plan.numberFormat;
}
