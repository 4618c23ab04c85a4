import { escapeXml } from '../../../src/files/xml';
import type { Sheet } from '../book/sheet';
import type { ChartState, SeriesState } from '../book/sheet-state';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU = 12_700;

/** A chart part. */
export function chartXml(chart: ChartState): string {
  const title =
    chart.title === null
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="${chart.looks.titleSize * 100}" b="${Number(chart.looks.isTitleBold)}"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
  const legend = chart.legend ? '<c:legend><c:legendPos val="r"/></c:legend>' : '';
  return `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:chart>${title}<c:plotArea><c:layout/>${plotXml(chart)}</c:plotArea>${legend}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

function plotXml(chart: ChartState): string {
  const series = chart.series.map((each, index) => seriesXml(each, index, chart)).join('');
  if (chart.type === 'Pie') return `<c:pieChart>${series}</c:pieChart>`;
  const ids = '<c:axId val="1"/><c:axId val="2"/>';
  if (chart.type.startsWith('Line')) {
    return `<c:lineChart><c:grouping val="standard"/>${series}${ids}</c:lineChart>${axesXml(chart)}`;
  }
  const direction = chart.type.startsWith('Bar') ? 'bar' : 'col';
  const grouping = chart.type.endsWith('Stacked') ? 'stacked' : 'clustered';
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${chart.looks.gapWidth}"/>${ids}</c:barChart>${axesXml(chart)}`;
}

const formatXml = (code: string | null): string =>
  code === null ? '' : `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/>`;

function seriesXml(series: SeriesState, index: number, chart: ChartState): string {
  const labels =
    chart.dataLabels || chart.labelFormat !== null
      ? `<c:dLbls>${formatXml(chart.labelFormat)}<c:showLegendKey val="0"/><c:showVal val="${Number(chart.dataLabels)}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
      : '';
  const fill =
    chart.looks.fill === null
      ? ''
      : `<c:spPr><a:solidFill><a:srgbClr val="${chart.looks.fill.slice(1)}"/></a:solidFill></c:spPr>`;
  const source = (local: string, kind: string, reference: string | null): string =>
    reference === null
      ? ''
      : `<c:${local}><c:${kind}><c:f>${escapeXml(reference)}</c:f></c:${kind}></c:${local}>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${fill}${labels}${source('cat', 'strRef', series.categories)}${source('val', 'numRef', series.values)}</c:ser>`;
}

function axesXml({ looks, valueAxisFormat }: ChartState): string {
  const axis = (local: string, id: number, order: string, place: string, rest: string): string =>
    `<c:${local}><c:axId val="${id}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${rest}<c:crossAx val="${3 - id}"/></c:${local}>`;
  const label = { Low: 'low', High: 'high', None: 'none' }[looks.tickLabels] ?? 'nextTo';
  const order = looks.isReversed ? 'maxMin' : 'minMax';
  return [
    axis('catAx', 1, order, 'b', `<c:tickLblPos val="${label}"/>`),
    axis('valAx', 2, 'minMax', 'l', formatXml(valueAxisFormat)),
  ].join('');
}

/** The cell in which a point lies, with the rest in English Metric Units. */
function corner(points: number, size: (index: number) => number): readonly [number, number] {
  let rest = points;
  let index = 0;
  while (rest >= size(index) && index < 16_383) rest -= size(index++);
  return [index, Math.max(0, Math.round(rest * EMU))];
}

/** A drawing part that holds the sheet's charts; their relationships are rId1, rId2 and so on. */
export function drawingXml(sheet: Sheet): string {
  const cell = (left: number, top: number): string => {
    const [column, columnRest] = corner(left, (index) => sheet.columnWidth(index));
    const [row, rowRest] = corner(top, (index) => sheet.rowHeight(index));
    return `<xdr:col>${column}</xdr:col><xdr:colOff>${columnRest}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowRest}</xdr:rowOff>`;
  };
  const anchors = sheet.state.charts.map(
    ({ left, top, width, height, name }, index) =>
      `<xdr:twoCellAnchor><xdr:from>${cell(left, top)}</xdr:from><xdr:to>${cell(left + width, top + height)}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`;
}
