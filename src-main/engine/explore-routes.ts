import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { exploreOptions } from './explore-options.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `explore`. */
export function exploreRoutes(ports: RouterPorts) {
  const os = implement(contract).explore;
  return os.router({
    options: os.options.handler(() => exploreOptions(ports.opened().session)),
    evidence: os.evidence.handler(({ input }) => ports.opened().evidence.of(input.measure)),
    boundaries: os.boundaries.handler(() => ports.opened().session.boundaries),
  });
}
