import { app, BrowserWindow, Menu, session } from 'electron';
import type { Engine } from '../../engine/engine.ts';
import { answerFolders } from './answer-folders.ts';
import { carryCalls } from './carry-calls.ts';
import type { CommandContext } from './commands.ts';
import { createCommands, openWorkspace } from './commands.ts';
import { lockContents } from './lock-contents.ts';
import { lockSession } from './lock-session.ts';
import { menuTemplate } from './menu.ts';
import { openWindow } from './open-window.ts';
import { registerWindowScheme, serveWindow } from './serve-window.ts';
import type { WindowPage } from './window-page.ts';
import { workspaceArgument } from './workspace-argument.ts';

export interface ElectronHostOptions {
  readonly createEngine: () => Promise<Engine>;
  readonly page: WindowPage;
  readonly rendererDirectory: string;
  readonly preloadPath: string;
  readonly samplePath: string;
  /** Where this computer keeps what belongs to no workspace. */
  readonly stateDirectory: string;
  /** The arguments after the program's own name. */
  readonly argv: readonly string[];
  readonly onProblem: (error: unknown) => void;
}

/** Runs the workbench in one Electron window; a second start brings that window forward. */
export async function startElectronHost(options: ElectronHostOptions): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  registerWindowScheme();
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, options.page);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });

  await app.whenReady();
  const { defaultSession } = session;
  lockSession(defaultSession, options.page, app.getPath('documents'));
  serveWindow(defaultSession, options.rendererDirectory);
  const engine = await options.createEngine();
  app.on('will-quit', () => {
    void engine.close();
  });
  carryCalls(engine, options.page, options.onProblem);
  answerFolders(options.page);

  const context: CommandContext = { ...options, engine, window: () => BrowserWindow.getAllWindows()[0] };
  app.on('second-instance', (_event, argv) => {
    const window = context.window();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    const path = workspaceArgument(argv);
    if (path !== undefined) void openWorkspace(context, path);
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(createCommands(context), process.platform)));

  await openWindow(options.page, options.preloadPath, options.stateDirectory);
  const path = workspaceArgument(options.argv);
  if (path !== undefined) await openWorkspace(context, path);
}
