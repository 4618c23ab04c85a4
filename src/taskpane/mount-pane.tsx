import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, Suspense, use, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Host } from '../host/host';
import { doWaiting } from './after-paint';
import { createThemeSource, useTheme } from './frame/themes';
import { openSession, type OpenedSession } from './open-session';
import { Pane as PaneFrame } from './pane';
import type { Pane, PaneOptions } from './pane-options';
import { EmptyState } from './parts/empty-state';
import { Surroundings } from './surroundings';
import { FRAME_TEXT as TEXT } from './text/frame-text';

async function open(host: Host, options: PaneOptions): Promise<OpenedSession> {
  const opened = await openSession(host, options);
  void opened.session.read();
  return opened;
}

function OpenedPane({
  opening,
  options,
}: {
  readonly opening: Promise<OpenedSession>;
  readonly options: PaneOptions;
}): ReactElement {
  const { host, session, journal } = use(opening);
  return (
    <Surroundings value={{ options, host, journal }}>
      <PaneFrame session={session} options={options} />
    </Surroundings>
  );
}

function Themed({
  source,
  ...props
}: {
  readonly source: ReturnType<typeof createThemeSource>;
  readonly opening: Promise<OpenedSession>;
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
    doWaiting();
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
