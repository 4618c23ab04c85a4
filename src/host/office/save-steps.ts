import type { UserFile } from '../host';
import type { SaveStep, StepResult } from './save-file';

/** What the page lends for handing over a file; each member is absent where the page has no such thing. */
export interface SaveSurroundings {
  readonly document?: Document;
  readonly addressOfBlob?: (blob: Blob) => string;
  readonly releaseAddress?: (address: string) => void;
  /** Writes several forms of one content to the clipboard. */
  readonly writeClipboard?: (forms: Readonly<Record<string, string>>) => Promise<void>;
  /** Opens an address outside of the pane (`Office.context.ui.openBrowserWindow`). */
  readonly openBrowserWindow?: (address: string) => void;
  /** The page that opens a saved workbook in a browser, where downloads work. */
  readonly browserPage?: string;
  /** Whether a download that the page starts surely reaches her: so in a browser, not in a web view. */
  readonly downloadsWork?: boolean;
  /** The file's content as rich text, for pasting into Word. */
  readonly richText?: (file: UserFile) => Promise<RichText>;
}

/** One content in two forms. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** Milliseconds that a browser is given to take over a blob. */
const BLOB_LIFE = 60_000;
/** Characters that an address may have; longer ones are cut by web views. */
const MAX_ADDRESS = 2_000_000;

/** All ways that the page offers, the surest first. */
export function saveSteps(page: SaveSurroundings): readonly SaveStep[] {
  const { document, openBrowserWindow, writeClipboard } = page;
  const steps: readonly (SaveStep & { readonly isOffered: boolean })[] = [
    {
      key: 'download',
      isOffered: document !== undefined,
      attempt: (file) => Promise.resolve(download(page, file)),
    },
    {
      key: 'dataAddress',
      isOffered: document !== undefined,
      attempt: (file) => Promise.resolve(byDataAddress(page, file)),
    },
    {
      key: 'browserWindow',
      isOffered: openBrowserWindow !== undefined,
      attempt: () => Promise.resolve(inBrowser(page)),
    },
    {
      key: 'clipboard',
      isOffered: writeClipboard !== undefined,
      attempt: (file) => toClipboard(page, file),
    },
  ];
  return steps.filter(({ isOffered }) => isOffered);
}

function download(page: SaveSurroundings, file: UserFile): StepResult {
  const { document, addressOfBlob, releaseAddress } = page;
  if (!document || !addressOfBlob) return 'unavailable';
  const address = addressOfBlob(new Blob([file.bytes.slice()], { type: file.mediaType }));
  click(document, address, file.name);
  setTimeout(() => releaseAddress?.(address), BLOB_LIFE);
  return page.downloadsWork === true ? 'saved' : 'unsure';
}

function byDataAddress(page: SaveSurroundings, file: UserFile): StepResult {
  const address = dataAddress(file);
  if (!page.document || address === null) return 'unavailable';
  click(page.document, address, file.name);
  return 'unsure';
}

/** Hosts open addresses of pages only, so the file itself cannot travel in one: the page takes it out of the workbook. */
function inBrowser({ openBrowserWindow, browserPage }: SaveSurroundings): StepResult {
  if (!openBrowserWindow || browserPage === undefined) return 'unavailable';
  openBrowserWindow(browserPage);
  return 'unsure';
}

async function toClipboard(page: SaveSurroundings, file: UserFile): Promise<StepResult> {
  if (!page.writeClipboard || !page.richText) return 'unavailable';
  const { html, text } = await page.richText(file);
  await page.writeClipboard({ 'text/html': html, 'text/plain': text });
  return 'saved';
}

function click(document: Document, address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.style.display = 'none';
  document.body.append(link);
  link.click();
  link.remove();
}

function dataAddress({ bytes, mediaType }: UserFile): string | null {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const address = `data:${mediaType};base64,${btoa(binary)}`;
  return address.length > MAX_ADDRESS ? null : address;
}
