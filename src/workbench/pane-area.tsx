import { useEffect, useEffectEvent, useRef, type ReactElement } from 'react';
import type { ScratchBook } from '../app/scratch-book';
import type { Host } from '../host/host';
import { mountPane } from '../taskpane/mount-pane';
import { openDocument } from './open-document';
import { readSample } from './read-file';
import { TEXT } from './text';

/** For 宿主自检: the sample again, in memory only. */
const openScratch = (): ScratchBook => ({
  host: openDocument(readSample(), () => undefined).host,
  close: () => true,
});

/** Where the pane lives; a new host gets a new pane. `name` is the file's, by which its drafts are known. */
export function PaneArea({
  host,
  name,
  onLeave,
}: {
  readonly host: Host;
  readonly name: string;
  /** Called when the keyboard goes on to the sheet. */
  readonly onLeave: () => void;
}): ReactElement {
  const leave = useEffectEvent(onLeave);
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = container.current;
    if (!area) return undefined;
    const place = document.createElement('div');
    place.style.height = '100%';
    area.append(place);
    const pane = mountPane(place, host, {
      address: name,
      hostName: 'workbench',
      openScratch,
      leave: () => {
        leave();
      },
    });
    return () => {
      void pane.dispose();
      place.remove();
    };
  }, [host, name]);
  return <section className="pane" aria-label={TEXT.pane} ref={container} />;
}
