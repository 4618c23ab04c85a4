import { REPORT_SHEET_KEYS } from '../core/sheet/plan';
import type { Host } from '../host/host';
import { fingerprintOfGrid } from './fingerprint';
import type { OpenedBudget } from './open-budget';
import { freeSheetName } from './sheet-names';
import { setAsideTitle } from './sheet-titles-text';

/** Own sheets whose content is no longer what was written, with free names to keep them under. */
export async function editedSheets(
  host: Host,
  opened: OpenedBudget,
): Promise<{ from: string; to: string }[]> {
  const state = opened.store?.state;
  const alone = state?.findingsSheet === undefined ? {} : { findings: state.findingsSheet };
  const fingerprints: Readonly<Record<string, string>> = {
    ...alone,
    ...state?.report?.fingerprints,
  };
  const taken = new Set(opened.workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const known = new Map<string, string>();
  for (const key of REPORT_SHEET_KEYS) {
    const name = opened.own[key];
    const fingerprint = fingerprints[key];
    if (key !== 'store' && name !== undefined && fingerprint !== undefined) {
      known.set(name, fingerprint);
    }
  }
  if (known.size === 0) return [];
  const grids = await host.readSheets([...known.keys()]);
  return grids
    .filter((grid) => fingerprintOfGrid(grid) !== known.get(grid.sheet))
    .map(({ sheet }) => {
      const to = freeSheetName(setAsideTitle(sheet), taken);
      taken.add(to.toLowerCase());
      return { from: sheet, to };
    });
}
