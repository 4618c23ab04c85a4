import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetArea } from '../core/sheet/address';
import { download } from './download';
import { errorMessage, noticeMessage, readFailureMessage, type Message } from './notice';
import { openDocument, type OpenDocument } from './open-document';
import { readFile, readSample, type NamedBytes } from './read-file';
import type { Spreadsheet, SpreadsheetNotice } from './spreadsheet/spreadsheet';
import { TEXT } from './text';

/** What the page shows and what it can do. */
export interface WorkbenchState {
  readonly document: OpenDocument | null;
  readonly message: Message | null;
  readonly isUnsaved: boolean;
  readonly openFiles: (files: readonly File[]) => void;
  readonly openSample: () => void;
  readonly saveWorkbook: () => void;
  readonly saveNarratives: () => void;
  readonly dismiss: () => void;
  /** Puts the keyboard into the sheet. */
  readonly focusSheet: () => void;
  readonly onReady: (spreadsheet: Spreadsheet | null) => void;
  readonly onNotice: (notice: SpreadsheetNotice) => void;
  readonly onError: (error: unknown) => void;
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Lets the browser paint what was said before a long job begins. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      window.setTimeout(resolve);
    });
  });
}

/** The state of the workbench: one open workbook, one line of message, and whether there is something to save. */
export function useWorkbench(): WorkbenchState {
  const [document, setDocument] = useState<OpenDocument | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  const spreadsheet = useRef<Spreadsheet>(null);

  const onError = useCallback((error: unknown) => {
    setMessage(errorMessage(error));
  }, []);
  const run = useCallback(
    (job: () => Promise<void>) => {
      job().catch(onError);
    },
    [onError],
  );

  const open = useCallback(async (read: () => Promise<NamedBytes | Message>, name: string) => {
    setMessage({ tone: 'busy', text: TEXT.loading(name) });
    await nextPaint();
    const file = await read();
    if ('tone' in file) {
      setMessage(file);
      return;
    }
    const show = (area: SheetArea): void => {
      spreadsheet.current?.show(area);
    };
    setDocument(openDocument(file, show));
    setUnsaved(false);
  }, []);

  const mayReplace = (): boolean => !isUnsaved || window.confirm(TEXT.confirmReplace);

  useEffect(
    () =>
      document?.host.watch(() => {
        setUnsaved(true);
      }),
    [document],
  );
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isUnsaved]);

  const openSample = (): void => {
    const sample = readSample();
    if (mayReplace()) run(() => open(() => Promise.resolve(sample), sample.name));
  };
  const openFiles = (files: readonly File[]): void => {
    const [file, ...more] = files;
    if (!file) return;
    if (more.length > 0) {
      setMessage({ tone: 'error', text: TEXT.dropOne });
      return;
    }
    if (!mayReplace()) return;
    const read = async (): Promise<NamedBytes | Message> => {
      const result = await readFile(file);
      return result.ok ? result.file : readFailureMessage(result.failure);
    };
    run(() => open(read, file.name));
  };
  const saveWorkbook = (): void => {
    if (!document) return;
    run(async () => {
      await spreadsheet.current?.settle();
      const bytes = document.host.bytes();
      await download({ name: document.name, bytes, mediaType: XLSX_TYPE });
      setUnsaved(false);
      setMessage({ tone: 'done', text: TEXT.savedAs(document.name) });
    });
  };
  const saveNarratives = (): void => {
    if (!document) return;
    run(async () => {
      const { extract } = await import(/* webpackChunkName: "extract" */ '../app/extract');
      const kept = await extract(document.host);
      const documents = kept.kind === 'found' ? kept.documents : [];
      if (documents.length === 0) setMessage({ tone: 'warning', text: TEXT.noNarrative });
      for (const { name, bytes } of documents) {
        await download({ name, bytes, mediaType: DOCX_TYPE });
        setMessage({ tone: 'done', text: TEXT.savedAs(name) });
      }
    });
  };

  return {
    document,
    message,
    isUnsaved,
    openFiles,
    openSample,
    saveWorkbook,
    saveNarratives,
    dismiss: () => {
      setMessage(null);
    },
    focusSheet: () => {
      spreadsheet.current?.focus();
    },
    onReady: (ready) => {
      spreadsheet.current = ready;
      if (ready && document) setMessage({ tone: 'done', text: TEXT.opened(document.name) });
    },
    onNotice: (notice) => {
      setMessage(noticeMessage(notice));
    },
    onError,
  };
}
