import type { RangeRef } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import type { ChartState, SeriesState } from '../book/sheet-state';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType, type PropertyOf } from '../protocol/host-object';
import {
  numberArgument,
  rangeArgument,
  requireAllowed,
  textArgument,
  wholeArgument,
  wordArgument,
} from './arguments';
import { changeChart, chartState, type ChartRef } from './chart-ref';
import { STANDARD_LOOKS } from './chart-looks';
import { chartAxes, chartLabels, chartLegend, chartTitle } from './chart-parts';
import { chartSeries } from './chart-series';
import { worksheet } from './worksheet';

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
    looks: STANDARD_LOOKS,
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
