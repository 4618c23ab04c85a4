import type { FUniver } from '@univerjs/core/facade';
import { judgeChange, SET_CELLS } from './permitted';
import { isSetCells, type SetCellsParams } from './typed-cells';

/** Who wants to know what she does in the spreadsheet. */
export interface TypingListener {
  /** Whether a workbook is just being put in place: then all changes are ours. */
  isLoading(): boolean;
  /** She changed contents of cells. */
  onTyped(cells: SetCellsParams): void;
  /** She tried what cannot be saved; it did not happen. */
  onRefused(): void;
}

/**
 * Lets through what the file host can save and refuses the rest; gives the way to stop. Changes that are marked as local
 * are not hers: they are our own, or the component forgetting results that it thinks it will compute.
 */
export function watchTyping(api: FUniver, listener: TypingListener): () => void {
  const before = api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (listener.isLoading() || event.options?.onlyLocal === true) return;
    if (judgeChange(event) === 'permitted') return;
    event.cancel = true;
    listener.onRefused();
  });
  const after = api.addEvent(api.Event.CommandExecuted, (event) => {
    const params: unknown = event.params;
    if (event.id !== SET_CELLS || !isSetCells(params)) return;
    if (event.options?.onlyLocal !== true) listener.onTyped(params);
  });
  return () => {
    before.dispose();
    after.dispose();
  };
}
