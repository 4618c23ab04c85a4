import { formatCell } from '../../core/sheet/address';
import type { AttachmentPlan } from '../../core/sheet/plan';
import type { EtAddIn, EtSheet } from './et-types';
import { saveBytes } from './save-file';

/** By which the product knows the objects that it embedded. */
export const ATTACHMENT_NAME = '_self_evaluation.file';

/** Embeds a file beside its icon: WPS takes it from a file on disk. Throws what WPS throws. */
export function embedFile(addIn: EtAddIn, sheet: EtSheet, plan: AttachmentPlan): void {
  const place = saveBytes(addIn.FileSystem, [addIn.Env.GetTempPath()], plan.fileName, plan.bytes);
  if (place === null) throw new Error(plan.fileName);
  try {
    const { Left: left, Top: top } = sheet.Range(formatCell(plan.anchor.top, plan.anchor.left));
    const shape = sheet.Shapes.AddOLEObject(
      ...([undefined, place, 0, 1, undefined, undefined, plan.fileName, left, top] as const),
    );
    shape.Name = ATTACHMENT_NAME;
  } finally {
    addIn.FileSystem.Remove(place);
  }
}
