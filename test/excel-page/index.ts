import sample from '../../assets/samples/sample.xlsx';
import { formatBase64, parseBase64 } from '../../src/app/base64';
import { ExcelWindow } from './excel-window';
import { WORDS } from './words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Milliseconds that the browser is given to take over a file. */
const FILE_LIFE = 60_000;

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const query = new URLSearchParams(window.location.search);
const excelWindow = new ExcelWindow({
  ...{ grid: part('grid'), pane: part('pane'), tabs: part('tabs'), status: part('status') },
  hiddenFrames: part('hidden-frames'),
  paneAddress: query.get('pane') ?? '/taskpane.html',
  commandsAddress: query.get('commands') ?? '/commands.html',
});
window.excelPage = excelWindow;

function openFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.xlsm';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void open(file);
  });
  input.click();
}

async function open(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    excelWindow.open(formatBase64(bytes), { fileName: file.name });
  } catch (cause) {
    excelWindow.say(WORDS.status.cannotOpen(String(cause)));
  }
}

function saveFile(): void {
  const bytes = parseBase64(excelWindow.save());
  if (!bytes) throw new Error('no bytes');
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = excelWindow.excel.book.options.fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, FILE_LIFE);
}

function renameSheet(): void {
  const { user, book } = excelWindow.excel;
  const { name } = book.active;
  const chosen = window.prompt(WORDS.newName, name);
  if (chosen !== null) user.renameSheet(name, chosen);
}

function toggleProtection(): void {
  const { user, book } = excelWindow.excel;
  const { name, state } = book.active;
  if (state.protection) user.unprotectSheet(name);
  else user.protectSheet(name);
}

/** Buttons of the ribbon; null parts the add-in's own from Excel's. */
const BUTTONS: readonly (readonly [string, () => void] | null)[] = [
  [WORDS.open, openFile],
  [WORDS.save, saveFile],
  [WORDS.undo, () => void excelWindow.excel.user.undo()],
  [WORDS.rename, renameSheet],
  [
    WORDS.remove,
    () => {
      excelWindow.excel.user.deleteSheet(excelWindow.excel.book.active.name);
    },
  ],
  [`${WORDS.protect} / ${WORDS.unprotect}`, toggleProtection],
  null,
  [
    WORDS.showPane,
    () => {
      excelWindow.showPane();
    },
  ],
  [WORDS.check, () => void excelWindow.command('checkWorkbook')],
  [WORDS.generate, () => void excelWindow.command('generateReport')],
];

function showRibbon(): void {
  const title = document.createElement('strong');
  title.textContent = WORDS.tab;
  const buttons = BUTTONS.flatMap((entry) => {
    if (!entry) return [document.createElement('span'), title];
    const [label, act] = entry;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      excelWindow.attempt(act);
    });
    return [button];
  });
  part('ribbon').replaceChildren(...buttons);
}

showRibbon();
const [, sampleText = ''] = sample.split(',');
excelWindow.open(sampleText, { fileName: 'sample.xlsx' });
