import type { Grid } from '../../core/sheet/grid';
import type { Host } from '../../host/host';
import { HostFailure } from '../../host/host-failure';

/** Reads every sheet that a person can see, in the workbook's order. Chart sheets have no cells and are left out. */
export async function readVisibleSheets(host: Host): Promise<readonly Grid[]> {
  const { sheets } = await host.summary();
  const grids: Grid[] = [];
  for (const { name, visibility } of sheets) {
    if (visibility !== 'visible') continue;
    try {
      grids.push(await host.readSheet(name));
    } catch (cause) {
      if (!(cause instanceof HostFailure && cause.code === 'sheet-missing')) throw cause;
    }
  }
  return grids;
}
