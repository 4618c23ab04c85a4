/** What the ribbon uses of WPS, no more; test/wps/conformance checks it against the vendor's declarations. */

export interface EtPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}

/** What the ribbon's page needs to show the pane. */
export interface EtPaneRoot {
  readonly PluginStorage: EtStorage;
  CreateTaskPane(address: string, title: string): EtPane | null;
  GetTaskPane(id: number): EtPane | null;
}

/** Shared between the pages of an add-in; lost when WPS ends. */
export interface EtStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: number | boolean | string): void;
}
