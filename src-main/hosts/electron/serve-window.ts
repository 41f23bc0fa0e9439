import { readFile } from 'node:fs/promises';
import type { Session } from 'electron';
import { protocol } from 'electron';
import { findWindowFile } from '../common/find-window-file.ts';
import { securityHeaders } from '../common/security-headers.ts';
import { builtPage, isOwnAddress, windowScheme } from './window-page.ts';

/** Makes `app:` a secure origin of its own; only possible before the app is ready. */
export function registerWindowScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: windowScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built window under `app:`, with the same headers as the web host. */
export function serveWindow(session: Session, rendererDirectory: string): void {
  session.protocol.handle(windowScheme, async (request) => {
    const file = isOwnAddress(request.url, builtPage)
      ? await findWindowFile(rendererDirectory, new URL(request.url).pathname)
      : undefined;
    if (file === undefined || request.method !== 'GET') {
      return new Response('The window has no such file.\n', { status: 404, headers: securityHeaders('/') });
    }
    const headers = { ...securityHeaders(file.path), 'Content-Type': file.mediaType };
    return new Response(await readFile(file.path), { headers });
  });
}
