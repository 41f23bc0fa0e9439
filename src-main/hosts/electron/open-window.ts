import { BrowserWindow, screen } from 'electron';
import { readBounds, writeBounds } from './window-bounds.ts';
import type { WindowPage } from './window-page.ts';

/** Opens the workbench's window where it last stood; its page has no Node, an isolated context and a sandbox. */
export async function openWindow(page: WindowPage, preloadPath: string, stateDirectory: string): Promise<void> {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { isMaximised = false, ...bounds } = readBounds(stateDirectory, screens) ?? { width: 1440, height: 900 };
  const window = new BrowserWindow({
    ...bounds,
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
  window.on('close', () => {
    writeBounds(stateDirectory, { ...window.getNormalBounds(), isMaximised: window.isMaximized() });
  });
  window.once('ready-to-show', () => {
    if (isMaximised) window.maximize();
    window.show();
  });
  await window.loadURL(page);
}
