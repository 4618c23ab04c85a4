import type { Host } from '../host/host';

/** Stands where the pane will be mounted, until there is one. */
export function mountPane(container: HTMLElement, host: Host): { dispose(): void } {
  void host.summary().then(({ sheets }) => {
    container.textContent = sheets.map(({ name }) => name).join('、');
  });
  return {
    dispose: () => {
      container.textContent = '';
    },
  };
}
