/** Calls of WPS's service on this machine: over http, or over a WebSocket where the browser bars http. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  readonly WebSocket: typeof WebSocket;
}

/** What a call came to: the service's answer, or that nobody answers. */
export type Answer =
  | { readonly kind: 'answered'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'silent' };

const HTTP = 'http://127.0.0.1:58890';
const SOCKET = 'ws://127.0.0.1:58892';
/** Milliseconds that a call may take; longer for what she is asked about in WPS. */
const PATIENCE = 5_000;
const PATIENCE_FOR_HER = 120_000;
/** Version of the service from which on its messages are wrapped. */
const WRAPPED_SINCE = '1.0.2';

/** The add-in as the service's list has it. */
export interface AddOn {
  readonly name: string;
  /** With a slash at its end. */
  readonly url: string;
}

/** Asks the service for its version; silent when WPS has not been started. */
export function askVersion(page: Surroundings): Promise<Answer> {
  return post(page, '/version', JSON.stringify({ serverId: '' }), PATIENCE);
}

/** The addresses under which add-ins of a name are installed for the spreadsheet; null when nobody answers sensibly. */
export async function installedAddresses(
  page: Surroundings,
  name: string,
): Promise<readonly string[] | null> {
  const answer = await post(page, '/publishlist', '', PATIENCE);
  if (answer.kind !== 'answered') return null;
  const list = parsed(answer.text);
  if (!Array.isArray(list)) return null;
  return list.flatMap((item: unknown) => {
    const entry = new Map<string, unknown>(Object.entries(item ?? {}));
    const isOurs =
      entry.get('name') === name &&
      entry.get('addonType') === 'et' &&
      entry.get('enable') !== 'false';
    return isOurs ? [String(entry.get('url'))] : [];
  });
}

/** Puts the add-in into the list, or takes it out. WPS asks her first. */
export function changeList(
  page: Surroundings,
  version: string,
  command: 'enable' | 'disable',
  { name, url }: AddOn,
): Promise<Answer> {
  const message = JSON.stringify({
    ...{ cmd: command, name, url, addonType: 'et', online: 'true', version: '', customDomain: '' },
  });
  const data = btoa(String.fromCharCode(...new TextEncoder().encode(message)));
  const body = version >= WRAPPED_SINCE ? JSON.stringify({ serverId: '', data }) : data;
  return post(page, '/deployaddons/runParams', body, PATIENCE_FOR_HER);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function post(
  page: Surroundings,
  path: string,
  body: string,
  patience: number,
): Promise<Answer> {
  const byHttp = await postByHttp(page, path, body, patience);
  return byHttp.kind === 'silent' ? postBySocket(page, path, body, patience) : byHttp;
}

async function postByHttp(
  page: Surroundings,
  path: string,
  body: string,
  patience: number,
): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, patience);
  try {
    const response = await page.fetch(HTTP + path, { method: 'POST', body, signal: stop.signal });
    const text = await response.text();
    return { kind: response.ok ? 'answered' : 'refused', text };
  } catch {
    // A browser does not say whether it barred the call or nobody listens.
    return { kind: 'silent' };
  } finally {
    clearTimeout(timer);
  }
}

function postBySocket(
  page: Surroundings,
  path: string,
  body: string,
  patience: number,
): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = new page.WebSocket(SOCKET + path);
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      socket.close();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      end({ kind: 'silent' });
    }, patience);
    socket.onopen = () => {
      socket.send(body);
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      end({ kind: 'answered', text: String(data) });
    };
    socket.onerror = () => {
      end({ kind: 'silent' });
    };
  });
}
