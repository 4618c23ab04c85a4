import { mergeList } from './merge-list';
import { WORDS } from './words';

const LIST_NAME = 'publish.xml';

/** A page that puts our line into her list of add-ins and hands the list back; nothing leaves the machine. */
export function startMerging(root: HTMLElement, line: string): void {
  const title = document.createElement('h1');
  title.textContent = WORDS.mergeTitle;
  const steps = WORDS.mergeSteps.map((text) => {
    const step = document.createElement('p');
    step.textContent = text;
    return step;
  });
  const shown = document.createElement('pre');
  shown.textContent = line;
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xml';
  input.setAttribute('aria-label', WORDS.mergeChoose);
  const fresh = document.createElement('button');
  fresh.textContent = WORDS.mergeFresh;
  const status = document.createElement('p');
  status.id = 'status';
  status.setAttribute('role', 'status');

  const give = (existing: string): void => {
    const merged = mergeList(existing, line);
    status.textContent = merged === null ? WORDS.mergeWrong : WORDS.mergeDone;
    if (merged === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([merged], { type: 'text/xml' }));
    link.download = LIST_NAME;
    link.click();
  };
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) void file.text().then(give);
  };
  fresh.onclick = () => {
    give('');
  };
  root.append(title, ...steps, shown, input, fresh, status);
}
