import type { Connection } from '../database/connection.ts';
import { countMeasure } from './count-measure.ts';
import { measureLists, measureParts } from './measure-strands.ts';
import type { Session } from './session.ts';

/** The queries that count a measure by one strand. */
export interface CountingQueries {
  readonly users: string;
  readonly population: string;
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
  const [users, ...populations] = asked.map((sql) => sql.replaceAll(/\n\s+/gu, '\n'));
  const parts = measureParts(session.workspace, measure);
  const tableOf = (id: string): string | undefined =>
    Object.entries(parts.population.tables).find(([name]) => name === id)?.[1];
  const tables = [...new Set(measureLists(session, parts).map((list) => tableOf(list.strand)))];
  const population = populations[tables.indexOf(tableOf(strand))];
  return users === undefined || population === undefined ? null : { users, population };
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
