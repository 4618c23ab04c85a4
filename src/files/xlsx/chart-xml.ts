import { quoteSheet, type Area } from '../../core/sheet/address';
import type { ChartPlan } from '../../core/sheet/plan';
import { escapeXml, XML_DECLARATION } from '../xml';
import { fixedArea } from './fixed-area';
import type { Namespaces } from './namespaces';

const CATEGORY_AXIS = 50010;
const VALUE_AXIS = 50020;
/** Hundredths of a point. */
const TITLE_SIZE = 1200;
const LABEL_SIZE = 900;
const BAR_COLOR = '4472C4';

/** A bar chart over two columns of a sheet, with the values that it shows before anything is calculated. */
export function chartXml(chart: ChartPlan, sheet: string, namespaces: Namespaces): string {
  const { chart: c, drawing, relations } = namespaces;
  return [
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${c}" xmlns:a="${drawing}" xmlns:r="${relations}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${TITLE_SIZE}" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${TITLE_SIZE}" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    seriesXml(chart, sheet),
    `<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    axesXml(chart),
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

function seriesXml(chart: ChartPlan, sheet: string): string {
  const format = escapeXml(chart.numberFormat);
  return [
    '<c:ser><c:idx val="0"/><c:order val="0"/>',
    `<c:tx><c:v>${escapeXml(chart.seriesName)}</c:v></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${BAR_COLOR}"/></a:solidFill></c:spPr>`,
    '<c:invertIfNegative val="0"/>',
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml()}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`,
    `<c:cat><c:strRef><c:f>${reference(sheet, chart.categories)}</c:f><c:strCache>${pointsXml(chart.cachedCategories)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${reference(sheet, chart.values)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${pointsXml(chart.cachedValues)}</c:numCache></c:numRef></c:val>`,
    '</c:ser>',
  ].join('');
}

function pointsXml(points: readonly (string | number)[]): string {
  const elements = points.map(
    (point, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(point))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${points.length}"/>${elements.join('')}`;
}

/** Bars grow to the right and read from top to bottom, so that long project names stay legible. */
function axesXml(chart: ChartPlan): string {
  const common = (id: number, orientation: string, position: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;
  const format = (code: string) => `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/>`;
  const marks = (label: string) =>
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${label}"/>${textXml()}`;
  return [
    `<c:catAx>${common(CATEGORY_AXIS, 'maxMin', 'l')}${format('General')}${marks('low')}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx>${common(VALUE_AXIS, 'minMax', 'b')}${format(chart.numberFormat)}${marks('nextTo')}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

function textXml(): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${LABEL_SIZE}"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function reference(sheet: string, area: Area): string {
  return escapeXml(`${quoteSheet(sheet)}!${fixedArea(area)}`);
}
