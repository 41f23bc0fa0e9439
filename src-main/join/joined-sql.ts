import { assertNever } from '../../shared/base/assert-never.ts';
import type { JoinKind } from '../../shared/model/join-plan.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { joinedColumns } from './joined-columns.ts';
import type { JoinedColumn } from './joined-columns.ts';
import { numberedSql } from './key-tables.ts';
import { linkedRow, linkedSql } from './linked-sql.ts';
import type { MatchedKeys } from './match-keys.ts';
import { rowNumber } from './prepare-side.ts';

/** The query that gives a join's result. */
export function joinedSql(matched: MatchedKeys): string {
  const columns = selectedColumns(joinedColumns(matched));
  const linked = quoteIdentifier(linkedRow);
  const from = `SELECT ${columns} FROM (${linkedSql(matched)}) l`;
  if (matched.plan.kind === 'anti') return `${from} WHERE l.${linked} IS NULL`;
  const right = `${numberedSql(matched.right)} r ON r.${quoteIdentifier(rowNumber)} = l.${linked}`;
  return `${from} ${joinWord(matched.plan.kind)} ${right}`;
}

/** The columns of a result, chosen from the sides l and r. */
export function selectedColumns(columns: readonly JoinedColumn[]): string {
  return columns
    .map(({ name, side, column }) => {
      const from = `${side === 'left' ? 'l' : 'r'}.${quoteIdentifier(column)}`;
      return name === column ? from : `${from} AS ${quoteIdentifier(name)}`;
    })
    .join(', ');
}

/** How DuckDB calls a kind of join. */
export function joinWord(kind: Exclude<JoinKind, 'anti'>): string {
  switch (kind) {
    case 'left':
    case 'nearest-in-time':
      return 'LEFT JOIN';
    case 'inner':
      return 'JOIN';
    case 'full':
      return 'FULL JOIN';
    default:
      return assertNever(kind);
  }
}
