import { EventEmitter } from 'node:events';

/**
 * As much of Electron as the host uses, recording what it is told. Stands in for the `electron` module where the binary
 * is not; it grants everything that nobody refuses, as Electron does.
 */
export function createFakeElectron() {
  const calls: string[] = [];
  const record = (name: string) => (): void => {
    calls.push(name);
  };
  const sessions = new Map<string, FakeSession>();
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    lockIsFree: true,
    paths: new Map<string, string>(),
    exitCodes: [] as number[],
    setPath: (name: string, path: string) => {
      calls.push('app.setPath');
      app.paths.set(name, path);
    },
    getPath: (name: string) => app.paths.get(name) ?? '/nowhere',
    getVersion: () => '0.0.0-fake',
    requestSingleInstanceLock: () => {
      calls.push('app.requestSingleInstanceLock');
      return app.lockIsFree;
    },
    enableSandbox: record('app.enableSandbox'),
    whenReady: async () => {
      calls.push('app.whenReady');
    },
    quit: () => app.emit('before-quit', { preventDefault: record('before-quit prevented') }),
    exit: (code: number) => {
      app.exitCodes.push(code);
      app.emit('exited');
    },
  });
  const electron = {
    app,
    calls,
    sessions,
    protocol: {
      schemes: [] as unknown[],
      registerSchemesAsPrivileged: (schemes: unknown[]) => {
        calls.push('protocol.registerSchemesAsPrivileged');
        electron.protocol.schemes.push(...schemes);
      },
    },
    session: {
      fromPartition: (name: string, options: unknown) => {
        const session = new FakeSession(name, options);
        sessions.set(name, session);
        return session;
      },
    },
    ipcMain: new EventEmitter(),
    dialog: {
      shown: [] as unknown[],
      showMessageBox: async (options: unknown) => {
        electron.dialog.shown.push(options);
        return { response: 0 };
      },
      showErrorBox: (title: string, content: string) => {
        electron.dialog.shown.push({ title, content });
      },
    },
    shell: {
      opened: [] as string[],
      openExternal: async (url: string) => {
        electron.shell.opened.push(url);
      },
    },
    safeStorage: {
      available: true,
      backend: 'gnome_libsecret',
      key: 1,
      isAsyncEncryptionAvailable: async () => electron.safeStorage.available,
      getSelectedStorageBackend: () => electron.safeStorage.backend,
      encryptStringAsync: async (text: string) => Buffer.from(`${electron.safeStorage.key}${text}`).reverse(),
      decryptStringAsync: async (sealed: Buffer) => {
        const text = Buffer.from(sealed).reverse().toString();
        const key = Number(text[0]);
        if (!(key <= electron.safeStorage.key)) throw new Error('the key is another one');
        return { result: text.slice(1), shouldReEncrypt: key < electron.safeStorage.key };
      },
    },
    BrowserWindow: class BrowserWindow extends FakeWindow {
      static readonly all: BrowserWindow[] = [];
      static getAllWindows = () => BrowserWindow.all;
      constructor(options: WindowOptions) {
        super(options);
        calls.push('new BrowserWindow');
        BrowserWindow.all.push(this);
        app.emit('web-contents-created', {}, this.webContents);
      }
    },
  };
  return electron;
}

type Handler = (...args: never[]) => unknown;

export class FakeSession extends EventEmitter {
  readonly name: string;
  readonly options: unknown;
  readonly handlers = new Map<string, Handler>();
  readonly protocol = {
    handlers: new Map<string, (request: Request) => Promise<Response>>(),
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.protocol.handlers.set(scheme, handler);
    },
  };
  setPermissionRequestHandler = this.#setter('permission request');
  setPermissionCheckHandler = this.#setter('permission check');
  setDevicePermissionHandler = this.#setter('device');
  setDisplayMediaRequestHandler = this.#setter('display media');
  setBluetoothPairingHandler = this.#setter('bluetooth pairing');

  constructor(name: string, options: unknown) {
    super();
    this.name = name;
    this.options = options;
  }

  #setter(name: string) {
    return (handler: Handler): void => {
      this.handlers.set(name, handler);
    };
  }
}

type WindowOptions = { readonly webPreferences?: Readonly<Record<string, unknown>> };

export class FakeContents extends EventEmitter {
  reloads = 0;
  destroyed = false;
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }): void => {
    this.openHandler = handler;
  };
  reload = (): void => {
    this.reloads += 1;
  };
  isDestroyed = (): boolean => this.destroyed;
}

class FakeWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents = new FakeContents();
  readonly urls: string[] = [];
  shown = 0;
  focused = 0;
  minimized = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
  }

  loadURL = async (url: string): Promise<void> => {
    this.urls.push(url);
  };
  show = (): void => {
    this.shown += 1;
  };
  focus = (): void => {
    this.focused += 1;
  };
  isMinimized = (): boolean => this.minimized;
  restore = (): void => {
    this.minimized = false;
  };
}
