/** Milliseconds after which waiting work is done although nothing was painted, as in a page that is not shown. */
const LATEST = 100;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether something that she typed is not painted yet. */
export function isPaintDue(): boolean {
  return timer !== undefined;
}

/** Does at once all work that waits for a paint: whoever needs what she typed just now asks for it here. */
export function doWaiting(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const work of [...waiting]) {
    if (waiting.delete(work)) work();
  }
}

/** Does work once what she typed is painted. Asked for again before that, the same work is done once. */
export function afterPaint(work: () => void): void {
  waiting.add(work);
  if (timer !== undefined) return;
  timer = setTimeout(doWaiting, LATEST);
  requestAnimationFrame(() => {
    // The frame is painted when this function and all others of the frame are done.
    clearTimeout(timer);
    timer = setTimeout(doWaiting);
  });
}
