import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react';
import { runGently, type OpenDocument } from './open-document';
import type { Spreadsheet, SpreadsheetNotice } from './spreadsheet/spreadsheet';
import { TEXT } from './text';

/** What the area of the spreadsheet needs. */
export interface SpreadsheetAreaProps {
  readonly document: OpenDocument;
  readonly isDark: boolean;
  /** Called when the spreadsheet is ready, and with null when it goes. */
  readonly onReady: (spreadsheet: Spreadsheet | null) => void;
  readonly onNotice: (notice: SpreadsheetNotice) => void;
  readonly onError: (error: unknown) => void;
}

/** The open workbook as a spreadsheet. Its code is loaded when first shown. */
export function SpreadsheetArea(props: SpreadsheetAreaProps): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const current = useRef<Spreadsheet>(null);
  /** How often the component failed and was built anew from what the host holds. */
  const [losses, setLosses] = useState(0);
  const { document, isDark } = props;
  const onReady = useEffectEvent(props.onReady);
  const onNotice = useEffectEvent(props.onNotice);
  const onError = useEffectEvent(props.onError);
  const isDarkNow = useEffectEvent(() => props.isDark);

  useEffect(() => {
    const place = container.current;
    if (!place) return undefined;
    const stop = new AbortController();
    const isOver = (): boolean => stop.signal.aborted;
    const open = async (): Promise<void> => {
      const { Spreadsheet } = await import(
        /* webpackChunkName: "spreadsheet-view" */ './spreadsheet/spreadsheet'
      );
      if (isOver()) return;
      const spreadsheet = await Spreadsheet.open({
        container: place,
        host: document.host,
        readLooks: () => document.readLooks(),
        run: runGently,
        isDark: isDarkNow(),
        onNotice: (notice) => {
          onNotice(notice);
        },
        onLost: () => {
          setLosses((count) => count + 1);
        },
        onError: (error) => {
          onError(error);
        },
      });
      if (isOver()) {
        spreadsheet.dispose();
        return;
      }
      current.current = spreadsheet;
      onReady(spreadsheet);
    };
    open().catch((error: unknown) => {
      onError(error);
    });
    return () => {
      stop.abort();
      current.current?.dispose();
      current.current = null;
      onReady(null);
    };
  }, [document, losses]);

  useEffect(() => {
    current.current?.setDark(isDark);
  }, [isDark]);

  return (
    <div className="spreadsheet" role="region" aria-label={TEXT.spreadsheet} ref={container} />
  );
}
