import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, Suspense, use, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createSession, type Session } from '../app/session';
import type { Journal } from '../app/session/journal';
import type { Host } from '../host/host';
import { openBrowserJournal } from './browser-journal';
import { createThemeSource, useTheme } from './frame/themes';
import { Pane as PaneFrame } from './pane';
import type { Pane, PaneOptions } from './pane-options';
import { EmptyState } from './parts/empty-state';
import { Surroundings } from './surroundings';
import { FRAME_TEXT as TEXT } from './text/frame-text';

interface Opened {
  readonly session: Session;
  readonly journal: Journal;
}

const HEX = 16;
const ID_BYTES = 16;

/** A random id; not randomUUID, which pages that were opened from a folder or over http lack. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(HEX).padStart(2, '0')).join('');
}

async function open(host: Host, { address, onWaiting }: PaneOptions): Promise<Opened> {
  const journal = await openBrowserJournal();
  const session = createSession({
    host,
    journal,
    address,
    now: () => Date.now(),
    newId,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ...(onWaiting && { onWaiting }),
  });
  void session.read();
  return { session, journal };
}

function OpenedPane({
  opening,
  options,
}: {
  readonly opening: Promise<Opened>;
  readonly options: PaneOptions;
}): ReactElement {
  const { session, journal } = use(opening);
  return (
    <Surroundings value={{ options, journal }}>
      <PaneFrame session={session} options={options} />
    </Surroundings>
  );
}

function Themed({
  source,
  ...props
}: {
  readonly source: ReturnType<typeof createThemeSource>;
  readonly opening: Promise<Opened>;
  readonly options: PaneOptions;
}): ReactElement {
  return (
    <FluentProvider theme={useTheme(source)} style={{ height: '100%' }}>
      <Suspense fallback={<EmptyState text={TEXT.opening} />}>
        <OpenedPane {...props} />
      </Suspense>
    </FluentProvider>
  );
}

/** Opens the pane over a host's workbook in an element of the page, and begins to read. */
export function mountPane(container: HTMLElement, host: Host, options: PaneOptions): Pane {
  const opening = open(host, options);
  const root = createRoot(container);
  root.render(
    <StrictMode>
      <Themed source={createThemeSource(options)} opening={opening} options={options} />
    </StrictMode>,
  );
  /** The page may be gone before the next line of code: what is pending goes to the journal now. */
  const flush = (): void => {
    if (document.visibilityState === 'hidden') void opening.then(({ session }) => session.flush());
  };
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
  return {
    session: opening.then(({ session }) => session),
    async dispose() {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      root.unmount();
      await (await opening).session.close();
    },
  };
}
