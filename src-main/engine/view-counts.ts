import type { Dataset } from '../../shared/model/dataset.ts';
import type { RowView } from '../../shared/model/row-view.ts';
import { countView } from '../catalogue/view-rows.ts';
import type { Connection } from '../database/connection.ts';
import type { Session } from './session.ts';

/** How many rows a view keeps, counted once while a workspace is open. */
export interface ViewCounts {
  of(session: Session, connection: Connection, dataset: Dataset, view: RowView): Promise<number>;
}

export function openViewCounts(): ViewCounts {
  const known = new WeakMap<Session, Map<string, number>>();
  return {
    async of(session, connection, dataset, view) {
      const counts = known.get(session) ?? new Map<string, number>();
      known.set(session, counts);
      const key = JSON.stringify([dataset.id, view.filters]);
      const count = counts.get(key) ?? (await countView(connection, dataset, view));
      counts.set(key, count);
      return count;
    },
  };
}
