import type { Fix } from '../../core/finding';
import type { SheetArea } from '../../core/sheet/address';
import { applyFix } from '../apply-fix';
import type { Reading } from './reading';
import { textOfFailure, type SessionCore } from './session-core';
import { SESSION_TEXT } from './session-text';

/** Corrections in her own cells, one click each, and leading her to cells. */
export interface Fixing {
  readonly applyFix: (fix: Fix, text: string) => Promise<void>;
  readonly undoFix: () => Promise<void>;
  readonly select: (area: SheetArea) => Promise<void>;
}

/** Corrections for a session; the latest can be taken back first. */
export function createFixing(core: SessionCore, reading: Reading): Fixing {
  const { host } = core.options;
  const done: { readonly inverse: Fix; readonly text: string }[] = [];
  const tell = (): void => {
    core.patch({ undoable: done.map(({ text }) => text) });
  };

  return {
    async applyFix(fix, text) {
      const inverse = await core.run({ kind: 'fix' }, () => applyFix(host, fix));
      if (inverse) {
        done.push({ inverse, text });
        tell();
        core.notify('success', SESSION_TEXT.fixed(text), 'undo-fix');
      }
      await reading.reread();
    },
    async undoFix() {
      const last = done.at(-1);
      if (!last) return;
      const undone = await core.run({ kind: 'fix' }, () => applyFix(host, last.inverse));
      if (undone) {
        done.pop();
        tell();
        core.notify('info', SESSION_TEXT.unfixed(last.text));
      }
      await reading.reread();
    },
    async select(area) {
      if (!host.can.select) {
        core.notify('info', SESSION_TEXT.cannotSelect);
        return;
      }
      try {
        await host.select(area);
      } catch (cause) {
        core.notify('error', textOfFailure(cause));
      }
    },
  };
}
