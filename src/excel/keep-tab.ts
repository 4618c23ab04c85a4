/** What the Tab key may stop at, as browsers have it; closed and hidden parts are sorted out by their looks. */
const STOPS =
  'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex]';

/** Old web views cannot be asked outright; in those what is hidden has no boxes. */
function isVisible(element: HTMLElement): boolean {
  const asked: Partial<Pick<HTMLElement, 'checkVisibility'>> = element;
  return asked.checkVisibility?.() ?? element.getClientRects().length > 0;
}

function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(':disabled') && isVisible(element);
}

/** Whether Tab from an element, or Shift+Tab, finds nothing more to stop at in its page. */
export function isTabLeaving(page: Document, from: Element, isBack: boolean): boolean {
  if (from === page.body) return false;
  const all = [...page.querySelectorAll<HTMLElement>(STOPS)];
  const end = (isBack ? all : all.reverse()).find(isStop);
  if (!end) return true;
  const beyond = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return (from.compareDocumentPosition(end) & beyond) === 0;
}

/**
 * Leaves the Tab key to the browser as long as it stays in the page. On the web Microsoft's library moves the focus itself, by a
 * list that knows neither summaries nor what a script gave the focus to, and hands the keyboard to the sheet when it is at a
 * loss; it is told of the key only where the page ends, to do just that.
 */
export function keepTabInPage(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || !(event.target instanceof Element)) return;
    if (!isTabLeaving(page, event.target, event.shiftKey)) event.stopPropagation();
  });
}
