import type { StrandPair } from '../../shared/model/crossing.ts';
import type { Connection } from '../database/connection.ts';
import { countCrossings } from './count-crossings.ts';
import { countMeasure } from './count-measure.ts';
import { isSamePair, measureCrossings, pairOf } from './measure-crossings.ts';
import { measureLists, measureParts } from './measure-strands.ts';
import type { Session } from './session.ts';

/** The queries that count a measure by one strand, or by two at once. */
export interface CountingQueries {
  readonly users: string;
  readonly population: string;
  /** The id of the dataset that its people were counted in. */
  readonly table: string;
}

/** Has a measure counted once more, and gives the queries that did it for one of its strands. */
export async function countingQueries(
  session: Session,
  measure: string,
  strand: string,
  signal: AbortSignal,
): Promise<CountingQueries | null> {
  const asked: string[] = [];
  await session.withConnection((connection) => countMeasure(noting(connection, asked), session, measure), signal);
  const [users, ...populations] = asked.map(unindented);
  const parts = measureParts(session.workspace, measure);
  const tableOf = (id: string): string | undefined =>
    Object.entries(parts.population.tables).find(([name]) => name === id)?.[1];
  const tables = [...new Set(measureLists(session, parts).map((list) => tableOf(list.strand)))];
  const table = tableOf(strand);
  const population = populations[tables.indexOf(table)];
  return users === undefined || population === undefined || table === undefined ? null : { users, population, table };
}

/** The same for a pair of strands that is counted together; null where it isn't. */
export async function crossingQueries(
  session: Session,
  measure: string,
  pair: StrandPair,
  signal: AbortSignal,
): Promise<CountingQueries | null> {
  const crossings = measureCrossings(session, measureParts(session.workspace, measure));
  const at = crossings.findIndex(({ lists }) => isSamePair(pairOf(lists), pair));
  const table = crossings[at]?.table.id;
  if (table === undefined) return null;
  const asked: string[] = [];
  await session.withConnection((connection) => countCrossings(noting(connection, asked), session, measure, []), signal);
  const [users, ...populations] = asked.map(unindented);
  const population = populations[at];
  return users === undefined || population === undefined ? null : { users, population, table };
}

function unindented(sql: string): string {
  return sql.replaceAll(/\n\s+/gu, '\n');
}

/** A connection that notes each query that groups people. */
function noting(connection: Connection, asked: string[]): Connection {
  return {
    ...connection,
    columns(sql, values) {
      if (sql.includes('GROUPING SETS')) asked.push(sql);
      return connection.columns(sql, values);
    },
  };
}
