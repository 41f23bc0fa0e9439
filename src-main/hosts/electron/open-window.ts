import { BrowserWindow } from 'electron';
import type { WindowPage } from './window-page.ts';

/** Opens the workbench's window; its page has no Node, an isolated context and a sandbox. */
export async function openWindow(page: WindowPage, preloadPath: string): Promise<void> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Strand',
    webPreferences: {
      preload: preloadPath,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  await window.loadURL(page);
}
