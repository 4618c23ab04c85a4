import type { Sheet } from '../excel/book/sheet';
import type { ChartLooks, ChartState, SeriesState } from '../excel/book/sheet-state';
import { STANDARD_LOOKS } from '../excel/members/chart-looks';
import { changeChart, chartState, type ChartRef } from '../excel/members/chart-ref';
import type { FakeEt } from './fake-et';
import { colorText } from './fake-looks';
import { cellsOf } from './fake-range';
import { strict } from './strict';

/** An object whose members can only be set. */
function settable(
  et: FakeEt,
  name: string,
  setters: Readonly<Record<string, (value: unknown) => void>>,
) {
  const members = {};
  for (const [key, set] of Object.entries(setters)) {
    Object.defineProperty(members, key, { get: () => null, set, enumerable: true });
  }
  return strict(name, members, et.log);
}

/** Charts of a sheet of the fake. */
export function chartObjects(et: FakeEt, sheet: Sheet) {
  return strict(
    'ChartObjects',
    {
      get Count() {
        return sheet.state.charts.length;
      },
      Item: (index: number) => chartObject(et, { sheet, id: sheet.state.charts[index - 1]!.id }),
      Add(left: number, top: number, width: number, height: number) {
        const id = sheet.book.newId();
        const chart: ChartState = {
          ...{ id, name: `Chart ${sheet.state.charts.length + 1}`, type: 'ColumnClustered' },
          ...{ title: null, left, top, width, height, series: [], legend: true },
          ...{ legendPosition: 'Right', dataLabels: false, labelFormat: null },
          ...{ valueAxisFormat: null, looks: STANDARD_LOOKS },
        };
        et.change(() => {
          const state = sheet.change();
          state.charts = [...state.charts, chart];
        });
        return chartObject(et, { sheet, id });
      },
    },
    et.log,
  );
}

function chartObject(et: FakeEt, ref: ChartRef) {
  const set = (change: Partial<ChartState>): void => {
    et.change(() => {
      changeChart(ref, change);
    });
  };
  const look = (change: Partial<ChartLooks>): void => {
    set({ looks: { ...chartState(ref).looks, ...change } });
  };
  const series = (change: Partial<SeriesState>): void => {
    set({ series: chartState(ref).series.map((each) => ({ ...each, ...change })) });
  };
  const labels = settable(et, 'DataLabels', {
    ShowValue: () => undefined,
    NumberFormat: (value) => {
      set({ labelFormat: String(value) });
    },
  });
  const oneSeries = Object.defineProperties(
    {
      DataLabels: () => labels,
      Interior: settable(et, 'Interior', {
        Color: (value) => {
          look({ fill: colorText(value) });
        },
      }),
    },
    {
      Name: {
        get: () => null,
        set: (value: unknown) => {
          series({ name: String(value) });
        },
      },
      XValues: {
        get: () => null,
        set: (value: object) => {
          series({ categories: cellsOf(value).reference });
        },
      },
      HasDataLabels: {
        get: () => null,
        set: (value: unknown) => {
          set({ dataLabels: value === true });
        },
      },
    },
  );
  const font = settable(et, 'Font', {
    Size: (value) => {
      look({ titleSize: Number(value) });
    },
    Bold: (value) => {
      look({ isTitleBold: value === true });
    },
  });
  const title = Object.defineProperty({ Font: font, Text: '' }, 'Text', {
    get: () => null,
    set: (value: unknown) => {
      set({ title: String(value) });
    },
  });
  const axis = (type: number) => {
    const axisLabels = settable(et, 'TickLabels', {
      NumberFormat: (value) => {
        if (type === 2) set({ valueAxisFormat: String(value) });
      },
    });
    return strict(
      'Axis',
      Object.defineProperties(
        { TickLabels: axisLabels },
        {
          ReversePlotOrder: {
            get: () => null,
            set: (value: unknown) => {
              look({ isReversed: value === true });
            },
          },
          TickLabelPosition: {
            get: () => null,
            set: (value: unknown) => {
              look({ tickLabels: value === -4134 ? 'Low' : 'NextToAxis' });
            },
          },
        },
      ),
      et.log,
    );
  };
  const chart = Object.defineProperties(
    {
      ChartTitle: strict('ChartTitle', title, et.log),
      SetSourceData(source: object) {
        const values = cellsOf(source).reference;
        set({ series: [{ name: 'Series1', categories: null, values }] });
      },
      SeriesCollection: () =>
        strict('SeriesCollection', { Item: () => strict('Series', oneSeries, et.log) }, et.log),
      ChartGroups: () =>
        strict(
          'ChartGroups',
          {
            Item: () =>
              settable(et, 'ChartGroup', {
                GapWidth: (value) => {
                  look({ gapWidth: Number(value) });
                },
              }),
          },
          et.log,
        ),
      Axes: () => strict('Axes', { Item: axis }, et.log),
    },
    {
      ChartType: {
        get: () => null,
        set: (value: unknown) => {
          set({ type: value === 57 ? 'BarClustered' : 'ColumnClustered' });
        },
      },
      HasTitle: { get: () => null, set: () => undefined },
      HasLegend: {
        get: () => null,
        set: (value: unknown) => {
          set({ legend: value === true });
        },
      },
    },
  );
  return strict(
    'ChartObject',
    {
      Chart: strict('Chart', chart, et.log),
      Delete() {
        et.change(() => {
          const state = ref.sheet.change();
          state.charts = state.charts.filter(({ id }) => id !== ref.id);
        });
      },
    },
    et.log,
  );
}
