import type { ChartLooks } from '../book/sheet-state';
import { hostType, type HostType, type PropertyOf } from '../protocol/host-object';
import { booleanArgument, colorArgument, numberArgument, wordArgument } from './arguments';
import { changeChart, chartState, type ChartRef } from './chart-ref';

/** How a bar chart looks before anybody changes it. */
export const STANDARD_LOOKS: ChartLooks = {
  gapWidth: 182,
  fill: null,
  isReversed: false,
  tickLabels: 'NextToAxis',
  titleSize: 14,
  isTitleBold: false,
};

function look<K extends keyof ChartLooks>(
  name: K,
  read: (value: unknown) => ChartLooks[K],
): PropertyOf<ChartRef> {
  return {
    get: (ref) => chartState(ref).looks[name],
    set: (ref, value) => {
      const looks = { ...chartState(ref).looks, [name]: read(value) };
      changeChart(ref, { looks });
    },
  };
}

/** Percent of a bar's width between two bars: 0 to 500. */
export const GAP_WIDTH = look('gapWidth', numberArgument);

/** Excel.ChartSeriesFormat. */
export const seriesFormat: HostType<ChartRef> = hostType('ChartSeriesFormat', {
  navigation: { Fill: (ref) => seriesFill(ref) },
});

const seriesFill: HostType<ChartRef> = hostType('ChartFill', {
  methods: {
    SetSolidColor: (ref, [color]) => {
      const looks = { ...chartState(ref).looks, fill: colorArgument(color) };
      changeChart(ref, { looks });
    },
    Clear: (ref) => {
      changeChart(ref, { looks: { ...chartState(ref).looks, fill: null } });
    },
  },
});

/** Excel.ChartAxis of categories. */
export const categoryAxis: HostType<ChartRef> = hostType('ChartAxis', {
  properties: {
    ReversePlotOrder: look('isReversed', booleanArgument),
    TickLabelPosition: look('tickLabels', (value) =>
      wordArgument(value, ['NextToAxis', 'High', 'Low', 'None'] as const),
    ),
  },
});

/** Excel.ChartTitleFormat. */
export const titleFormat: HostType<ChartRef> = hostType('ChartTitleFormat', {
  navigation: { Font: (ref) => titleFont(ref) },
});

const titleFont: HostType<ChartRef> = hostType('ChartFont', {
  properties: {
    Size: look('titleSize', numberArgument),
    Bold: look('isTitleBold', booleanArgument),
  },
});
