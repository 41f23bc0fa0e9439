import { z } from 'zod';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { JoinSide } from '../../shared/model/join-plan.ts';
import type { MatchReport } from '../../shared/model/match-report.ts';
import type { TotalLabels } from '../../shared/model/total-labels.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { innermostSql } from './innermost-rows.ts';
import type { JoinSource } from './join-relations.ts';
import { joinedColumns } from './joined-columns.ts';
import { joinedSql } from './joined-sql.ts';
import type { MatchedKeys } from './match-keys.ts';
import type { PreparedSide } from './prepare-side.ts';
import type { ReportContext } from './report-context.ts';
import { joinTitles } from './report-context.ts';

type Total = MatchReport['totals'][number];

const sumsSchema = z.record(z.string(), z.number().nullable());

/**
 * Sums of both sides' counts and measures before the join and in its result; of a table that has rows for its own totals
 * both are of its innermost rows alone.
 */
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
  const { relations } = context;
  const lefts = await sums(
    connection,
    left.relation,
    columns.flatMap(({ side, column }) => (side === 'left' ? [{ column, totals: heldBy(left, relations.left) }] : [])),
  );
  const rights = await sums(
    connection,
    right.relation,
    columns.flatMap(({ side, column }) =>
      side === 'right' ? [{ column, totals: heldBy(right, relations.right) }] : [],
    ),
  );
  const after = await sums(
    connection,
    `(${joinedSql(matched)})`,
    columns.map(({ side, column }) => ({
      column: nameOf(side, column),
      totals: heldBy(side === 'left' ? left : right, relations[side]).map((each) => ({
        ...each,
        column: nameOf(side, each.column),
      })),
    })),
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
  columns: readonly { readonly column: string; readonly totals: readonly TotalLabels[] }[],
): Promise<Readonly<Record<string, number | null>>> {
  if (columns.length === 0) return {};
  const asked = columns.map(({ column, totals }) => {
    const innermost = innermostSql(totals);
    const filter = innermost === null ? '' : ` FILTER (WHERE ${innermost})`;
    return `sum(TRY_CAST(${quoteIdentifier(column)} AS DOUBLE))${filter} AS ${quoteIdentifier(column)}`;
  });
  const [found = {}] = await connection.query(sumsSchema, `SELECT ${asked.join(', ')} FROM ${relation}`);
  return found;
}

/** The totals of the columns that a side still has after it was summed up. */
function heldBy({ columns }: PreparedSide, { totals }: JoinSource): TotalLabels[] {
  return (totals ?? []).filter(({ column }) => columns.includes(column));
}

/** The columns of a side that count people or things: those of summed rows are counts and sums. */
function summable({ summed }: JoinSide, side: PreparedSide, roles: Readonly<Record<string, ColumnRole>>): string[] {
  if (summed !== undefined)
    return summed.columns.filter(({ how }) => how === 'count' || how === 'sum').map(({ name }) => name);
  return side.columns.filter((column) => roles[column]?.kind === 'count' || roles[column]?.kind === 'measure');
}
