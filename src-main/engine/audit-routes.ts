import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';
import { auditEvidence } from './evidence-audit.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `audit`. */
export function auditRoutes(ports: RouterPorts): Engine['router']['audit'] {
  const os = implement(contract).audit;
  const until = untilClosed(ports);
  return os.router({
    evidence: os.evidence.handler(({ signal }) => {
      const { session, recorder } = ports.opened();
      return auditEvidence(session, recorder, until(signal));
    }),
  });
}
