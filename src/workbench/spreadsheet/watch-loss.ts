/** What the component takes out of its container while a tab is dragged. */
const STRAYS = 'body > [data-u-comp="slide-tab-item"]';

/**
 * Calls back once when the container has lost all that the spreadsheet component had drawn in it: a failure inside the
 * component takes its whole view away. Gives the way to stop.
 */
export function watchLoss(container: HTMLElement, onLost: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (container.childElementCount > 0) return;
    observer.disconnect();
    for (const stray of document.querySelectorAll(STRAYS)) stray.remove();
    onLost();
  });
  observer.observe(container, { childList: true });
  return () => {
    observer.disconnect();
  };
}
