import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import type { Engine } from '../../engine/engine.ts';
import { tellError } from '../common/tell-error.ts';
import type { MenuCommands } from './menu.ts';

export interface CommandContext {
  readonly engine: Pick<Engine, 'client'>;
  readonly samplePath: string;
  readonly onProblem: (error: unknown) => void;
  readonly window: () =>
    Pick<BrowserWindow, 'focus' | 'isMinimized' | 'reload' | 'restore' | 'webContents'> | undefined;
}

/** Opens a workspace and shows it; a refusal is told in a message box, and what was open stays open. */
export async function openWorkspace(context: CommandContext, path: string): Promise<void> {
  try {
    await context.engine.client.workspace.open({ path });
    context.window()?.reload();
  } catch (error) {
    context.onProblem(error);
    await dialog.showMessageBox({ type: 'warning', title: 'Strand', message: tellError(error) });
  }
}

/** What the native menu's items do. */
export function createCommands(context: CommandContext): MenuCommands {
  return {
    openWorkspace() {
      void chooseWorkspace().then((path) => (path === undefined ? undefined : openWorkspace(context, path)));
    },
    openSample() {
      void openWorkspace(context, context.samplePath);
    },
    runInWindow(id) {
      context.window()?.webContents.send('strand:command', id);
    },
    about() {
      const detail = `Version ${app.getVersion()}\nProfiles of communities by equality strand. Data stays on this computer.`;
      void dialog.showMessageBox({ type: 'info', title: 'About Strand', message: 'Strand', detail });
    },
  };
}

async function chooseWorkspace(): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Open workspace',
    properties: ['openFile'],
    filters: [{ name: 'Strand workspace', extensions: ['json'] }],
  });
  return filePaths[0];
}
