import type { JobControl } from '../host/host';
import { TEXT } from './text';

/** A job on a terminal shows itself when it lasts longer than this. */
const QUIET_MS = 500;

/** Shows progress on one line of a terminal; silent for short jobs and where there is no terminal. */
export function createProgress(stream: NodeJS.WriteStream): {
  control: (what: string) => JobControl;
  clear: () => void;
} {
  const begun = Date.now();
  let isShown = false;
  return {
    control: (what) => ({
      onProgress: (done, total): void => {
        if (!stream.isTTY || Date.now() - begun < QUIET_MS) return;
        isShown = true;
        stream.write(`\r\u001b[K${TEXT.progress(what, done, total)}`);
      },
    }),
    clear: (): void => {
      if (isShown) stream.write('\r\u001b[K');
      isShown = false;
    },
  };
}
