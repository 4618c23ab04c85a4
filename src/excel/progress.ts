import './page.css';
import { openDialogPage } from '../host/office/office-dialog';
import { loadOffice } from './start-office';
import { showOpening } from './start-notice';
import { START_TEXT as TEXT } from './start-text';
import { CANCEL, parseWindowState, READY, type WindowState } from './window-messages';

function paragraph(text: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function draw(
  root: HTMLElement,
  { kind, texts, canCancel }: WindowState,
  cancel: () => void,
): void {
  const section = document.createElement('section');
  section.setAttribute('role', kind === 'failed' ? 'alert' : 'status');
  const title = document.createElement('h1');
  title.textContent = kind === 'failed' ? TEXT.window.failed : TEXT.window.running;
  section.append(title, ...texts.map(paragraph));
  if (kind === 'failed') section.append(paragraph(TEXT.window.close));
  if (canCancel) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = TEXT.window.cancel;
    button.addEventListener('click', cancel);
    section.append(button);
  }
  root.replaceChildren(section);
}

async function open(root: HTMLElement): Promise<void> {
  showOpening(root);
  if (!(await loadOffice(root))) return;
  const page = await openDialogPage();
  if (!page) return;
  page.listen((text) => {
    const state = parseWindowState(text);
    if (!state) return;
    draw(root, state, () => {
      page.tell(CANCEL);
    });
  });
  page.tell(READY);
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void open(root);
