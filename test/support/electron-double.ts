import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  MessageBoxOptions,
} from 'electron';

type ElectronAnswer = (event: { senderFrame: unknown }, ...values: unknown[]) => Promise<unknown>;

/** What the host asked of Electron. */
export interface ElectronRecord {
  readonly windows: BrowserWindowConstructorOptions[];
  readonly loaded: string[];
  readonly schemes: CustomScheme[];
  readonly handlers: Map<string, (request: Request) => Promise<Response>>;
  readonly session: Map<string, (...values: never[]) => unknown>;
  readonly messages: MessageBoxOptions[];
  readonly calls: string[];
  /** What was sent to a page, each with its channel. */
  readonly sent: unknown[][];
  /** What a page is answered on a channel. */
  readonly answers: Map<string, ElectronAnswer>;
  menu: MenuItemConstructorOptions[];
  isFirstInstance: boolean;
  chosenFiles: string[];
}

/** A double of the `electron` module that records what it was asked; nothing of it opens a window. */
function createElectronDouble() {
  const record: ElectronRecord = {
    windows: [],
    loaded: [],
    schemes: [],
    handlers: new Map(),
    session: new Map(),
    messages: [],
    calls: [],
    sent: [],
    answers: new Map(),
    menu: [],
    isFirstInstance: true,
    chosenFiles: [],
  };

  const note = (name: string) => (): void => void record.calls.push(name);
  const keep = (name: string) => (handler: (...values: never[]) => unknown) => void record.session.set(name, handler);

  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    requestSingleInstanceLock: () => record.isFirstInstance,
    quit: note('quit'),
    enableSandbox: note('enableSandbox'),
    whenReady() {
      record.calls.push('ready');
      return Promise.resolve();
    },
    getPath: (name: string) => `/home/officer/${name}`,
    getVersion: () => '0.1.0',
  });
  const ipcMain = Object.assign(new EventEmitter(), {
    handle: (channel: string, answer: ElectronAnswer) => void record.answers.set(channel, answer),
  });
  const defaultSession = Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: keep('onBeforeRequest') },
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    protocol: {
      handle(scheme: string, handler: (request: Request) => Promise<Response>) {
        record.handlers.set(scheme, handler);
      },
    },
  });

  const opened: BrowserWindow[] = [];
  class BrowserWindow extends EventEmitter {
    static getAllWindows = (): BrowserWindow[] => opened;
    constructor(options: BrowserWindowConstructorOptions) {
      super();
      record.windows.push(options);
      opened.push(this);
    }
    loadURL(address: string): Promise<void> {
      record.loaded.push(address);
      return Promise.resolve();
    }
    webContents = { send: (...values: unknown[]): void => void record.sent.push(values) };
    getNormalBounds = () => ({ x: 40, y: 30, width: 1200, height: 800 });
    isMaximized = (): boolean => false;
    maximize = note('maximize');
    show = note('show');
    focus = note('focus');
    restore = note('restore');
    reload = note('reload');
    isMinimized = (): boolean => true;
  }

  const module = {
    app,
    ipcMain,
    BrowserWindow,
    session: { defaultSession },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    protocol: {
      registerSchemesAsPrivileged(schemes: CustomScheme[]) {
        record.calls.push('registerSchemes');
        record.schemes.push(...schemes);
      },
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu(template: MenuItemConstructorOptions[]) {
        record.menu = template;
      },
    },
    shell: {
      openPath(path: string) {
        record.calls.push(`open ${path}`);
        return Promise.resolve('');
      },
    },
    dialog: {
      showMessageBox: (options: MessageBoxOptions) => Promise.resolve(record.messages.push(options)),
      showOpenDialog: () => Promise.resolve({ filePaths: record.chosenFiles }),
    },
  };
  /** Forgets what was asked and whoever listens. */
  function reset(): void {
    for (const list of [
      record.windows,
      record.loaded,
      record.schemes,
      record.messages,
      record.calls,
      record.sent,
      record.menu,
      record.chosenFiles,
      opened,
    ])
      list.length = 0;
    record.handlers.clear();
    record.session.clear();
    record.answers.clear();
    record.isFirstInstance = true;
    for (const emitter of [app, ipcMain, defaultSession]) emitter.removeAllListeners();
  }
  return { module, record, app, ipcMain, defaultSession, reset };
}

/** The one double that takes the place of the `electron` module in a test file. */
export const electronDouble = createElectronDouble();

/** A page's contents, as Electron announces them. */
export function createContentsDouble() {
  const record: { openHandler?: (details: { url: string }) => { action: string } } = {};
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
      record.openHandler = handler;
    },
  });
  return { contents, record };
}
