import { useRef, type ReactElement } from 'react';
import { TEXT } from './text';

/** What the toolbar shows and asks for. */
export interface ToolbarProps {
  readonly fileName: string | null;
  readonly isUnsaved: boolean;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onOpenSample: () => void;
  readonly onSaveWorkbook: () => void;
  readonly onSaveNarratives: () => void;
}

const ACCEPTED = '.xlsx,.xlsm,.xls,.et,.csv,.ods,.xlsb';

/** Open and save; the file's name and whether it has changes that were not saved. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const { fileName, isUnsaved } = props;
  return (
    <header className="toolbar" role="toolbar" aria-label={TEXT.toolbar}>
      <h1>{TEXT.title}</h1>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={TEXT.open}
        onChange={(event) => {
          props.onOpen(Array.from(event.target.files ?? []));
          event.target.value = '';
        }}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {TEXT.open}
      </button>
      <button type="button" onClick={props.onOpenSample}>
        {TEXT.openSample}
      </button>
      <button
        type="button"
        className="primary"
        title={TEXT.saveWorkbookHint}
        disabled={fileName === null}
        onClick={props.onSaveWorkbook}
      >
        {TEXT.saveWorkbook}
      </button>
      <button
        type="button"
        title={TEXT.saveNarrativeHint}
        disabled={fileName === null}
        onClick={props.onSaveNarratives}
      >
        {TEXT.saveNarrative}
      </button>
      <span className="file" title={isUnsaved ? TEXT.unsaved : TEXT.saved}>
        {fileName}
        {isUnsaved && <span className="unsaved">{TEXT.unsaved}</span>}
      </span>
      <span className="privacy">{TEXT.privacy}</span>
    </header>
  );
}
