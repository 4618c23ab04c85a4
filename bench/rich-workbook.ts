import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { budgetParts } from './rich-budget';
import { CHART, CHART_EX, COLORS, DIAGRAM, DRAWING, STYLE } from './rich-drawings';
import { SECOND_SHEET, STYLES, VML_COMMENTS, VML_HEADER } from './rich-sheets';

/** Shortened namespaces and types of the parts below. */
const O = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MS = 'http://schemas.microsoft.com/office';
const S = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const D = 'application/vnd.openxmlformats-officedocument';
const M = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = `xmlns:r="${O}"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Part = string | Uint8Array;

/** A relation: id, type (from the office's namespace unless absolute), target, and whether it leads outside. */
type Relation = readonly [id: string, type: string, target: string, external?: true];

function relations(list: readonly Relation[]): string {
  const rows = list.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${O}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

/** A picture of one point. */
function png(): Uint8Array {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Uint8Array): number => {
    let c = 0xffffffff;
    for (const byte of bytes) c = (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([size, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixel = deflateSync(Buffer.from([0, 200, 60, 60]));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
      chunk('IHDR', header),
      chunk('IDAT', pixel),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** Overrides of the content types: part name and type. */
const OVERRIDES: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ['xl/worksheets/sheet1.xml', `${S}.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${S}.worksheet+xml`],
  ['xl/worksheets/sheet3.xml', `${S}.worksheet+xml`],
  ['xl/worksheets/sheet4.xml', `${S}.worksheet+xml`],
  ['xl/chartsheets/sheet1.xml', `${S}.chartsheet+xml`],
  ['xl/styles.xml', `${S}.styles+xml`],
  ['xl/sharedStrings.xml', `${S}.sharedStrings+xml`],
  ['xl/theme/theme1.xml', `${D}.theme+xml`],
  ['xl/calcChain.xml', `${S}.calcChain+xml`],
  ['xl/metadata.xml', `${S}.sheetMetadata+xml`],
  ['xl/connections.xml', `${S}.connections+xml`],
  ['xl/queryTables/queryTable1.xml', `${S}.queryTable+xml`],
  ['xl/tables/table1.xml', `${S}.table+xml`],
  ['xl/tables/table2.xml', `${S}.table+xml`],
  ['xl/comments1.xml', `${S}.comments+xml`],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['xl/drawings/drawing1.xml', `${D}.drawing+xml`],
  ['xl/drawings/drawing2.xml', `${D}.drawing+xml`],
  ['xl/charts/chart1.xml', `${D}.drawingml.chart+xml`],
  ['xl/charts/chart2.xml', `${D}.drawingml.chart+xml`],
  ['xl/charts/style1.xml', 'application/vnd.ms-office.chartstyle+xml'],
  ['xl/charts/colors1.xml', 'application/vnd.ms-office.chartcolorstyle+xml'],
  ['xl/charts/chartEx1.xml', 'application/vnd.ms-office.chartex+xml'],
  ['xl/diagrams/data1.xml', `${D}.drawingml.diagramData+xml`],
  ['xl/diagrams/layout1.xml', `${D}.drawingml.diagramLayout+xml`],
  ['xl/diagrams/quickStyle1.xml', `${D}.drawingml.diagramStyle+xml`],
  ['xl/diagrams/colors1.xml', `${D}.drawingml.diagramColors+xml`],
  ['xl/externalLinks/externalLink1.xml', `${S}.externalLink+xml`],
  ['xl/pivotTables/pivotTable1.xml', `${S}.pivotTable+xml`],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${S}.pivotCacheDefinition+xml`],
  ['xl/pivotCache/pivotCacheRecords1.xml', `${S}.pivotCacheRecords+xml`],
  ['xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml'],
  ['xl/slicerCaches/slicerCache1.xml', 'application/vnd.ms-excel.slicerCache+xml'],
  ['xl/timelines/timeline1.xml', 'application/vnd.ms-excel.timeline+xml'],
  ['xl/timelineCaches/timelineCache1.xml', 'application/vnd.ms-excel.timelineCache+xml'],
  ['xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml'],
  ['xl/xmlMaps.xml', 'application/xml'],
  ['xl/richData/rdrichvalue.xml', 'application/vnd.ms-excel.rdrichvalue+xml'],
  ['xl/richData/rdrichvaluestructure.xml', 'application/vnd.ms-excel.rdrichvaluestructure+xml'],
  ['xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject'],
  ['customXml/itemProps1.xml', `${D}.customXmlProperties+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', `${D}.extended-properties+xml`],
  ['docProps/custom.xml', `${D}.custom-properties+xml`],
  ['xl/webextensions/webextension1.xml', 'application/vnd.ms-office.webextension+xml'],
  ['xl/webextensions/taskpanes.xml', 'application/vnd.ms-office.webextensiontaskpanes+xml'],
];

const DEFAULTS: readonly (readonly [string, string])[] = [
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
  ['png', 'image/png'],
  ['vml', `${D}.vmlDrawing`],
  ['bin', `${D}.spreadsheetml.printerSettings`],
  ['docx', `${D}.wordprocessingml.document`],
];

function contentTypes(): string {
  const defaults = DEFAULTS.map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const overrides = OVERRIDES.map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

const WORKBOOK = `${HEAD}<workbook ${M} ${R}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr defaultThemeVersion="166925" codeName="ThisWorkbook"/><workbookProtection lockWindows="1"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" activeTab="0"/></bookViews><sheets><sheet name="2019年项目支出" sheetId="1" r:id="rId1"/><sheet name="各种内容" sheetId="2" r:id="rId2"/><sheet name="透视" sheetId="3" r:id="rId3"/><sheet name="藏着" sheetId="4" state="veryHidden" r:id="rId4"/><sheet name="图" sheetId="5" r:id="rId5"/></sheets><externalReferences><externalReference r:id="rId6"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'2019年项目支出'!$A$1:$H$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'2019年项目支出'!$3:$3</definedName><definedName name="税率" hidden="1" comment="说明">0.06</definedName><definedName name="外部">[1]Sheet1!$A$1</definedName></definedNames><calcPr calcId="191029" iterate="1"/><customWorkbookViews><customWorkbookView name="打印" guid="{11111111-2222-3333-4444-555555555555}" windowWidth="1000" windowHeight="600" activeSheetId="1"/></customWorkbookViews><pivotCaches><pivotCache cacheId="1" r:id="rId7"/></pivotCaches><fileRecoveryPr autoRecover="0"/><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rId8"/></x14:slicerCaches></ext><ext uri="{D0CA8CA8-9F24-4464-BF8E-62219DCF47F9}" xmlns:x15="${MS}/spreadsheetml/2010/11/main"><x15:timelineCacheRefs><x15:timelineCacheRef r:id="rId9"/></x15:timelineCacheRefs></ext></extLst></workbook>`;

const WORKBOOK_RELATIONS: readonly Relation[] = [
  ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
  ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
  ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
  ['rId4', 'worksheet', 'worksheets/sheet4.xml'],
  ['rId5', 'chartsheet', 'chartsheets/sheet1.xml'],
  ['rId6', 'externalLink', 'externalLinks/externalLink1.xml'],
  ['rId7', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
  ['rId8', `${MS}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml'],
  ['rId9', `${MS}/2011/relationships/timelineCache`, 'timelineCaches/timelineCache1.xml'],
  ['rId10', 'styles', 'styles.xml'],
  ['rId11', 'sharedStrings', 'sharedStrings.xml'],
  ['rId12', 'theme', 'theme/theme1.xml'],
  ['rId13', 'calcChain', 'calcChain.xml'],
  ['rId14', 'sheetMetadata', 'metadata.xml'],
  ['rId15', 'connections', 'connections.xml'],
  ['rId16', 'xmlMaps', 'xmlMaps.xml'],
  ['rId17', `${MS}/2006/relationships/vbaProject`, 'vbaProject.bin'],
  ['rId18', `${MS}/2017/10/relationships/person`, 'persons/person.xml'],
  ['rId19', `${MS}/2017/06/relationships/rdRichValue`, 'richData/rdrichvalue.xml'],
  [
    'rId20',
    `${MS}/2017/06/relationships/rdRichValueStructure`,
    'richData/rdrichvaluestructure.xml',
  ],
  ['rId21', 'customXml', '../customXml/item1.xml'],
];

const sheetXml = (content: string): string => `${HEAD}<worksheet ${M} ${R}>${content}</worksheet>`;

const PIVOT_SOURCE = ['项目', '日期', '金额'];
const X14 = `xmlns:x14="${MS}/spreadsheetml/2009/9/main"`;
const X15 = `xmlns:x15="${MS}/spreadsheetml/2010/11/main"`;

const PARTS: Readonly<Record<string, Part>> = {
  '_rels/.rels': relations([
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    [
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['rId3', 'extended-properties', 'docProps/app.xml'],
    ['rId4', 'custom-properties', 'docProps/custom.xml'],
    [
      'rId5',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
      'docProps/thumbnail.png',
    ],
    ['rId6', `${MS}/2007/relationships/ui/extensibility`, 'customUI/customUI14.xml'],
    ['rId7', `${MS}/2011/relationships/webextensiontaskpanes`, 'xl/webextensions/taskpanes.xml'],
  ]),
  'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>财务科</dc:creator><cp:keywords>预算</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">2019-01-01T00:00:00Z</dcterms:created></cp:coreProperties>`,
  'docProps/app.xml': `${HEAD}<Properties xmlns="${D.replace('application/vnd.openxmlformats-officedocument', 'http://schemas.openxmlformats.org/officeDocument/2006')}/extended-properties"><Application>Microsoft Excel</Application><Manager>科长</Manager><Company>某单位</Company></Properties>`,
  'docProps/custom.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="密级"><vt:lpwstr>内部</vt:lpwstr></property></Properties>`,
  'docProps/thumbnail.png': png(),
  'customUI/customUI14.xml': `${HEAD}<customUI xmlns="${MS}/2009/07/customui"><ribbon><tabs><tab id="own" label="本单位"/></tabs></ribbon></customUI>`,
  'customXml/item1.xml': `${HEAD}<unit xmlns="urn:unit"><code>101</code></unit>`,
  'customXml/_rels/item1.xml.rels': relations([['rId1', 'customXmlProps', 'itemProps1.xml']]),
  'customXml/itemProps1.xml': `${HEAD}<ds:datastoreItem ds:itemID="{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  'xl/webextensions/taskpanes.xml': `${HEAD}<wetp:taskpanes xmlns:wetp="${MS}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref ${R} r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  'xl/webextensions/_rels/taskpanes.xml.rels': relations([
    ['rId1', `${MS}/2011/relationships/webextension`, 'webextension1.xml'],
  ]),
  'xl/webextensions/webextension1.xml': `${HEAD}<we:webextension xmlns:we="${MS}/webextensions/webextension/2010/11" id="{12345678-1234-1234-1234-123456789012}"><we:reference id="wa1" version="1.0.0.0" store="zh-CN" storeType="OMEX"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${O}"/></we:webextension>`,
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': relations(WORKBOOK_RELATIONS),
  'xl/styles.xml': STYLES,
  'xl/vbaProject.bin': strToU8('\u0001macro project of hers\u0002'),
  'xl/calcChain.xml': `${HEAD}<calcChain ${M}><c r="E4" i="1"/><c r="E5" i="1"/><c r="C2" i="2"/></calcChain>`,
  'xl/metadata.xml': `${HEAD}<metadata ${M} xmlns:xda="${MS}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  'xl/richData/rdrichvalue.xml': `${HEAD}<rvData xmlns="${MS}/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>甲</v></rv></rvData>`,
  'xl/richData/rdrichvaluestructure.xml': `${HEAD}<rvStructures xmlns="${MS}/spreadsheetml/2017/richdata" count="1"><s t="_local"><k n="name" t="s"/></s></rvStructures>`,
  'xl/connections.xml': `${HEAD}<connections ${M}><connection id="1" name="预算库" type="4" refreshedVersion="6"><webPr sourceData="1" url="http://example.org/"/></connection></connections>`,
  'xl/xmlMaps.xml': `${HEAD}<MapInfo ${M} SelectionNamespaces=""><Schema ID="Schema1"><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="unit"/></xs:schema></Schema><Map ID="1" Name="unit_Map" RootElement="unit" SchemaID="Schema1" ShowImportExportValidationErrors="0" AutoFit="1" Append="0" PreserveSortAFLayout="1" PreserveFormat="1"/></MapInfo>`,
  'xl/persons/person.xml': `${HEAD}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="张" id="{11111111-1111-1111-1111-111111111111}" userId="z" providerId="None"/></personList>`,
  'xl/externalLinks/externalLink1.xml': `${HEAD}<externalLink ${M}><externalBook ${R} r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': relations([
    ['rId1', 'externalLinkPath', 'other.xlsx', true],
  ]),
  'xl/chartsheets/sheet1.xml': `${HEAD}<chartsheet ${M} ${R}><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  'xl/chartsheets/_rels/sheet1.xml.rels': relations([
    ['rId1', 'drawing', '../drawings/drawing2.xml'],
  ]),
  'xl/drawings/drawing2.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${R} r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing2.xml.rels': relations([['rId1', 'chart', '../charts/chart2.xml']]),
  'xl/charts/chart1.xml': CHART,
  'xl/charts/chart2.xml': CHART,
  'xl/charts/_rels/chart1.xml.rels': relations([
    ['rId1', `${MS}/2011/relationships/chartStyle`, 'style1.xml'],
    ['rId2', `${MS}/2011/relationships/chartColorStyle`, 'colors1.xml'],
  ]),
  'xl/charts/style1.xml': STYLE,
  'xl/charts/colors1.xml': COLORS,
  'xl/charts/chartEx1.xml': CHART_EX,
  ...DIAGRAM,
  'xl/drawings/drawing1.xml': DRAWING,
  'xl/drawings/_rels/drawing1.xml.rels': relations([
    ['rId1', 'image', '../media/image1.png'],
    ['rId2', 'chart', '../charts/chart1.xml'],
    ['rId3', `${MS}/2014/relationships/chartEx`, '../charts/chartEx1.xml'],
    ['rId4', 'diagramData', '../diagrams/data1.xml'],
    ['rId5', 'diagramLayout', '../diagrams/layout1.xml'],
    ['rId6', 'diagramQuickStyle', '../diagrams/quickStyle1.xml'],
    ['rId7', 'diagramColors', '../diagrams/colors1.xml'],
  ]),
  'xl/media/image1.png': png(),
  'xl/media/image2.png': png(),
  'xl/media/image3.png': png(),
  'xl/embeddings/document1.docx': strToU8('PK embedded document of hers'),
  'xl/printerSettings/printerSettings1.bin': strToU8('printer of hers'),
  'xl/customProperty1.bin': strToU8('property of hers'),
  'xl/ctrlProps/ctrlProp1.xml': `${HEAD}<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" fmlaLink="$H$1" lockText="1"/>`,
  'xl/drawings/vmlDrawing1.vml': VML_COMMENTS,
  'xl/drawings/vmlDrawing2.vml': VML_HEADER,
  'xl/drawings/_rels/vmlDrawing1.vml.rels': relations([['rId1', 'image', '../media/image3.png']]),
  'xl/drawings/_rels/vmlDrawing2.vml.rels': relations([['rId1', 'image', '../media/image2.png']]),
  'xl/comments1.xml': `${HEAD}<comments ${M}><authors><author>张</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>请核对</t></r></text></comment><comment ref="A2" authorId="0"><text><t>[会话]</t></text></comment></commentList></comments>`,
  'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" dT="2019-01-01T00:00:00.00" personId="{11111111-1111-1111-1111-111111111111}" id="{22222222-2222-2222-2222-222222222222}"><text>已核</text></threadedComment></ThreadedComments>`,
  'xl/tables/table1.xml': `${HEAD}<table ${M} id="1" name="表1" displayName="表1" ref="A20:C22" totalsRowShown="0"><autoFilter ref="A20:C22"/><tableColumns count="3"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/><tableColumn id="3" name="丙"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="本单位表" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  'xl/tables/table2.xml': `${HEAD}<table ${M} id="2" name="查询1" displayName="查询1" ref="E20:F22" tableType="queryTable" totalsRowShown="0"><autoFilter ref="E20:F22"/><tableColumns count="2"><tableColumn id="1" uniqueName="1" name="代码" queryTableFieldId="1"/><tableColumn id="2" uniqueName="2" name="名称" queryTableFieldId="2"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
  'xl/tables/_rels/table2.xml.rels': relations([
    ['rId1', 'queryTable', '../queryTables/queryTable1.xml'],
  ]),
  'xl/queryTables/queryTable1.xml': `${HEAD}<queryTable ${M} name="预算库" connectionId="1" autoFormatId="16"><queryTableRefresh nextId="3"><queryTableFields count="2"><queryTableField id="1" name="代码" tableColumnId="1"/><queryTableField id="2" name="名称" tableColumnId="2"/></queryTableFields></queryTableRefresh></queryTable>`,
  'xl/worksheets/sheet2.xml': SECOND_SHEET,
  'xl/worksheets/_rels/sheet2.xml.rels': relations([
    [
      'rId1',
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
      'http://example.org/rules',
      true,
    ],
    ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId3', 'drawing', '../drawings/drawing1.xml'],
    ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId5', 'vmlDrawing', '../drawings/vmlDrawing2.vml'],
    ['rId6', 'image', '../media/image1.png'],
    ['rId7', 'package', '../embeddings/document1.docx'],
    ['rId8', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
    ['rId9', 'table', '../tables/table1.xml'],
    ['rId10', 'table', '../tables/table2.xml'],
    ['rId11', 'customProperty', '../customProperty1.bin'],
    ['rId12', 'comments', '../comments1.xml'],
    [
      'rId13',
      `${MS}/2017/10/relationships/threadedComment`,
      '../threadedComments/threadedComment1.xml',
    ],
    ['rId14', 'image', '../media/image3.png'],
  ]),
  'xl/worksheets/sheet3.xml': sheetXml(
    `<sheetData><row r="1">${PIVOT_SOURCE.map((text, i) => `<c r="${'ABC'[i] ?? ''}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2" s="2"><v>43466</v></c><c r="C2"><v>5</v></c></row></sheetData><extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" ${X14}><x14:slicerList><x14:slicer r:id="rId2"/></x14:slicerList></ext><ext uri="{7E03D99C-DC04-49d9-9315-930204A7B6E9}" ${X15}><x15:timelineRefs><x15:timelineRef r:id="rId3"/></x15:timelineRefs></ext></extLst>`,
  ),
  'xl/worksheets/_rels/sheet3.xml.rels': relations([
    ['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'],
    ['rId2', `${MS}/2007/relationships/slicer`, '../slicers/slicer1.xml'],
    ['rId3', `${MS}/2011/relationships/timeline`, '../timelines/timeline1.xml'],
  ]),
  'xl/worksheets/sheet4.xml': sheetXml(
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>别动</t></is></c></row></sheetData>',
  ),
  'xl/pivotTables/pivotTable1.xml': `${HEAD}<pivotTableDefinition ${M} name="透视1" cacheId="1" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="值" updatedVersion="6" minRefreshableVersion="3" createdVersion="6"><location ref="E1:F3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField numFmtId="14" showAll="0"/><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:金额" fld="2" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relations([
    ['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'],
  ]),
  'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition ${M} ${R} r:id="rId1" refreshedBy="张" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:C2" sheet="透视"/></cacheSource><cacheFields count="3"><cacheField name="项目" numFmtId="0"><sharedItems count="1"><s v="甲"/></sharedItems></cacheField><cacheField name="日期" numFmtId="14"><sharedItems containsSemiMixedTypes="0" containsNonDate="0" containsDate="1" containsString="0" minDate="2019-01-01T00:00:00" maxDate="2019-01-02T00:00:00"/></cacheField><cacheField name="金额" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="5" maxValue="5"/></cacheField></cacheFields></pivotCacheDefinition>`,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations([
    ['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml'],
  ]),
  'xl/pivotCache/pivotCacheRecords1.xml': `${HEAD}<pivotCacheRecords ${M} count="1"><r><x v="0"/><d v="2019-01-01T00:00:00"/><n v="5"/></r></pivotCacheRecords>`,
  'xl/slicers/slicer1.xml': `${HEAD}<slicers xmlns="${MS}/spreadsheetml/2009/9/main"><slicer name="项目" cache="切片器_项目" caption="项目" rowHeight="241300"/></slicers>`,
  'xl/slicerCaches/slicerCache1.xml': `${HEAD}<slicerCacheDefinition xmlns="${MS}/spreadsheetml/2009/9/main" name="切片器_项目" sourceName="项目"><pivotTables><pivotTable tabId="3" name="透视1"/></pivotTables><data><tabular pivotCacheId="1"><items count="1"><i x="0" s="1"/></items></tabular></data></slicerCacheDefinition>`,
  'xl/timelines/timeline1.xml': `${HEAD}<timelines xmlns="${MS}/spreadsheetml/2010/11/main"><timeline name="日期" cache="日程表_日期" caption="日期" level="2" selectionLevel="2"/></timelines>`,
  'xl/timelineCaches/timelineCache1.xml': `${HEAD}<timelineCacheDefinition xmlns="${MS}/spreadsheetml/2010/11/main" name="日程表_日期" sourceName="日期"><pivotTables><pivotTable tabId="3" name="透视1"/></pivotTables><state minimalRefreshVersion="6" lastRefreshVersion="6" pivotCacheId="1" filterType="unknown"><bounds startDate="2019-01-01T00:00:00" endDate="2020-01-01T00:00:00"/></state></timelineCacheDefinition>`,
};

const OF_CHART_SHEET = /chartsheets|drawing2\.xml|chart2\.xml|r:id="rId5"/;

/** Leaves out the chart sheet and all that leads to it. */
function withoutChartSheet(parts: Readonly<Record<string, Part>>): Record<string, Part> {
  const kept = Object.entries(parts).filter(([name]) => !OF_CHART_SHEET.test(name));
  const mended = kept.map(([name, part]): [string, Part] => {
    if (typeof part !== 'string' || !/Content_Types|workbook\.xml/.test(name)) return [name, part];
    const tags = /<(?:Override|Relationship|sheet) [^>]*\/>/g;
    return [name, part.replace(tags, (tag) => (OF_CHART_SHEET.test(tag) ? '' : tag))];
  });
  return Object.fromEntries(mended);
}

/** An .xlsm whose parts hold 58 kinds of content (kinds.ts counts them), with a budget that can be reported on. */
export function richWorkbook({ chartSheet = true } = {}): Uint8Array {
  const all: Record<string, Part> = {
    '[Content_Types].xml': contentTypes(),
    ...PARTS,
    ...budgetParts(),
  };
  const parts = chartSheet ? all : withoutChartSheet(all);
  const bytes = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? strToU8(part) : Uint8Array.from(part),
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2020, 0, 1) });
}
