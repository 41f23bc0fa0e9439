import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { previewRows } from '../catalogue/preview-rows.ts';
import type { RouterPorts } from './router-ports.ts';
import { summariseStrandColumn } from './summarise-strand-column.ts';
import { summaryOf } from './summary-of.ts';

/** The handlers of the contract's `preview`. */
export function previewRoutes(ports: RouterPorts) {
  const os = implement(contract).preview;
  return os.router({
    rows: os.rows.handler(({ input, signal }) => {
      const { session } = ports.opened();
      const found = summaryOf(session, input.dataset);
      return session.withConnection(
        (connection) => previewRows(connection, found.dataset, found.rows, input.offset, input.limit),
        signal,
      );
    }),
    column: os.column.handler(({ input, signal }) => {
      const { session } = ports.opened();
      return session.withConnection(
        (connection) => summariseStrandColumn(connection, session, input.dataset, input.column),
        signal,
      );
    }),
  });
}
