import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { everyRow } from '../../shared/model/row-view.ts';
import { columnValues } from '../catalogue/column-values.ts';
import { findInRows } from '../catalogue/find-in-rows.ts';
import { previewRows } from '../catalogue/preview-rows.ts';
import { viewRows } from '../catalogue/view-rows.ts';
import type { Engine } from './engine.ts';
import type { RouterPorts } from './router-ports.ts';
import { summariseStrandColumn } from './summarise-strand-column.ts';
import { summaryOf } from './summary-of.ts';
import { openViewCounts } from './view-counts.ts';

/** The handlers of the contract's `preview`. */
export function previewRoutes(ports: RouterPorts): Engine['router']['preview'] {
  const os = implement(contract).preview;
  const counts = openViewCounts();
  return os.router({
    rows: os.rows.handler(({ input, signal }) => {
      const { session } = ports.opened();
      const { dataset, rows } = summaryOf(session, input.dataset);
      const { view = everyRow, offset, limit } = input;
      return session.withConnection(async (connection) => {
        if (view.filters.length + view.sort.length === 0) return previewRows(connection, dataset, rows, offset, limit);
        const total = view.filters.length === 0 ? rows : await counts.of(session, connection, dataset, view);
        return viewRows(connection, dataset, view, total, { offset, limit });
      }, signal);
    }),
    values: os.values.handler(({ input, signal }) => {
      const { session } = ports.opened();
      const { dataset } = summaryOf(session, input.dataset);
      return session.withConnection((connection) => columnValues(connection, dataset, input.column, input), signal);
    }),
    find: os.find.handler(({ input, signal }) => {
      const { session } = ports.opened();
      const { dataset } = summaryOf(session, input.dataset);
      return session.withConnection((connection) => findInRows(connection, dataset, input), signal);
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
