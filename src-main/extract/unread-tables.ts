import { countedNoun } from '../../shared/base/format-words.ts';
import type { FoundTable } from '../../shared/model/import-preview.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';

/** Tables beside the one that is read, in the same text or sheet: their rows are not in the row account, so they are told of. */
export function unreadTables(tables: readonly FoundTable[], read: ReadPlan): Problem[] {
  const isRead = (other: ReadPlan): boolean =>
    (other.skipRows ?? 0) === (read.skipRows ?? 0) && (other.skipColumns ?? 0) === (read.skipColumns ?? 0);
  return tables
    .filter((table) => table.rows > 0 && table.read.sheet === read.sheet && !isRead(table.read))
    .map((table) => ({
      kind: 'schema',
      severity: 'warning',
      title: `Another table, of ${countedNoun(table.rows, 'row')}, is not read.`,
      detail: `"${table.title}" stands at ${table.place.charAt(0).toLowerCase()}${table.place.slice(1)}. Its rows are not among those counted here: import the file once more for it, or say that the table goes on.`,
      line: (table.read.skipRows ?? 0) + 1,
      rows: table.rows,
      fixes: [{ label: 'Read that table instead', read: table.read }],
    }));
}
