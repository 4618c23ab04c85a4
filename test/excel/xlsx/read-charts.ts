import {
  attributeOf,
  childOf,
  childrenOf,
  indexXml,
  textOf,
  type XmlElement,
} from '../../../src/files/xml-source';
import { readRelations } from '../../../src/files/xlsx/read-relations';
import type { SheetPart, XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import type { Sheet } from '../book/sheet';
import type { ChartLooks, ChartState, SeriesState } from '../book/sheet-state';
import { STANDARD_LOOKS } from '../members/chart-looks';

const EMU = 12_700;

/** The charts of a sheet: kind, title, series and place. */
export function readCharts(sheet: Sheet, file: XlsxWorkbook, part: SheetPart): ChartState[] {
  const found: ChartState[] = [];
  for (const { kind, target } of readRelations(file.package, part.path)) {
    if (kind !== 'drawing' || target === null || !file.package.has(target)) continue;
    const root = indexXml(file.package.text(target), target);
    const relations = readRelations(file.package, target);
    for (const anchor of root.children) {
      const chart = descendant(anchor, 'chart');
      const id =
        chart && Object.values(chart.attributes).find(({ local }) => local === 'id')?.value;
      const path = relations.find((relation) => relation.id === id)?.target ?? null;
      if (path === null || !file.package.has(path)) continue;
      found.push(chartOf(sheet, file.package.text(path), path, place(sheet, anchor, file, target)));
    }
  }
  return found.map((chart, index) => ({ ...chart, name: `Chart ${index + 1}` }));
}

type Place = Pick<ChartState, 'left' | 'top' | 'width' | 'height'>;

function place(sheet: Sheet, anchor: XmlElement, file: XlsxWorkbook, path: string): Place {
  const source = file.package.text(path);
  const number = (corner: XmlElement | undefined, local: string): number => {
    const element = corner && childOf(corner, local);
    return element ? Number(textOf(source, element)) : 0;
  };
  const at = (corner: XmlElement | undefined): { left: number; top: number } => {
    let left = number(corner, 'colOff') / EMU;
    let top = number(corner, 'rowOff') / EMU;
    for (let column = 0; column < number(corner, 'col'); column++)
      left += sheet.columnWidth(column);
    for (let row = 0; row < number(corner, 'row'); row++) top += sheet.rowHeight(row);
    return { left, top };
  };
  const { left, top } = at(childOf(anchor, 'from'));
  const to = at(childOf(anchor, 'to'));
  return { left, top, width: to.left - left, height: to.top - top };
}

function descendant(element: XmlElement, local: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.local === local ? child : descendant(child, local);
    if (found) return found;
  }
  return undefined;
}

const valueOf = (element: XmlElement | undefined, local: string): string | undefined => {
  const found = element && descendant(element, local);
  return found && attributeOf(found, 'val');
};

/** The API's word for a chart's kind; the file's element where the emulator has none. */
function typeOf(plot: XmlElement): string {
  if (plot.local === 'barChart') {
    const direction = valueOf(plot, 'barDir') === 'bar' ? 'Bar' : 'Column';
    return `${direction}${valueOf(plot, 'grouping') === 'stacked' ? 'Stacked' : 'Clustered'}`;
  }
  return { lineChart: 'Line', pieChart: 'Pie' }[plot.local] ?? plot.local;
}

function chartOf(sheet: Sheet, source: string, path: string, where: Place): ChartState {
  const root = indexXml(source, path);
  const chart = descendant(root, 'chart') ?? root;
  const area = descendant(chart, 'plotArea') ?? chart;
  const plot = area.children.find(({ local }) => local.endsWith('Chart')) ?? area;
  const text = (element: XmlElement | undefined): string | null =>
    element ? textOf(source, element) : null;
  const title = childOf(chart, 'title');
  const labels = descendant(plot, 'dLbls');
  const format = (element: XmlElement | undefined): string | null => {
    const found = element && childOf(element, 'numFmt');
    return (found && attributeOf(found, 'formatCode')) ?? null;
  };
  return {
    id: sheet.book.newId(),
    name: '',
    type: typeOf(plot),
    title: title ? text(descendant(title, 't')) : null,
    ...where,
    series: childrenOf(plot, 'ser').map((series) => seriesOf(series, text)),
    legend: childOf(chart, 'legend') !== undefined,
    legendPosition: 'Right',
    dataLabels: valueOf(labels, 'showVal') === '1',
    labelFormat: format(labels),
    valueAxisFormat: format(childOf(area, 'valAx')),
    looks: looksOf(chart, area, plot),
  };
}

/** Looks that the API can set. */
function looksOf(chart: XmlElement, area: XmlElement, plot: XmlElement): ChartLooks {
  const title = childOf(chart, 'title');
  const run = title && (descendant(title, 'rPr') ?? descendant(title, 'defRPr'));
  const categories = childOf(area, 'catAx');
  const labels = { low: 'Low', high: 'High', none: 'None', nextTo: 'NextToAxis' };
  const place = valueOf(categories, 'tickLblPos');
  const series = childOf(plot, 'ser');
  const shape = series && childOf(series, 'spPr');
  const color = shape && childOf(shape, 'solidFill');
  const size = run && attributeOf(run, 'sz');
  const fill = valueOf(color, 'srgbClr');
  return {
    gapWidth: Number(valueOf(plot, 'gapWidth') ?? STANDARD_LOOKS.gapWidth),
    fill: fill === undefined ? null : `#${fill}`,
    isReversed: valueOf(categories, 'orientation') === 'maxMin',
    tickLabels: Object.entries(labels).find(([word]) => word === place)?.[1] ?? 'NextToAxis',
    titleSize: size === undefined ? STANDARD_LOOKS.titleSize : Number(size) / 100,
    isTitleBold: run !== undefined && attributeOf(run, 'b') === '1',
  };
}

function seriesOf(
  series: XmlElement,
  text: (element: XmlElement | undefined) => string | null,
): SeriesState {
  const inside = (local: string, wanted: string): string | null => {
    const group = childOf(series, local);
    return text(group && descendant(group, wanted));
  };
  return {
    name: inside('tx', 'v') ?? '',
    categories: inside('cat', 'f'),
    values: inside('val', 'f'),
  };
}
