import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';
import { openLabelDesk } from './label-desk.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `labels`. */
export function labelRoutes(ports: RouterPorts): Engine['router']['labels'] {
  const os = implement(contract).labels;
  const until = untilClosed(ports);
  return os.router({
    review: os.review.handler(({ input, signal }) =>
      openLabelDesk(ports.opened().session).review(input, until(signal)),
    ),
    decide: os.decide.handler(async ({ input, signal }) => {
      await openLabelDesk(ports.opened().session).decide(input);
      const { session } = await ports.open(ports.opened().session.path, signal);
      return openLabelDesk(session).review(input, until(signal));
    }),
    undo: os.undo.handler(async ({ input, signal }) => {
      await openLabelDesk(ports.opened().session).undo(input);
      const { session } = await ports.open(ports.opened().session.path, signal);
      return openLabelDesk(session).review(input, until(signal));
    }),
  });
}
