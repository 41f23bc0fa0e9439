import type { DismissedJoin } from '../../../shared/model/match-report.ts';
import type { JoinableSide } from '../join-context.ts';
import { keyColumns } from './key-column.ts';
import type { KeyCandidate } from './key-pairs.ts';

/** Keys that only one of two sides has: they lead nowhere. */
export function lonelyKeys(
  left: JoinableSide,
  right: JoinableSide,
  pairs: readonly KeyCandidate[],
  used: ReadonlySet<string>,
): DismissedJoin[] {
  const paired = new Set(pairs.flatMap((pair) => [pair.left.column, pair.right.column]));
  return [left, right].flatMap((side) =>
    keyColumns(side)
      .filter(
        ({ family, role }) =>
          family === 'identifier' || family === 'uprn' || family === 'postcode' || role.kind === 'date-of-birth',
      )
      .filter(({ column }) => !paired.has(column) && !used.has(column))
      .map(({ column }) => ({ says: column, because: 'only in one of the two' })),
  );
}
