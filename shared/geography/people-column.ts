import type { Dataset } from '../model/dataset.ts';
import { isRanking } from './refuse-comparison.ts';

/** The column that counts all of a table's people once: its total where its strand lies across columns, else its first count. */
export function peopleColumn({ roles }: Dataset): string | null {
  const columns = Object.entries(roles);
  const counts = columns.filter(([column, role]) => role.kind === 'count' && !isRanking({ column, role }));
  const isLong = counts.length < 2 || columns.some(([, { kind }]) => kind === 'strand');
  const widest = columns
    .flatMap(([column, role]) => (role.kind === 'total' ? [{ column, of: role.of.length }] : []))
    .toSorted((a, b) => b.of - a.of)[0];
  return (isLong ? undefined : widest?.column) ?? counts[0]?.[0] ?? null;
}
