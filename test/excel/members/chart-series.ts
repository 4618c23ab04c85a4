import type { SeriesState } from '../book/sheet-state';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType } from '../protocol/host-object';
import { booleanArgument, rangeArgument, textArgument, wholeArgument } from './arguments';
import { GAP_WIDTH, seriesFormat } from './chart-looks';
import { chartLabels } from './chart-parts';
import { changeChart, chartState, type ChartRef } from './chart-ref';

interface SeriesRef extends ChartRef {
  readonly index: number;
}

const seriesState = (ref: SeriesRef): SeriesState =>
  chartState(ref).series[ref.index] ?? refuse('ItemNotFound');

function changeSeries(ref: SeriesRef, change: Partial<SeriesState>): void {
  const series = chartState(ref).series.map((each, index) =>
    index === ref.index ? { ...each, ...change } : each,
  );
  changeChart(ref, { series });
}

const oneSeries: HostType<SeriesRef> = hostType<SeriesRef>('ChartSeries', {
  properties: {
    GapWidth: GAP_WIDTH,
    Name: {
      get: (ref) => seriesState(ref).name,
      set: (ref, value) => {
        changeSeries(ref, { name: textArgument(value) });
      },
    },
    HasDataLabels: {
      get: (ref) => chartState(ref).dataLabels,
      set: (ref, value) => {
        changeChart(ref, { dataLabels: booleanArgument(value) });
      },
    },
  },
  navigation: { DataLabels: (ref) => chartLabels(ref), Format: (ref) => seriesFormat(ref) },
  methods: {
    SetValues: (ref, [source]) => {
      changeSeries(ref, { values: rangeArgument(ref.sheet, source).reference });
    },
    SetXAxisValues: (ref, [source]) => {
      changeSeries(ref, { categories: rangeArgument(ref.sheet, source).reference });
    },
    Delete: (ref) => {
      const gone = seriesState(ref);
      changeChart(ref, { series: chartState(ref).series.filter((each) => each !== gone) });
    },
  },
});

/** Excel.ChartSeriesCollection. */
export const chartSeries: HostType<ChartRef> = hostType('ChartSeriesCollection', {
  properties: { Count: { get: (ref) => chartState(ref).series.length } },
  items: (ref) => chartState(ref).series.map((_, index) => oneSeries({ ...ref, index })),
  methods: {
    Add: (ref, [name]) => {
      const { series } = chartState(ref);
      const text =
        name === null || name === undefined ? `Series${series.length + 1}` : textArgument(name);
      changeChart(ref, { series: [...series, { name: text, categories: null, values: null }] });
      return oneSeries({ ...ref, index: series.length });
    },
    GetCount: (ref) => chartState(ref).series.length,
    GetItemAt: (ref, [index]) => {
      const found = { ...ref, index: wholeArgument(index) };
      seriesState(found);
      return oneSeries(found);
    },
  },
});
