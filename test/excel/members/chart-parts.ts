import { booleanArgument, textArgument, wordArgument } from './arguments';
import { categoryAxis, titleFormat } from './chart-looks';
import { changeChart, chartState, type ChartRef } from './chart-ref';
import { hostType, type HostType } from '../protocol/host-object';

/** Excel.ChartTitle. */
export const chartTitle: HostType<ChartRef> = hostType('ChartTitle', {
  properties: {
    Text: {
      get: (ref) => chartState(ref).title ?? '',
      set: (ref, value) => {
        changeChart(ref, { title: textArgument(value) });
      },
    },
    Visible: {
      get: (ref) => chartState(ref).title !== null,
      set: (ref, value) => {
        changeChart(ref, { title: booleanArgument(value) ? (chartState(ref).title ?? '') : null });
      },
    },
  },
  navigation: { Format: (ref) => titleFormat(ref) },
});

/** Excel.ChartLegend. */
export const chartLegend: HostType<ChartRef> = hostType('ChartLegend', {
  properties: {
    Visible: {
      get: (ref) => chartState(ref).legend,
      set: (ref, value) => {
        changeChart(ref, { legend: booleanArgument(value) });
      },
    },
    Position: {
      get: (ref) => chartState(ref).legendPosition,
      set: (ref, value) => {
        const words = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;
        changeChart(ref, { legendPosition: wordArgument(value, words) });
      },
    },
  },
});

/** Excel.ChartDataLabels. */
export const chartLabels: HostType<ChartRef> = hostType('ChartDataLabels', {
  properties: {
    ShowValue: {
      get: (ref) => chartState(ref).dataLabels,
      set: (ref, value) => {
        changeChart(ref, { dataLabels: booleanArgument(value) });
      },
    },
    NumberFormat: {
      get: (ref) => chartState(ref).labelFormat ?? 'General',
      set: (ref, value) => {
        changeChart(ref, { labelFormat: textArgument(value) });
      },
    },
  },
});

/** Excel.ChartAxes. */
export const chartAxes: HostType<ChartRef> = hostType('ChartAxes', {
  navigation: { CategoryAxis: (ref) => categoryAxis(ref), ValueAxis: (ref) => valueAxis(ref) },
});

const valueAxis: HostType<ChartRef> = hostType('ChartAxis', {
  properties: {
    NumberFormat: {
      get: (ref) => chartState(ref).valueAxisFormat ?? 'General',
      set: (ref, value) => {
        changeChart(ref, { valueAxisFormat: textArgument(value) });
      },
    },
  },
});
