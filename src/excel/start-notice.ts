import { hostOf, switchAddress, type OfficeAddresses } from './office-addresses';
import { START_TEXT as TEXT } from './start-text';

/** Why the page does not go on. */
export type StartTrouble = 'slow' | 'blocked' | 'silent' | 'noExcel' | 'tooOld' | 'broken';

/** The page for people who have no Excel at hand; it lies beside the pane's. */
const WORKBENCH = 'index.html';
/** Troubles that another address may be the way out of. */
const OF_ADDRESS: ReadonlySet<StartTrouble> = new Set(['slow', 'blocked']);

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function reasonOf(trouble: StartTrouble, { address }: OfficeAddresses): string {
  const { why } = TEXT[trouble];
  if (typeof why === 'string') return why;
  return why(trouble === 'broken' ? window.location.host : hostOf(address));
}

/** Says what the page waits for; read aloud. */
export function showOpening(root: HTMLElement, text: string = TEXT.opening): void {
  const line = element('p', text);
  line.setAttribute('role', 'status');
  root.replaceChildren(line);
}

/** Says what is wrong, why, and what she can do, without any library. */
export function showTrouble(
  root: HTMLElement,
  trouble: StartTrouble,
  addresses: OfficeAddresses,
): void {
  const { title, next } = TEXT[trouble];
  const { other } = addresses;
  const notice = document.createElement('section');
  notice.setAttribute('role', 'alert');
  notice.dataset['trouble'] = trouble;
  const link = element('a', TEXT.workbench);
  link.href = WORKBENCH;
  link.target = '_blank';
  link.rel = 'noopener';
  const ways: HTMLElement[] = [link];
  if (OF_ADDRESS.has(trouble) && other !== null) {
    const change = (): void => {
      if (!switchAddress()) notice.append(element('p', TEXT.sorryOther));
    };
    ways.unshift(button(TEXT.other(hostOf(other)), change));
  }
  if (trouble !== 'tooOld') {
    ways.unshift(
      button(TEXT.retry, () => {
        window.location.reload();
      }),
    );
  }
  const list = document.createElement('ul');
  for (const way of ways) {
    const item = document.createElement('li');
    item.append(way);
    list.append(item);
  }
  notice.append(
    element('h1', title),
    element('p', reasonOf(trouble, addresses)),
    element('p', next),
    list,
  );
  root.replaceChildren(notice);
}
