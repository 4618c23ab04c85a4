import type { Area } from '../../core/sheet/address';
import { COMPATIBILITY, type Namespaces } from './namespaces';

/** An embedded file on a sheet: its shape and the relations of the sheet that lead to it and to its picture. */
export interface EmbeddedObject {
  readonly anchor: Area;
  readonly shapeId: number;
  readonly programId: string;
  readonly fileRelation: string;
  readonly pictureRelation: string;
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** The objects of a sheet: the current form with an anchor, and the old one that other programs read. */
export function objectsXml(objects: readonly EmbeddedObject[], namespaces: Namespaces): string {
  const elements = objects.map((object) => {
    const attributes = `progId="${object.programId}" dvAspect="DVASPECT_ICON" shapeId="${object.shapeId}" r:id="${object.fileRelation}"`;
    return `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice xmlns:x14="${X14}" Requires="x14"><oleObject ${attributes}><objectPr defaultSize="0" dde="0" autoPict="0" r:id="${object.pictureRelation}">${anchorXml(object.anchor, namespaces)}</objectPr></oleObject></mc:Choice><mc:Fallback><oleObject ${attributes}/></mc:Fallback></mc:AlternateContent>`;
  });
  return `<oleObjects>${elements.join('')}</oleObjects>`;
}

function anchorXml(anchor: Area, { sheetDrawing }: Namespaces): string {
  const corner = (tag: string, column: number, row: number) =>
    `<${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></${tag}>`;
  return `<anchor xmlns:xdr="${sheetDrawing}" moveWithCells="1">${corner('from', anchor.left, anchor.top)}${corner('to', anchor.right, anchor.bottom)}</anchor>`;
}

const FORMULAS = [
  'if lineDrawn pixelLineWidth 0',
  'sum @0 1 0',
  'sum 0 0 @1',
  'prod @2 1 2',
  'prod @3 21600 pixelWidth',
  'prod @3 21600 pixelHeight',
  'sum @0 0 1',
  'prod @6 1 2',
  'prod @7 21600 pixelWidth',
  'sum @8 21600 0',
  'prod @7 21600 pixelHeight',
  'sum @10 21600 0',
];

/** The old drawing that holds the shapes of embedded files; `pictureRelation` is one of the drawing's own. */
export function objectShapesXml(
  objects: readonly EmbeddedObject[],
  pictureRelations: readonly string[],
): string {
  const blocks = [...new Set(objects.map((object) => object.shapeId >> 10))].join(',');
  const formulas = FORMULAS.map((formula) => `<v:f eqn="${formula}"/>`).join('');
  const shapes = objects.map(({ anchor, shapeId }, index) => {
    const places = [anchor.left, 0, anchor.top, 0, anchor.right, 0, anchor.bottom, 0].join(', ');
    return `<v:shape id="_x0000_s${shapeId}" type="#_x0000_t75" style="position:absolute;width:72pt;height:72pt;z-index:${index + 1}" filled="t" fillcolor="window [65]" stroked="f" o:insetmode="auto"><v:fill color2="window [65]"/><v:imagedata o:relid="${pictureRelations[index] ?? ''}" o:title=""/><x:ClientData ObjectType="Pict"><x:SizeWithCells/><x:Anchor>${places}</x:Anchor><x:CF>Pict</x:CF><x:AutoPict/></x:ClientData></v:shape>`;
  });
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`,
    `<v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f"><v:stroke joinstyle="miter"/><v:formulas>${formulas}</v:formulas><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/><o:lock v:ext="edit" aspectratio="t"/></v:shapetype>`,
    ...shapes,
    '</xml>',
  ].join('');
}
