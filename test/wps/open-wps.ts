import type { Host } from '../../src/host/host';
import { createWpsHost } from '../../src/host/wps/wps-host';
import { FakeEt, type Quirks } from './fake-et';

/** The product's host in a fake WPS. */
export interface OpenedWps {
  readonly et: FakeEt;
  readonly host: Host;
}

/** Opens a pane on a fake WPS that is already there, as after a reload. */
export function paneOn(et: FakeEt): OpenedWps {
  const host = createWpsHost({
    ...et.found(),
    pause: () => Promise.resolve(),
    isFormFocused: () => false,
    keptIn: () => null,
  });
  return { et, host };
}

/** Opens a workbook in a fake WPS with a pane beside it. */
export function openInWps(
  book: Uint8Array | readonly string[],
  quirks: Partial<Quirks> = {},
): OpenedWps {
  return paneOn(new FakeEt(book, quirks));
}

/** The same, without embedding files: then every host gets the same plans. */
export function withoutEmbedding({ et, host }: OpenedWps): OpenedWps {
  return { et, host: { ...host, can: { ...host.can, embedFiles: false } } };
}
