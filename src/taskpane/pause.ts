import { afterPaint, isPaintDue } from './after-paint';

/**
 * Waits so many milliseconds. Without any, the page gets a turn to draw and to answer: a message comes at once where a
 * timer would come late, and in a hidden page only once a second. What she is typing is painted first.
 */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds > 0) {
      setTimeout(resolve, milliseconds);
      return;
    }
    if (isPaintDue()) {
      afterPaint(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
