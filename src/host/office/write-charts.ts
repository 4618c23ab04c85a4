import { formatArea, formatCell } from '../../core/sheet/address';
import type { ChartPlan, SheetPlan } from '../../core/sheet/plan';
import { colorOf } from './looks';
import { contentBytes, BYTES_PER_ACTION, type Piece } from './pieces';

const BAR_COLOR = '4472C4';
/** Percent of a bar's width between two bars. */
const GAP = 60;
const TITLE_SIZE = 12;
const ACTIONS = 25;

/** The native bar charts of a planned sheet. */
export function chartPieces(plan: SheetPlan): readonly Piece[] {
  return plan.charts.map((chart) => ({
    bytes: ACTIONS * BYTES_PER_ACTION + contentBytes(chart.title),
    queue: ({ sheet }) => {
      addChart(sheet(plan.name), chart);
    },
  }));
}

/** Bars grow to the right and read from top to bottom, so that long project names stay legible. */
function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const { anchor } = plan;
  const chart = sheet.charts.add(
    'BarClustered',
    sheet.getRange(formatArea(plan.values)),
    'Columns',
  );
  chart.title.text = plan.title;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  chart.legend.visible = false;
  chart.setPosition(
    formatCell(anchor.top, anchor.left),
    formatCell(Math.max(anchor.top, anchor.bottom - 1), Math.max(anchor.left, anchor.right - 1)),
  );
  const series = chart.series.getItemAt(0);
  series.name = plan.seriesName;
  series.setXAxisValues(sheet.getRange(formatArea(plan.categories)));
  series.gapWidth = GAP;
  series.format.fill.setSolidColor(colorOf(BAR_COLOR));
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = plan.numberFormat;
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.categoryAxis.tickLabelPosition = 'Low';
  chart.axes.valueAxis.numberFormat = plan.numberFormat;
}
