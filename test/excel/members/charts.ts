import type { RangeRef } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import type { ChartState, SeriesState } from '../book/sheet-state';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType, type PropertyOf } from '../protocol/host-object';
import {
  booleanArgument,
  numberArgument,
  rangeArgument,
  requireAllowed,
  textArgument,
  wholeArgument,
  wordArgument,
} from './arguments';
import { categoryAxis, GAP_WIDTH, seriesFormat, titleFormat } from './chart-looks';
import { worksheet } from './worksheet';

export interface ChartRef {
  readonly sheet: Sheet;
  readonly id: string;
}

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked',
  'Line',
  'LineMarkers',
  'Pie',
] as const;
const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

function byArgument(value: unknown): (typeof SERIES_BY)[number] {
  return value === null || value === undefined ? 'Auto' : wordArgument(value, SERIES_BY);
}

export function chartState({ sheet, id }: ChartRef): ChartState {
  return sheet.state.charts.find((chart) => chart.id === id) ?? refuse('ItemNotFound');
}

export function changeChart(ref: ChartRef, change: Partial<ChartState>): void {
  requireAllowed(ref.sheet, 'allowEditObjects');
  const state = ref.sheet.change();
  state.charts = state.charts.map((chart) =>
    chart.id === ref.id ? { ...chart, ...change } : chart,
  );
}

const isText = (range: RangeRef): boolean => {
  const values = range.present().map(([row, column]) => range.sheet.cell(row, column)?.value);
  return values.some((value) => typeof value === 'string');
};

/** Series as Excel guesses them: a first column of texts names the categories, a text on top the series. */
function seriesOf(source: RangeRef, by: string): SeriesState[] {
  const { top, left, bottom, right } = source.area;
  const down = by === 'Auto' ? source.rowCount >= source.columnCount : by === 'Columns';
  const line = (index: number): RangeRef =>
    source.with(down ? { left: index, right: index } : { top: index, bottom: index });
  const [from, to] = down ? [left, right] : [top, bottom];
  const head = (range: RangeRef): RangeRef =>
    range.with(down ? { bottom: range.area.top } : { right: range.area.left });
  const hasCategories = to > from && isText(body(line(from), down, false));
  const firstSeries = hasCategories ? from + 1 : from;
  const hasHead = isText(head(line(firstSeries)));
  const categories = hasCategories ? body(line(from), down, hasHead).reference : null;
  const series: SeriesState[] = [];
  for (let index = firstSeries; index <= to; index++) {
    const cell = head(line(index)).area;
    const name = hasHead ? source.sheet.cell(cell.top, cell.left)?.value : null;
    series.push({
      name: typeof name === 'string' ? name : `Series${series.length + 1}`,
      categories,
      values: body(line(index), down, hasHead).reference,
    });
  }
  return series;
}

function body(range: RangeRef, down: boolean, hasHead: boolean): RangeRef {
  if (!hasHead) return range;
  return range.with(down ? { top: range.area.top + 1 } : { left: range.area.left + 1 });
}

function add(sheet: Sheet, args: readonly unknown[]): ChartRef {
  requireAllowed(sheet, 'allowEditObjects');
  const [type, source, by] = args;
  const range = rangeArgument(sheet, source);
  const chartType = wordArgument(type, TYPES);
  const series = seriesOf(range, byArgument(by));
  const id = sheet.book.newId();
  const [only] = series;
  const chart: ChartState = {
    id,
    name: `Chart ${sheet.state.charts.length + 1}`,
    type: chartType,
    title: series.length === 1 && only ? only.name : null,
    left: 100,
    top: 100,
    width: 360,
    height: 216,
    series,
    legend: series.length > 1,
    legendPosition: 'Right',
    dataLabels: false,
    labelFormat: null,
    valueAxisFormat: null,
  };
  const state = sheet.change();
  state.charts = [...state.charts, chart];
  return { sheet, id };
}

const position = (sheet: Sheet, row: number, column: number): { left: number; top: number } => {
  let left = 0;
  let top = 0;
  for (let index = 0; index < column; index++) left += sheet.columnWidth(index);
  for (let index = 0; index < row; index++) top += sheet.rowHeight(index);
  return { left, top };
};

function setPosition(ref: ChartRef, start: unknown, end: unknown): void {
  const first = rangeArgument(ref.sheet, start).area;
  const { left, top } = position(ref.sheet, first.top, first.left);
  if (end === null || end === undefined || end === '') {
    changeChart(ref, { left, top });
    return;
  }
  const last = rangeArgument(ref.sheet, end).area;
  const corner = position(ref.sheet, last.bottom + 1, last.right + 1);
  changeChart(ref, { left, top, width: corner.left - left, height: corner.top - top });
}

function size(name: 'left' | 'top' | 'width' | 'height'): PropertyOf<ChartRef> {
  return {
    get: (ref) => chartState(ref)[name],
    set: (ref, value) => {
      const points = numberArgument(value);
      changeChart(ref, { [name]: points >= 0 ? points : refuse('InvalidArgument') });
    },
  };
}

/** Excel.Chart. */
const chart: HostType<ChartRef> = hostType('Chart', {
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (ref) => chartState(ref).name,
      set: (ref, value) => {
        changeChart(ref, { name: textArgument(value) });
      },
    },
    ChartType: {
      get: (ref) => chartState(ref).type,
      set: (ref, value) => {
        changeChart(ref, { type: wordArgument(value, TYPES) });
      },
    },
    Left: size('left'),
    Top: size('top'),
    Width: size('width'),
    Height: size('height'),
  },
  navigation: {
    Title: (ref) => chartTitle(ref),
    Legend: (ref) => chartLegend(ref),
    DataLabels: (ref) => chartLabels(ref),
    Axes: (ref) => chartAxes(ref),
    Series: (ref) => chartSeries(ref),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
  methods: {
    Delete: (ref) => {
      requireAllowed(ref.sheet, 'allowEditObjects');
      const gone = chartState(ref);
      const state = ref.sheet.change();
      state.charts = state.charts.filter((each) => each !== gone);
    },
    SetPosition: (ref, [start, end]) => {
      setPosition(ref, start, end);
    },
    SetData: (ref, [source, by]) => {
      const range = rangeArgument(ref.sheet, source);
      changeChart(ref, { series: seriesOf(range, byArgument(by)) });
    },
  },
});

const chartTitle: HostType<ChartRef> = hostType('ChartTitle', {
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

const chartLegend: HostType<ChartRef> = hostType('ChartLegend', {
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

const chartLabels: HostType<ChartRef> = hostType('ChartDataLabels', {
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

const chartAxes: HostType<ChartRef> = hostType('ChartAxes', {
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

const oneSeries: HostType<SeriesRef> = hostType('ChartSeries', {
  properties: {
    // Evaluated when first asked for: both files need each other.
    GapWidth: {
      get: (ref) => GAP_WIDTH.get(ref),
      set: (ref, value) => {
        GAP_WIDTH.set?.(ref, value);
      },
    },
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

const chartSeries: HostType<ChartRef> = hostType('ChartSeriesCollection', {
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

function find(sheet: Sheet, key: unknown): ChartRef | null {
  const text = textArgument(key).toLowerCase();
  const found = sheet.state.charts.find(
    ({ id, name }) => id.toLowerCase() === text || name.toLowerCase() === text,
  );
  return found ? { sheet, id: found.id } : null;
}

/** Excel.ChartCollection of a sheet. */
export const charts: HostType<Sheet> = hostType('ChartCollection', {
  properties: { Count: { get: (sheet) => sheet.state.charts.length } },
  items: (sheet) => sheet.state.charts.map(({ id }) => chart({ sheet, id })),
  item: (sheet, key) => {
    const found = find(sheet, key);
    return found && chart(found);
  },
  methods: {
    Add: (sheet, args) => chart(add(sheet, args)),
    GetCount: (sheet) => sheet.state.charts.length,
    GetItem: (sheet, [key]) => chart(find(sheet, key) ?? refuse('ItemNotFound')),
    GetItemOrNullObject: (sheet, [key]) => {
      const found = find(sheet, key);
      return found && chart(found);
    },
    GetItemAt: (sheet, [index]) => {
      const found = sheet.state.charts[wholeArgument(index)] ?? refuse('InvalidArgument');
      return chart({ sheet, id: found.id });
    },
  },
});
