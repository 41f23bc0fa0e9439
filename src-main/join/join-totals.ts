import { z } from 'zod';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { JoinSide } from '../../shared/model/join-plan.ts';
import type { MatchReport } from '../../shared/model/match-report.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { joinedColumns } from './joined-columns.ts';
import { joinedSql } from './joined-sql.ts';
import type { MatchedKeys } from './match-keys.ts';
import type { PreparedSide } from './prepare-side.ts';
import type { ReportContext } from './report-context.ts';
import { joinTitles } from './report-context.ts';

type Total = MatchReport['totals'][number];

const sumsSchema = z.record(z.string(), z.number().nullable());

/** Sums of both sides' counts and measures before the join and in its result. */
export async function joinTotals(
  connection: Connection,
  matched: MatchedKeys,
  context: ReportContext,
): Promise<Total[]> {
  const { plan, left, right } = matched;
  if (matched.refusal !== null) return [];
  const isPlacing = joinTitles(plan, context).areaKind !== null;
  const columns = [
    ...summable(plan.left, left, context.left.roles).map((column) => ({ side: 'left' as const, column })),
    ...(isPlacing || plan.kind === 'anti'
      ? []
      : summable(plan.right, right, context.right.roles).map((column) => ({ side: 'right' as const, column }))),
  ];
  if (columns.length === 0) return [];
  const joined = joinedColumns(matched);
  const nameOf = (side: Total['side'], column: string): string =>
    joined.find((each) => each.side === side && each.column === column)?.name ?? column;
  const lefts = await sums(
    connection,
    left.relation,
    columns.flatMap(({ side, column }) => (side === 'left' ? [column] : [])),
  );
  const rights = await sums(
    connection,
    right.relation,
    columns.flatMap(({ side, column }) => (side === 'right' ? [column] : [])),
  );
  const after = await sums(
    connection,
    `(${joinedSql(matched)})`,
    columns.map(({ side, column }) => nameOf(side, column)),
  );
  return columns.map(({ side, column }) => ({
    side,
    column,
    before: (side === 'left' ? lefts : rights)[column] ?? 0,
    after: after[nameOf(side, column)] ?? 0,
  }));
}

async function sums(
  connection: Connection,
  relation: string,
  columns: readonly string[],
): Promise<Readonly<Record<string, number | null>>> {
  if (columns.length === 0) return {};
  const asked = columns.map(
    (column) => `sum(TRY_CAST(${quoteIdentifier(column)} AS DOUBLE)) AS ${quoteIdentifier(column)}`,
  );
  const [found = {}] = await connection.query(sumsSchema, `SELECT ${asked.join(', ')} FROM ${relation}`);
  return found;
}

/** The columns of a side that count people or things: those of summed rows are counts and sums. */
function summable({ summed }: JoinSide, side: PreparedSide, roles: Readonly<Record<string, ColumnRole>>): string[] {
  if (summed !== undefined)
    return summed.columns.filter(({ how }) => how === 'count' || how === 'sum').map(({ name }) => name);
  return side.columns.filter((column) => roles[column]?.kind === 'count' || roles[column]?.kind === 'measure');
}
