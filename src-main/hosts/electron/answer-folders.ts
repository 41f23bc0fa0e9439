import { basename, isAbsolute } from 'node:path';
import { dialog, ipcMain, shell } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import type { WindowPage } from './window-page.ts';
import { isOwnAddress } from './window-page.ts';

const contentsName = 'contents.html';

/** Answers the page where it needs the computer's own dialogs: a folder to write reports to, and the page that lists them. */
export function answerFolders(page: WindowPage): void {
  const isOwn = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame?.parent === null && isOwnAddress(senderFrame.url, page);

  ipcMain.handle('strand:choose-folder', async (event): Promise<string | null> => {
    if (!isOwn(event)) return null;
    const { filePaths } = await dialog.showOpenDialog({
      title: 'Folder for the reports',
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0] ?? null;
  });
  ipcMain.handle('strand:open-contents', async (event, path: unknown): Promise<boolean> => {
    if (!isOwn(event) || typeof path !== 'string' || !isAbsolute(path) || basename(path) !== contentsName) return false;
    return (await shell.openPath(path)) === '';
  });
}
