import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';
import { readTrend } from './read-trend.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `trends`. */
export function trendRoutes(ports: RouterPorts): Engine['router']['trends'] {
  const os = implement(contract).trends;
  return os.router({
    read: os.read.handler(({ input, signal }) => {
      const { session } = ports.opened();
      return session.withConnection((connection) => readTrend(connection, session, input.dataset, input.area), signal);
    }),
  });
}
