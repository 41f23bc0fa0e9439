import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';
import { openJoinDesk } from './join-desk.ts';
import type { JoinDesk } from './join-desk.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';
import { summariseSession } from './session.ts';

/** The handlers of the contract's `joins`. */
export function joinRoutes(ports: RouterPorts): Engine['router']['joins'] {
  const os = implement(contract).joins;
  const until = untilClosed(ports);
  const joins = (): JoinDesk => openJoinDesk(ports.opened().session);
  return os.router({
    list: os.list.handler(() => joins().list()),
    suggest: os.suggest.handler(({ input, signal }) => joins().suggest(input, until(signal))),
    match: os.match.handler(({ input, signal }) => joins().match(input.plan, until(signal))),
    sql: os.sql.handler(async ({ input, signal }) => ({ sql: await joins().sql(input.plan, until(signal)) })),
    commit: os.commit.handler(async ({ input, signal }) => {
      const report = await joins().commit(input.plan, until(signal));
      await ports.open(ports.opened().session.path, signal);
      return report;
    }),
    remove: os.remove.handler(async ({ input, signal }) => {
      await joins().remove(input.id);
      return summariseSession((await ports.open(ports.opened().session.path, signal)).session);
    }),
    graph: os.graph.handler(() => joins().graph()),
  });
}
