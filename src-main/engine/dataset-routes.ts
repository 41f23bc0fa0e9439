import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `datasets`. */
export function datasetRoutes(ports: RouterPorts): Engine['router']['datasets'] {
  const os = implement(contract).datasets;
  return os.router({
    list: os.list.handler(() => [...ports.opened().session.datasets]),
  });
}
