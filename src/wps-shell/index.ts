import type { EtPaneRoot } from './pane-types';
import { createRibbon, type Ribbon } from './ribbon';

declare global {
  interface Window {
    /** Put there by WPS. */
    readonly Application?: EtPaneRoot;
    readonly wps?: EtPaneRoot;
    /** ribbon.xml names its callbacks as members of this object. */
    ribbon?: Ribbon;
  }
}

window.ribbon = createRibbon(() => window.Application ?? window.wps, document.location.href);
