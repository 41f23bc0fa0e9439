import type { Session } from 'electron';
import type { WindowPage } from './window-page.ts';
import { isOwnAddress } from './window-page.ts';

const localSchemes: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:']);

/** The one thing that a page may do beyond itself: put a copied table on the clipboard. */
const copying = 'clipboard-sanitized-write';

/** Refuses the network and every permission but copying, and asks where a download is to be saved. */
export function lockSession(session: Session, page: WindowPage, documentsDirectory: string): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !isLocal(url, page) });
  });
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(permission === copying);
  });
  session.setPermissionCheckHandler((_contents, permission) => permission === copying);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:')) {
      event.preventDefault();
      return;
    }
    const fileName = item.getFilename();
    item.setSaveDialogOptions({ title: `Save ${fileName}`, defaultPath: `${documentsDirectory}/${fileName}` });
  });
}

function isLocal(address: string, page: WindowPage): boolean {
  return isOwnAddress(address, page) || (URL.canParse(address) && localSchemes.has(new URL(address).protocol));
}
