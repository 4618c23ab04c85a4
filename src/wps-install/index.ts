import { askVersion, changeList, installedAddresses, type AddOn } from './service';
import { startMerging } from './merge-page';
import { WORDS } from './words';

const NAME = 'self-evaluation';
const page = { fetch: window.fetch.bind(window), WebSocket: window.WebSocket };

/** Where the add-in lies: as the package says, else beside this page. */
function addressOfAddIn(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="add-in-address"]');
  return new URL(meta?.content ?? '', document.location.href).href;
}

function element<K extends keyof HTMLElementTagNameMap>(
  kind: K,
  text: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(kind);
  made.textContent = text;
  return made;
}

function start(root: HTMLElement): void {
  const addOn: AddOn = { name: NAME, url: addressOfAddIn() };
  const status = element('p', WORDS.asking);
  status.id = 'status';
  status.setAttribute('role', 'status');
  const buttons = {
    enable: element('button', WORDS.install),
    disable: element('button', WORDS.remove),
    retry: element('button', WORDS.retry),
  };
  let version = '';

  const show = (text: string, ways: readonly (keyof typeof buttons)[]): void => {
    status.textContent = text;
    for (const [key, button] of Object.entries(buttons)) {
      button.hidden = !ways.some((way) => way === key);
    }
  };
  const look = async (): Promise<void> => {
    show(WORDS.asking, []);
    const answer = await askVersion(page);
    if (answer.kind !== 'answered') {
      show(WORDS.silent, ['retry']);
      return;
    }
    version = answer.text;
    const addresses = (await installedAddresses(page, NAME)) ?? [];
    const isHere = addresses.includes(addOn.url);
    buttons.enable.textContent = addresses.length > 0 ? WORDS.update : WORDS.install;
    if (addresses.length === 0) show(WORDS.absent, ['enable']);
    else show(isHere ? WORDS.present : WORDS.other, ['enable', 'disable']);
  };
  const change = async (command: 'enable' | 'disable'): Promise<void> => {
    show(WORDS.working, []);
    const answer = await changeList(page, version, command, addOn);
    const isDone = answer.kind === 'answered' && ['OK', ''].includes(answer.text.trim());
    await look();
    if (isDone) status.textContent = command === 'enable' ? WORDS.installed : WORDS.removed;
    else if (answer.kind !== 'silent') status.textContent = WORDS.refused;
  };
  buttons.enable.onclick = () => void change('enable');
  buttons.disable.onclick = () => void change('disable');
  buttons.retry.onclick = () => void look();

  const list = document.createElement('div');
  list.append(...WORDS.before.map((line) => element('p', line)));
  root.append(
    element('h1', WORDS.title),
    list,
    element('p', WORDS.address + addOn.url),
    ...Object.values(buttons),
    status,
  );
  void look();
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const line = document.querySelector<HTMLMetaElement>('meta[name="list-line"]')?.content;
if (line === undefined) start(root);
else startMerging(root, line);
