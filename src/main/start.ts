import { app, BrowserWindow, type Session, session, shell, type WebContents } from 'electron';
import { type Counter, openCounter } from '#host/counter.ts';
import type { CounterArguments } from '#host/counter-arguments.ts';
import { claimInstance } from '#host/instance.ts';
import { createMoneyCalls, type MoneyCalls } from '#host/money-calls.ts';
import { openRendererFiles } from '#host/renderer-files/renderer-files.ts';
import { createRpc } from '#host/rpc.ts';
import { openElectronSettings } from './adapters/electron-settings.ts';
import { openSystemSecrets } from './adapters/system-secrets.ts';
import { confine } from './contents.ts';
import { mayOpenOutside } from './external.ts';
import { acceptPorts } from './ipc.ts';
import { SCHEME } from './origin.ts';
import { allowOnlyCodeReaders } from './permissions.ts';
import { guardQuit } from './quit.ts';
import { createRendererHandler } from './serve-renderer.ts';
import { openWindow } from './window.ts';

export type BuiltParts = { readonly rendererDir: string; readonly preload: string };

/** Everything after the app is ready. A second start, of this host or of the Node host, only shows the window. */
export async function startCounterApp(options: CounterArguments, parts: BuiltParts): Promise<void> {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  const instance = await claimInstance(options.dataDir);
  if (instance.kind === 'second') {
    app.exit(0);
    return;
  }
  const counter = await openElectronCounter(options);
  const ownSession = await createSession(parts.rendererDir);
  const money = createMoneyCalls();
  const quit = guardQuit({
    moneyUnderWay: money.underWay,
    departure: counter.departure,
    show: () => show(),
    close: async () => {
      await counter.close();
      await instance.close();
    },
  });
  const windows = new Set<WebContents>();
  serveWindows(counter, windows, money);
  const show = () => {
    const [existing] = BrowserWindow.getAllWindows();
    if (existing === undefined) {
      const devTools = !app.isPackaged;
      const window = openWindow({
        preload: parts.preload,
        session: ownSession,
        devTools,
        mayClose: quit.mayClose,
      });
      windows.add(window.webContents);
    } else {
      focus(existing);
    }
  };
  app.on('second-instance', show);
  app.on('activate', show);
  instance.answerWith(async () => {
    show();
    return 'Electron';
  });
  show();
}

const openElectronCounter = (options: CounterArguments): Promise<Counter> =>
  openCounter(
    {
      kind: 'electron',
      version: app.getVersion(),
      settings: openElectronSettings,
      secrets: openSystemSecrets,
      openPage: async (url) => {
        if (!mayOpenOutside(url)) return false;
        await shell.openExternal(url);
        return true;
      },
    },
    options,
  );

/** In memory only: nothing that a member's picture or a page leaves behind outlives the app. */
async function createSession(rendererDir: string): Promise<Session> {
  const own = session.fromPartition('guitai', { cache: false });
  allowOnlyCodeReaders(own);
  own.protocol.handle(SCHEME, createRendererHandler(await openRendererFiles(rendererDir)));
  return own;
}

/** A window that sends what no page of ours sends loses its port. */
function serveWindows(counter: Counter, windows: ReadonlySet<WebContents>, money: MoneyCalls): void {
  const { log } = counter;
  const rpc = createRpc(counter, log, money);
  acceptPorts(
    (contents) => windows.has(contents),
    (port) => {
      const line = rpc(
        (message) => port.postMessage(message),
        () => port.close(),
      );
      port.on('message', ({ data }) => void line.receive(data));
      port.on('close', line.close);
    },
    () => log('warn', 'ipc.refused'),
  );
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
