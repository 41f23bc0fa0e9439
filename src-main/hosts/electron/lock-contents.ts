import type { WebContents } from 'electron';
import type { WindowPage } from './window-page.ts';
import { isOwnAddress } from './window-page.ts';

/** Keeps a page where it is: it can reload, but not go elsewhere, open windows or embed other pages. */
export function lockContents(contents: WebContents, page: WindowPage): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url, page)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url, page)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url, page)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
