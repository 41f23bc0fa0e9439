import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';
import { exploreOptions } from './explore-options.ts';
import { exploreAgainst } from './explore-against.ts';
import { exploreFunnel, explorePicture } from './explore-picture.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `explore`. */
export function exploreRoutes(ports: RouterPorts): Engine['router']['explore'] {
  const os = implement(contract).explore;
  return os.router({
    options: os.options.handler(() => exploreOptions(ports.opened().session)),
    evidence: os.evidence.handler(({ input }) => ports.opened().evidence.of(input.measure)),
    boundaries: os.boundaries.handler(() => ports.opened().session.boundaries),
    funnel: os.funnel.handler(({ input }) => exploreFunnel(ports.opened(), input)),
    against: os.against.handler(({ input }) => exploreAgainst(ports.opened(), input)),
    picture: os.picture.handler(({ input }) => explorePicture(ports.opened(), input)),
  });
}
