import { useEffect, useEffectEvent, useState, type CSSProperties, type ReactElement } from 'react';
import { MessageLine } from './message-line';
import { PaneArea } from './pane-area';
import { SpreadsheetArea } from './spreadsheet-area';
import { PANE_WIDTH, Splitter } from './splitter';
import { TEXT } from './text';
import { Toolbar } from './toolbar';
import { useDarkMode } from './use-dark-mode';
import { useDrop } from './use-drop';
import { useWorkbench } from './use-workbench';

/** Takes the keyboard into the pane from anywhere else; within the pane F6 is the pane's own. */
function enterPane(from: EventTarget | null): boolean {
  const pane = document.querySelector('.pane');
  if (pane === null || (from instanceof Node && pane.contains(from))) return false;
  const region = pane.querySelector<HTMLElement>('[data-region]');
  region?.focus();
  return region !== null;
}

/** The browser page: her workbook on the left, the pane on the right. It begins with the sample. */
export function Workbench(): ReactElement {
  const bench = useWorkbench();
  const isDark = useDarkMode();
  const isDropping = useDrop((files) => {
    bench.openFiles(files);
  });
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.usual);

  const begin = useEffectEvent(() => {
    bench.openSample();
  });
  const save = useEffectEvent(() => {
    bench.saveWorkbook();
  });
  useEffect(() => {
    begin();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'F6' && enterPane(event.target)) event.preventDefault();
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);

  const { document } = bench;
  const style: CSSProperties = { gridTemplateColumns: `minmax(0, 1fr) 6px ${String(paneWidth)}px` };
  return (
    <div className="workbench">
      <Toolbar
        fileName={document?.name ?? null}
        isUnsaved={bench.isUnsaved}
        onOpen={bench.openFiles}
        onOpenSample={bench.openSample}
        onSaveWorkbook={bench.saveWorkbook}
        onSaveNarratives={bench.saveNarratives}
      />
      <MessageLine message={bench.message} onDismiss={bench.dismiss} />
      <main style={style}>
        {document ? (
          <SpreadsheetArea
            document={document}
            isDark={isDark}
            onReady={bench.onReady}
            onNotice={bench.onNotice}
            onError={bench.onError}
          />
        ) : (
          <div className="spreadsheet" />
        )}
        <Splitter width={paneWidth} onChange={setPaneWidth} />
        {document ? (
          <PaneArea host={document.host} name={document.name} onLeave={bench.focusSheet} />
        ) : (
          <section className="pane" />
        )}
      </main>
      {isDropping && <div className="drop-target">{TEXT.dropHere}</div>}
    </div>
  );
}
