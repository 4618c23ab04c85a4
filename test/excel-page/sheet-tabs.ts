import type { Book } from '../excel/book/book';

/** Shows the visible sheets as tabs. */
export function showSheetTabs(
  book: Book,
  container: HTMLElement,
  show: (name: string) => void,
): void {
  const tabs = book.sheets
    .filter(({ state }) => state.visibility === 'Visible')
    .map((sheet) => {
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.role = 'tab';
      tab.textContent = sheet.name;
      tab.ariaSelected = String(sheet === book.active);
      tab.addEventListener('click', () => {
        show(sheet.name);
      });
      return tab;
    });
  container.replaceChildren(...tabs);
}
