import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';
import { openSegmentDesk } from './segment-desk.ts';

/** The handlers of the contract's `segments`. */
export function segmentRoutes(ports: RouterPorts): Engine['router']['segments'] {
  const os = implement(contract).segments;
  const until = untilClosed(ports);
  return os.router({
    list: os.list.handler(() => openSegmentDesk(ports.opened().session).list()),
    look: os.look.handler(({ input, signal }) =>
      openSegmentDesk(ports.opened().session).look(input.dataset, input.expression, until(signal)),
    ),
    keep: os.keep.handler(async ({ input, signal }) => {
      await openSegmentDesk(ports.opened().session).keep(input);
      return openSegmentDesk((await ports.open(ports.opened().session.path, signal)).session).list();
    }),
    remove: os.remove.handler(async ({ input, signal }) => {
      await openSegmentDesk(ports.opened().session).remove(input.id);
      return openSegmentDesk((await ports.open(ports.opened().session.path, signal)).session).list();
    }),
  });
}
