import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain } from 'electron';
import type { Engine } from '../../engine/engine.ts';
import { tellProblems } from '../common/tell-problems.ts';
import type { WindowPage } from './window-page.ts';
import { isOwnAddress } from './window-page.ts';

/** Carries calls of the engine's procedures over the port that a page of the window hands over. */
export function carryCalls(
  engine: Pick<Engine, 'router'>,
  page: WindowPage,
  onProblem: (error: unknown) => void,
): void {
  const handler = new RPCHandler(engine.router, {
    clientInterceptors: [tellProblems(onProblem)],
  });
  ipcMain.on('strand:port', (event) => {
    const [port] = event.ports;
    const frame = event.senderFrame;
    if (port === undefined || frame?.parent !== null || !isOwnAddress(frame.url, page)) return;
    handler.upgrade(port);
    port.start();
  });
}
