import type { Fix } from '../core/finding';
import { invertEdit } from '../core/sheet/edit';
import type { Host } from '../host/host';

/** Applies one fix that she clicked; what comes back takes it back when applied in turn. Throws HostFailure. */
export async function applyFix(host: Host, fix: Fix): Promise<Fix> {
  await host.applyEdits(fix.edits);
  return { ...fix, edits: [...fix.edits].reverse().map(invertEdit) };
}
