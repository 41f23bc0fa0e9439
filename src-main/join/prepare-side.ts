import { AppError } from '../../shared/base/app-error.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { JoinPair, JoinPlan, JoinSide } from '../../shared/model/join-plan.ts';
import { isCompanionColumn } from '../../shared/model/companion-column.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { innermostSql, summedOver } from './innermost-rows.ts';
import type { JoinRelations, JoinSource } from './join-relations.ts';
import { pointAreaSql } from './outside-points.ts';

/** The number of a row in the order of its side, counted from 1. */
export const rowNumber = '[row]';

/** A side as it is joined: points placed, or rows summed up. */
export interface PreparedSide {
  readonly title: string;
  /** What stands after FROM. */
  readonly relation: string;
  /** The columns that the result takes over, companions included. */
  readonly columns: readonly string[];
  /** The column that each pair of the plan compares. */
  readonly keys: readonly string[];
  /** What was run to make it. */
  readonly statements: readonly string[];
}

/** The left side: rows of points get a column of the area that each lies in, which the result leaves out. */
export async function prepareLeft(
  connection: Connection,
  plan: JoinPlan,
  relations: JoinRelations,
  name: string,
): Promise<PreparedSide> {
  const placed = plan.on.flatMap((pair) => (pair.by === 'within' ? [pair] : []));
  if (placed.length > 0 && plan.left.summed !== undefined) {
    throw new AppError(
      'join-refused',
      `"${plan.title}" sums up the rows of "${relations.left.title}" before their points are placed. Place them in one join, and sum up the result in another.`,
    );
  }
  const areas = placed.map((pair, at) => {
    const points = relations.points?.get(pair.boundaries);
    if (points === undefined) {
      throw new AppError(
        'join-refused',
        `"${plan.title}" places points in "${pair.boundaries}", which holds no boundaries.`,
      );
    }
    return { points, column: areaColumn(at) };
  });
  const keyOf = (pair: JoinPair): string => (pair.by === 'key' ? pair.left : areaColumn(placed.indexOf(pair)));
  const numbered = `(SELECT *, row_number() OVER () AS ${quoteIdentifier(rowNumber)} FROM ${relations.left.relation})`;
  const joins = areas.map(
    ({ points }, at) => `LEFT JOIN ${points.relation} p${at} ON p${at}."row" = l.${quoteIdentifier(rowNumber)}`,
  );
  const columns = areas.map(({ column }, at) => `${pointAreaSql(plan, `p${at}`)} AS ${quoteIdentifier(column)}`);
  const relation =
    areas.length === 0
      ? relations.left.relation
      : `(SELECT l.* EXCLUDE (${quoteIdentifier(rowNumber)}), ${columns.join(', ')} FROM ${numbered} l ${joins.join(' ')})`;
  const needs = plan.on.flatMap((pair) => (pair.by === 'key' ? [pair.left] : [pair.x, pair.y]));
  const prepared = { ...relations.left, relation };
  return prepareSide(connection, plan, plan.left, prepared, name, {
    keys: plan.on.map(keyOf),
    needs,
    time: plan.time?.left,
  });
}

/** The right side. */
export function prepareRight(
  connection: Connection,
  plan: JoinPlan,
  relations: JoinRelations,
  name: string,
): Promise<PreparedSide> {
  const keys = plan.on.map(({ right }) => right);
  return prepareSide(connection, plan, plan.right, relations.right, name, {
    keys,
    needs: keys,
    time: plan.time?.right,
  });
}

interface SideKeys {
  readonly keys: readonly string[];
  /** The columns of the side itself that its keys are made of. */
  readonly needs: readonly string[];
  readonly time: string | undefined;
}

async function prepareSide(
  connection: Connection,
  plan: JoinPlan,
  side: JoinSide,
  source: JoinSource,
  name: string,
  { keys, needs, time }: SideKeys,
): Promise<PreparedSide> {
  const held = await columnNames(connection, source.relation);
  const { summed } = side;
  const own = summed === undefined ? held : [...summed.by, ...summed.columns.map((column) => column.name)];
  if (summed !== undefined) {
    const read = summed.columns.flatMap(({ column }) => (column === undefined ? [] : [column]));
    requireAll(plan, source, held, [...summed.by, ...read]);
  }
  const statements = summed === undefined ? [] : [summedSql(side, source, name)];
  for (const statement of statements) await connection.run(statement);
  requireAll(plan, source, own, [...needs, ...(plan.kind === 'nearest-in-time' && time !== undefined ? [time] : [])]);
  return {
    title: source.title,
    relation: summed === undefined ? source.relation : quoteIdentifier(name),
    columns: own.filter((column) => !/^\[area of points \d+\]$/.test(column)),
    keys,
    statements,
  };
}

/** The table of a side's rows summed up in the order of what they are summed by; rows that sum others count for nothing. */
function summedSql({ summed }: JoinSide, { relation, totals }: JoinSource, name: string): string {
  if (summed === undefined) return '';
  const by = summed.by.map(quoteIdentifier).join(', ');
  const innermost = innermostSql(summedOver(totals, summed.by));
  const filter = innermost === null ? '' : ` FILTER (WHERE ${innermost})`;
  const columns = summed.columns.map((each) => `${aggregateSql(each)}${filter} AS ${quoteIdentifier(each.name)}`);
  return `CREATE OR REPLACE TABLE ${quoteIdentifier(name)} AS
    SELECT ${by}, ${columns.join(', ')} FROM ${relation} GROUP BY ${by} ORDER BY ${by}`;
}

type SummedColumn = NonNullable<JoinSide['summed']>['columns'][number];

function aggregateSql({ how, column }: SummedColumn): string {
  if (column === undefined) return 'count(*)';
  const value = quoteIdentifier(column);
  const number = `TRY_CAST(${value} AS DOUBLE)`;
  switch (how) {
    case 'count':
      return `count(${value})`;
    case 'sum':
      return `sum(${number})`;
    case 'mean':
      return `avg(${number})`;
    case 'least':
      return `min(${value})`;
    case 'most':
      return `max(${value})`;
    default:
      return assertNever(how);
  }
}

function areaColumn(at: number): string {
  return `[area of points ${at + 1}]`;
}

/** Refuses a plan that names a column which its table has not got. */
export function requireAll(
  plan: JoinPlan,
  source: JoinSource,
  held: readonly string[],
  needs: readonly string[],
): void {
  const missing = needs.find((column) => !held.includes(column));
  if (missing === undefined) return;
  throw new AppError(
    'column-missing',
    `"${plan.title}" joins by "${missing}", which is no column of "${source.title}". Its columns are: ${held.filter((each) => !isCompanionColumn(each)).join(', ')}.`,
    { column: missing },
  );
}
