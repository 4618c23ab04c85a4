const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const DGM = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"';
const MS = 'http://schemas.microsoft.com/office';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A bar chart over the budget. */
export const CHART = `${HEAD}<c:chartSpace ${C} ${A} ${R}><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:trendline><c:trendlineType val="linear"/><c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline><c:val><c:numRef><c:f>'2019年项目支出'!$F$4:$F$5</c:f><c:numCache><c:ptCount val="2"/><c:pt idx="0"><c:v>30</c:v></c:pt><c:pt idx="1"><c:v>18</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
/** A chart of the newer kind. */
export const CHART_EX = `${HEAD}<cx:chartSpace xmlns:cx="${MS}/drawing/2014/chartex" ${A}><cx:chartData><cx:data id="0"><cx:numDim type="val"><cx:f>'2019年项目支出'!$F$4:$F$5</cx:f></cx:numDim></cx:data></cx:chartData><cx:chart><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="waterfall"><cx:dataId val="0"/></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>`;

const ENTRY =
  '<cs:lnRef idx="0"/><cs:fillRef idx="0"/><cs:effectRef idx="0"/><cs:fontRef idx="minor"/>';
const ENTRIES = [
  ...['axisTitle', 'categoryAxis', 'chartArea', 'dataLabel', 'dataLabelCallout', 'dataPoint'],
  ...['dataPoint3D', 'dataPointLine', 'dataPointMarker', 'dataPointWireframe', 'dataTable'],
  ...['downBar', 'dropLine', 'errorBar', 'floor', 'gridlineMajor', 'gridlineMinor', 'hiLoLine'],
  ...['leaderLine', 'legend', 'plotArea', 'plotArea3D', 'seriesAxis', 'seriesLine', 'title'],
  ...['trendline', 'trendlineLabel', 'upBar', 'valueAxis', 'wall'],
];
/** The chart's style and colours. */
export const STYLE = `${HEAD}<cs:chartStyle xmlns:cs="${MS}/drawing/2012/chartStyle" ${A} id="201">${ENTRIES.map((name) => `<cs:${name}>${ENTRY}</cs:${name}>`).join('')}</cs:chartStyle>`;
export const COLORS = `${HEAD}<cs:colorStyle xmlns:cs="${MS}/drawing/2012/chartStyle" ${A} meth="cycle" id="10"><a:schemeClr val="accent1"/><cs:variation/></cs:colorStyle>`;

/** A diagram of one box (SmartArt) and the theme. */
export const DIAGRAM: Readonly<Record<string, string>> = {
  'xl/diagrams/data1.xml': `${HEAD}<dgm:dataModel ${DGM} ${A}><dgm:ptLst><dgm:pt modelId="1" type="doc"><dgm:prSet/><dgm:spPr/><dgm:t><a:bodyPr/><a:p><a:r><a:rPr/><a:t>流程</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst/><dgm:bg/><dgm:whole/></dgm:dataModel>`,
  'xl/diagrams/layout1.xml': `${HEAD}<dgm:layoutDef ${DGM} ${A} uniqueId="urn:one"><dgm:layoutNode/></dgm:layoutDef>`,
  'xl/diagrams/quickStyle1.xml': `${HEAD}<dgm:styleDef ${DGM} ${A} uniqueId="urn:style"><dgm:styleLbl name="node0"/></dgm:styleDef>`,
  'xl/diagrams/colors1.xml': `${HEAD}<dgm:colorsDef ${DGM} ${A} uniqueId="urn:colors"/>`,
  'xl/theme/theme1.xml': `${HEAD}<a:theme ${A} name="本单位"><a:themeElements><a:clrScheme name="本单位">${['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name, index) => `<a:${name}><a:srgbClr val="${(index * 1_234_567).toString(16).padStart(6, '0').slice(0, 6)}"/></a:${name}>`).join('')}</a:clrScheme><a:fontScheme name="本单位"><a:majorFont><a:latin typeface="黑体"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="宋体"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="本单位"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${'<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
};

const anchored = (row: number, content: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 3}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const frame = (id: number, name: string, data: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>${data}</a:graphic></xdr:graphicFrame>`;
const box = (id: number, text: string): string =>
  `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="形状 ${id}"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
const graphic = (kind: string, inside: string): string =>
  `<a:graphicData uri="${kind}">${inside}</a:graphicData>`;
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';
const CX = `${MS}/drawing/2014/chartex`;

/** A picture, two charts, a diagram, a text box and a group. */
export const DRAWING = `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" ${A} ${R}>${[
  anchored(
    0,
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1" descr="单位徽标"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
  ),
  anchored(4, frame(3, '图表 1', graphic(`${DRAWINGML}/chart`, `<c:chart ${C} r:id="rId2"/>`))),
  anchored(
    8,
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:cx1="${MS}/drawing/2015/9/8/chartex" Requires="cx1">${frame(4, '瀑布图', graphic(CX, `<cx:chart xmlns:cx="${CX}" r:id="rId3"/>`))}</mc:Choice><mc:Fallback>${box(4, '此版本不能显示')}</mc:Fallback></mc:AlternateContent>`,
  ),
  anchored(
    12,
    frame(
      5,
      '流程图',
      graphic(
        `${DRAWINGML}/diagram`,
        `<dgm:relIds ${DGM} r:dm="rId4" r:lo="rId5" r:qs="rId6" r:cs="rId7"/>`,
      ),
    ),
  ),
  anchored(16, box(6, '说明')),
  anchored(
    20,
    `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="7" name="组合 1"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>${box(8, '甲')}${box(9, '乙')}</xdr:grpSp>`,
  ),
].join('')}</xdr:wsDr>`;
