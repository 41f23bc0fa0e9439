import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { findWindowFile } from '../common/find-window-file.ts';
import { securityHeaders } from '../common/security-headers.ts';

/** Answers with one plain sentence. */
export function answerSentence(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...securityHeaders('/'), 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

/** Sends the browser on to the address without a token, with the cookie that replaces it. */
export function answerEntrance(response: ServerResponse, cookie: string): void {
  response.writeHead(303, { ...securityHeaders('/'), Location: '/', 'Set-Cookie': cookie });
  response.end();
}

/** Answers with a file of the window. */
export async function answerFile(request: IncomingMessage, response: ServerResponse, directory: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answerSentence(response, 405, 'Files of the window can only be read.');
    return;
  }
  const [pathname = '/'] = (request.url ?? '/').split('?');
  const file = await findWindowFile(directory, pathname);
  if (file === undefined) {
    answerSentence(response, 404, 'The window has no such file.');
    return;
  }
  response.writeHead(200, { ...securityHeaders(file.path), 'Content-Type': file.mediaType });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
}
