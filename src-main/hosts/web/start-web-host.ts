import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Server } from 'node:net';
import { AppError } from '../../../shared/base/app-error.ts';
import type { Engine } from '../../engine/engine.ts';
import { tellError } from '../common/tell-error.ts';
import { answerEntrance, answerFile, answerSentence } from './answer.ts';
import { createCallHandler } from './create-call-handler.ts';
import { createGate } from './gate.ts';
import { hasLeft } from './has-left.ts';

const longestFarewell = 2000;

export interface WebHostOptions {
  readonly engine: Pick<Engine, 'router'>;
  /** The built window, `out/renderer`. */
  readonly rendererDirectory: string;
  /** 0 or nothing: any free port. */
  readonly port?: number;
  /** Told of every error that a call raised. */
  readonly onProblem?: (error: unknown) => void;
}

export interface WebHost {
  /** The address to open; it works once. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the window to one browser on this computer; raises `usage` where the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { rendererDirectory, port = 0, onProblem = () => undefined } = options;
  const answerCall = createCallHandler(options.engine, onProblem);
  const server = createServer();
  const gate = createGate(await listen(server, port));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const decision = gate.decide(request);
    if (decision.kind === 'refused') answerSentence(response, 403, decision.sentence);
    else if (decision.kind === 'enter') answerEntrance(response, decision.cookie);
    else if (request.url?.startsWith('/rpc/')) await answerCall(request, response);
    else await answerFile(request, response, rendererDirectory);
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (hasLeft(error)) return;
      onProblem(error);
      if (response.headersSent) response.destroy();
      else answerSentence(response, 500, tellError(error));
    });
  });
  return { url: gate.entrance, close: () => close(server) };
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
    const message = `Port ${port} cannot be used on this computer. Choose another with --port, or leave it out for a free one.`;
    reject(isTaken ? new AppError('usage', message) : error);
  });
  server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) resolve(address.port);
  });
  return promise;
}

async function close(server: ReturnType<typeof createServer>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  server.close(() => {
    resolve(undefined);
  });
  server.closeIdleConnections();
  const farewell = setTimeout(() => {
    server.closeAllConnections();
  }, longestFarewell);
  await promise;
  clearTimeout(farewell);
}
