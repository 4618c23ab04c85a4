import { useEffect, useRef, type ReactElement } from 'react';
import type { Host } from '../host/host';
import { mountPane } from './placeholder-pane';
import { TEXT } from './text';

/** Where the pane lives; a new host gets a new pane. */
export function PaneArea({ host }: { readonly host: Host }): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!container.current) return undefined;
    const pane = mountPane(container.current, host);
    return () => {
      pane.dispose();
    };
  }, [host]);
  return <section className="pane" aria-label={TEXT.pane} ref={container} />;
}
