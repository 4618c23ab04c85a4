import '../../src/taskpane/polyfills';
import { formatBase64, parseBase64 } from '../../src/app/base64';
import { FakeEt, type Quirks } from '../wps/fake-et';

// The fake WPS inside a browser, put into the page at the top before its own scripts. Panes are frames in it, which are
// handed the same WPS, as all pages of an add-in are.

/** What the frame at the top offers to tests; `fakeBook` (base64 of an .xlsx) and `fakeQuirks` are set before. */
export interface FakeWpsPage {
  readonly et: FakeEt;
  /** Presses a button of the ribbon by its id. */
  press(id: string): void;
  /** The workbook as it would be saved, base64. */
  save(): string;
  activeSheet(): string;
  sheetNames(): readonly string[];
  /** Paths of the files that were written. */
  files(): readonly string[];
}

declare global {
  interface Window {
    fakeBook?: string;
    fakeQuirks?: Partial<Quirks>;
    fakeWps?: FakeWpsPage;
  }
}

function drawPane(address: string): (isVisible: boolean) => void {
  const frame = document.createElement('iframe');
  frame.id = 'pane';
  frame.src = address;
  Object.assign(frame.style, {
    ...{ position: 'fixed', top: '0', right: '0', width: '380px', height: '100%', border: '0' },
  });
  document.body.append(frame);
  return (isVisible) => {
    frame.style.display = isVisible ? 'block' : 'none';
  };
}

function startAtTop(): void {
  const bytes = parseBase64(window.fakeBook ?? '');
  if (!bytes) throw new Error('no workbook');
  const et = new FakeEt(bytes, window.fakeQuirks);
  et.panes.draw = drawPane;
  window.fakeWps = {
    et,
    press: (Id) => {
      window.ribbon?.onAction({ Id });
    },
    save: () => formatBase64(et.save()),
    activeSheet: () => et.book.active.name,
    sheetNames: () => et.book.sheets.map(({ name }) => name),
    files: () => [...et.files.files.keys()],
  };
  Object.assign(window, et.page);
}

startAtTop();
