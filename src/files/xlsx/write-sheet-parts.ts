import type { SheetPlan } from '../../core/sheet/plan';
import { chartXml } from './chart-xml';
import { chartFrameXml, drawingXml, objectTwinXml } from './drawing-xml';
import type { Namespaces } from './namespaces';
import { iconPng } from './ole-icon';
import { objectShapesXml, objectsXml, type EmbeddedObject } from './ole-xml';
import { folderOf } from './part-path';
import { relationsPath } from './read-relations';
import type { Draft } from './write-draft';
import { WriteFailure } from './write-failure';
import { relationsXml } from './write-relations';

interface Target {
  readonly type: string;
  readonly path: string;
}

const PROGRAMS: Readonly<Record<'docx' | 'xlsx', string>> = {
  docx: 'Word.Document.12',
  xlsx: 'Excel.Sheet.12',
};
/** Shape ids come in blocks of this size, one or more for each sheet. */
const SHAPE_BLOCK = 1024;
const BLOCKS = 1000;

/** Writes the charts and embedded files of a sheet and its relations; returns the elements that point to them. */
export function writeSheetParts(
  draft: Draft,
  plan: SheetPlan,
  sheetPath: string,
  sheetId: number,
  namespaces: Namespaces,
): string {
  if (plan.charts.length === 0 && plan.attachments.length === 0) return '';
  // Parts of drawings stand beside the folder of the sheets, as in files that Office writes.
  const home = folderOf(folderOf(sheetPath).slice(0, -1));
  const targets: Target[] = [];
  const relate = (list: Target[], kind: string, path: string): string => {
    list.push({ type: `${namespaces.relations}/${kind}`, path });
    return `rId${list.length}`;
  };

  const drawingPath = draft.freshPath(`${home}drawings/drawing`, '.xml');
  const drawingTargets: Target[] = [];
  const frames = plan.charts.map((chart, index) => {
    const path = draft.freshPath(`${home}charts/chart`, '.xml');
    draft.put(path, chartXml(chart, plan.name, namespaces), 'chart');
    const relation = relate(drawingTargets, 'chart', path);
    return chartFrameXml(chart.anchor, index + 1, relation, namespaces);
  });
  const drawing = `<drawing r:id="${relate(targets, 'drawing', drawingPath)}"/>`;

  const shapeTargets: Target[] = [];
  const firstShape = ((sheetId % BLOCKS) + 1) * SHAPE_BLOCK + 1;
  const objects = plan.attachments.map((attachment, index): EmbeddedObject => {
    const extension = extensionOf(attachment.fileName);
    const file = draft.freshPath(`${home}embeddings/${stemOf(extension)}`, `.${extension}`);
    draft.put(file, attachment.bytes, extension);
    const picture = draft.freshPath(`${home}media/image`, '.png');
    draft.put(picture, iconPng(plan, attachment.anchor, extension), 'png');
    relate(shapeTargets, 'image', picture);
    return {
      anchor: attachment.anchor,
      shapeId: firstShape + index,
      programId: PROGRAMS[extension],
      fileRelation: relate(targets, 'package', file),
      pictureRelation: relate(targets, 'image', picture),
    };
  });
  const twins = objects.map(({ anchor, shapeId }, index) =>
    objectTwinXml(anchor, index + 1, shapeId),
  );
  draft.put(drawingPath, drawingXml([...frames, ...twins], namespaces), 'drawing');
  putRelations(draft, drawingPath, drawingTargets);

  let tail = drawing;
  if (objects.length > 0) {
    const shapes = draft.freshPath(`${home}drawings/vmlDrawing`, '.vml');
    const relations = shapeTargets.map((_, index) => `rId${index + 1}`);
    draft.put(shapes, objectShapesXml(objects, relations), 'vml');
    putRelations(draft, shapes, shapeTargets);
    const legacy = relate(targets, 'vmlDrawing', shapes);
    tail += `<legacyDrawing r:id="${legacy}"/>${objectsXml(objects, namespaces)}`;
  }
  putRelations(draft, sheetPath, targets);
  return tail;
}

function putRelations(draft: Draft, path: string, targets: readonly Target[]): void {
  if (targets.length > 0) draft.put(relationsPath(path), relationsXml(path, targets), 'relations');
}

function extensionOf(fileName: string): 'docx' | 'xlsx' {
  const extension = /\.(docx|xlsx)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (extension === 'docx' || extension === 'xlsx') return extension;
  throw new WriteFailure('attachment-unsupported', fileName);
}

function stemOf(extension: 'docx' | 'xlsx'): string {
  return extension === 'docx' ? 'Microsoft_Word_Document' : 'Microsoft_Excel_Worksheet';
}
