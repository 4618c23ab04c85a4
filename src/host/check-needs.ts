import type { SheetJob } from './host';
import { HostFailure } from './host-failure';

/** Whether her sheets that a job speaks of are still there. Throws HostFailure sheet-missing. */
export function checkNeeds(
  { needs = [] }: SheetJob,
  sheets: readonly { readonly name: string }[],
): void {
  const gone = needs.find((name) => !sheets.some((sheet) => sheet.name === name));
  if (gone !== undefined) throw new HostFailure('sheet-missing', gone);
}
