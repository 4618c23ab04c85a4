import { openOffice, type OfficeGlobals } from '../host/office/office-globals';
import { chosenAddress, officeAddresses } from './office-addresses';
import { showTrouble, type StartTrouble } from './start-notice';

/** Milliseconds after which she is told what the page waits for. */
const PATIENCE = 8000;
/** The floor of the manifest; an add-in that was installed by hand may meet an older Excel. */
const FLOOR = '1.14';

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      reject(new Error(`not loaded: ${address}`));
    });
    document.head.append(script);
  });
}

/** A wait that is said in the page when it grows long. */
async function within<T>(work: Promise<T>, tell: () => void): Promise<T> {
  const timer = setTimeout(tell, PATIENCE);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

function teller(root: HTMLElement): (trouble: StartTrouble) => null {
  const addresses = officeAddresses(document, chosenAddress());
  return (trouble) => {
    showTrouble(root, trouble, addresses);
    return null;
  };
}

/** Loads office.js from the address that the build wrote into the page. False, and said in the page, where that fails. */
export async function loadOffice(root: HTMLElement): Promise<boolean> {
  const tell = teller(root);
  const { address } = officeAddresses(document, chosenAddress());
  try {
    await within(loadScript(address), () => tell('slow'));
    return true;
  } catch {
    tell('blocked');
    return false;
  }
}

/**
 * Loads office.js and waits for Excel. What goes wrong is said in the page, in words and with ways out; when it comes late
 * after all, the page goes on. Null where it cannot go on. `onLoaded` runs as soon as the library is there, before Excel
 * answers.
 */
export async function startOffice(
  root: HTMLElement,
  onLoaded?: () => void,
): Promise<OfficeGlobals | null> {
  if (!(await loadOffice(root))) return null;
  onLoaded?.();
  const tell = teller(root);
  const office = await within(openOffice(), () => tell('silent'));
  if (!office) return tell('noExcel');
  return office.isSetSupported('ExcelApi', FLOOR) ? office : tell('tooOld');
}
