const META = { first: 'office-js', other: 'office-js-other' } as const;
const CHOICE = 'self-evaluation:office-js';

/** Where office.js is loaded from, and where else it could be; the build writes both into the page. */
export interface OfficeAddresses {
  readonly address: string;
  readonly other: string | null;
}

function written(page: Document, name: string): string | null {
  const content = page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  return content === '' ? null : content;
}

/** The chosen address first. Throws when the page names none. */
export function officeAddresses(page: Document, choice: string | null): OfficeAddresses {
  const first = written(page, META.first);
  const other = written(page, META.other);
  if (first === null) throw new Error('the page names no office.js');
  return choice === 'other' && other !== null
    ? { address: other, other: first }
    : { address: first, other };
}

/** Which address this window was told to use; null where nothing is kept. */
export function chosenAddress(): string | null {
  try {
    return sessionStorage.getItem(CHOICE);
  } catch {
    // A web view that forbids storage: the usual address is used.
    return null;
  }
}

/** Loads the page anew with the other of its two addresses; false where the web view cannot keep the choice. */
export function switchAddress(): boolean {
  try {
    sessionStorage.setItem(CHOICE, chosenAddress() === 'other' ? 'first' : 'other');
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}

/** The host of an address in words, or the address itself. */
export function hostOf(address: string): string {
  return new URL(address, window.location.href).host;
}
