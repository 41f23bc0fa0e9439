import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';
import { openReleaseDesk } from './release-desk.ts';
import type { ReleaseDesk } from './release-desk.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `releases`. */
export function releaseRoutes(ports: RouterPorts): Engine['router']['releases'] {
  const os = implement(contract).releases;
  const releases = (): ReleaseDesk => openReleaseDesk(ports.opened().session, ports.opened().recorder);
  return os.router({
    list: os.list.handler(() => releases().list()),
    explain: os.explain.handler(({ input }) => releases().explain(input.number)),
    check: os.check.handler(({ input }) => releases().check(input)),
    offers: os.offers.handler(({ input, signal }) => releases().offers(input, untilClosed(ports)(signal))),
    applyOffer: os.applyOffer.handler(async ({ input, signal }) => {
      const changed = await releases().applyOffer(input.asked, input.change);
      await ports.open(ports.opened().session.path, signal);
      return changed;
    }),
    record: os.record.handler(({ input }) => releases().record(input.asked, input.form, input.what)),
    override: os.override.handler(async ({ input, signal }) => {
      const entry = await releases().override(input.asked, input.by, input.reason);
      await ports.open(ports.opened().session.path, signal);
      return entry;
    }),
    withdraw: os.withdraw.handler(async ({ input, signal }) => {
      const entry = await releases().withdraw(input.number, input.reason);
      await ports.open(ports.opened().session.path, signal);
      return entry;
    }),
    acknowledge: os.acknowledge.handler(({ input }) => releases().acknowledge(input.reason)),
    policies: os.policies.handler(() => releases().policies()),
    setPolicy: os.setPolicy.handler(async ({ input, signal }) => {
      const policy = await releases().setPolicy(input);
      await ports.open(ports.opened().session.path, signal);
      return policy;
    }),
  });
}
