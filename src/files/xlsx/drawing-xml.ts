import type { Area } from '../../core/sheet/address';
import { COMPATIBILITY, type Namespaces } from './namespaces';
import { XML_DECLARATION } from '../xml';

/** From the top-left of the area's first cell to the top-left of its last. */
function anchorXml(anchor: Area, content: string): string {
  const corner = (tag: string, column: number, row: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const corners =
    corner('from', anchor.left, anchor.top) + corner('to', anchor.right, anchor.bottom);
  return `<xdr:twoCellAnchor>${corners}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

/** A chart's frame; `number` counts the shapes of the drawing from 1, `relation` leads to the chart part. */
export function chartFrameXml(
  anchor: Area,
  number: number,
  relation: string,
  namespaces: Namespaces,
): string {
  const { chart } = namespaces;
  return anchorXml(
    anchor,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  );
}

/** The hidden twin that current Excel wants beside the VML shape of an embedded file. */
export function objectTwinXml(anchor: Area, number: number, shapeId: number): string {
  const shape = anchorXml(
    anchor,
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${shapeId}" name="Object ${number}" hidden="1"><a:extLst><a:ext uri="{63B3BB69-23CF-44E3-9099-C40C66FF867C}"><a14:compatExt spid="_x0000_s${shapeId}"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp>`,
  );
  return `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">${shape}</mc:Choice><mc:Fallback/></mc:AlternateContent>`;
}

/** A drawing part of the given anchors. */
export function drawingXml(anchors: readonly string[], namespaces: Namespaces): string {
  const { sheetDrawing, drawing, relations } = namespaces;
  return `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}" xmlns:r="${relations}">${anchors.join('')}</xdr:wsDr>`;
}
