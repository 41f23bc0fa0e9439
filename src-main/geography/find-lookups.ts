import { z } from 'zod';
import type { AreaLookup } from '../../shared/model/gazetteer.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { areaCodeSql, lookupKeySql } from './area-code-sql.ts';
import { columnsOf } from './gazetteer-source.ts';
import type { GazetteerSource } from './gazetteer-source.ts';
import { lookupMethod } from './lookup-method.ts';

const countsSchema = z.record(z.string(), z.number());
const marksSchema = z.record(z.string(), z.boolean().nullable());

/** The ways in which a dataset leads from its areas, names, postcodes or UPRNs to other areas, measured on all of its rows. */
export async function findLookups(connection: Connection, source: GazetteerSource): Promise<AreaLookup[]> {
  const { dataset, relation } = source;
  if (dataset.kind === 'record-level') return [];
  const targets = columnsOf(dataset, 'area-code').map(({ column, role }) => ({ column, geography: role.geography }));
  if (targets.length === 0) return [];
  // The areas alone, each combination once: a postcode directory has some ten rows of each.
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE "area pairs" AS SELECT DISTINCT ${targets.map((to, at) => `${areaCodeSql(to.column)} AS t${at}`).join(', ')} FROM ${relation}`,
  );
  const [sizes = {}] = await connection.query(
    countsSchema,
    `SELECT ${targets.map((_, at) => `count(DISTINCT t${at}) AS t${at}`).join(', ')} FROM "area pairs"`,
  );
  const found: AreaLookup[] = [];
  for (const from of keysOf(source)) {
    const possible = targets.filter((to) => to.column !== from.column && couldLead(from, to));
    const others = from.kind === 'area-name' ? nearest(dataset, from.column, possible) : possible;
    if (others.length === 0) continue;
    const placeOf = (column: string): number => targets.findIndex((to) => to.column === column);
    const keyed =
      from.kind === 'area'
        ? `SELECT t${placeOf(from.column)} AS key, ${others.map((to, at) => `t${placeOf(to.column)} AS v${at}`).join(', ')} FROM "area pairs"`
        : `SELECT ${lookupKeySql(from.kind, from.column)} AS key, ${others.map((to, at) => `${areaCodeSql(to.column)} AS v${at}`).join(', ')} FROM ${relation}`;
    const [counts = {}] = await connection.query(
      countsSchema,
      `WITH each AS (SELECT key, ${others.map((_, at) => `min(v${at}) AS a${at}, max(v${at}) AS z${at}`).join(', ')} FROM (${keyed}) WHERE key IS NOT NULL GROUP BY key)
       SELECT ${others.map((_, at) => `count(a${at}) AS keys${at}, count(*) FILTER (WHERE a${at} <> z${at}) AS split${at}`).join(', ')} FROM each`,
    );
    for (const [index, to] of others.entries()) {
      const measured = {
        keys: counts[`keys${index}`] ?? 0,
        split: counts[`split${index}`] ?? 0,
        values: sizes[`t${placeOf(to.column)}`] ?? 0,
      };
      const how = lookupMethod(
        from,
        to,
        measured,
        `${dataset.title} ${dataset.path} ${to.column}`.replaceAll('_', ' '),
      );
      if (how !== null) found.push({ dataset: dataset.id, from, to, ...how });
    }
  }
  return withChangeColumn(connection, source, found);
}

/** What may be looked up in a dataset: its codes and, in lookups and boundaries, also names, postcodes and UPRNs. */
function keysOf({ dataset }: GazetteerSource): AreaLookup['from'][] {
  const codes = columnsOf(dataset, 'area-code').map(({ column, role }) => ({
    kind: 'area' as const,
    column,
    geography: role.geography,
  }));
  if (dataset.kind !== 'lookup' && dataset.kind !== 'boundaries') return codes;
  return [
    ...codes,
    ...columnsOf(dataset, 'area-name').map(({ column, role }) => ({
      kind: 'area-name' as const,
      column,
      geography: role.geography,
    })),
    ...columnsOf(dataset, 'postcode').map(({ column }) => ({ kind: 'postcode' as const, column })),
    ...columnsOf(dataset, 'uprn').map(({ column }) => ({ kind: 'uprn' as const, column })),
  ];
}

/** The code column that stands nearest to a column of names: the one whose areas it names. */
function nearest(
  { roles }: GazetteerSource['dataset'],
  column: string,
  targets: readonly AreaLookup['to'][],
): AreaLookup['to'][] {
  const places = Object.keys(roles);
  const distance = (to: AreaLookup['to']): number => Math.abs(places.indexOf(to.column) - places.indexOf(column));
  return targets.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1);
}

/** Names lead to the codes of their own areas only; areas not to others of their own level and vintage. */
function couldLead(from: AreaLookup['from'], to: AreaLookup['to']): boolean {
  if (from.kind === 'postcode' || from.kind === 'uprn') return true;
  const isSame = from.geography.kind === to.geography.kind && from.geography.vintage === to.geography.vintage;
  return from.kind === 'area-name' ? isSame : !isSame;
}

/** Names the column of change types of each lookup between vintages: one that holds nothing but U, S, M and X. */
async function withChangeColumn(
  connection: Connection,
  { dataset, relation }: GazetteerSource,
  lookups: readonly AreaLookup[],
): Promise<AreaLookup[]> {
  const candidates = Object.entries(dataset.roles)
    .filter(([, { kind }]) => kind === 'category' || kind === 'identifier' || kind === 'ignore' || kind === 'free-text')
    .map(([column]) => column);
  if (candidates.length === 0 || !lookups.some(({ method }) => method === 'change')) return [...lookups];
  const [marks = {}] = await connection.query(
    marksSchema,
    `SELECT ${candidates
      .map(
        (column, index) =>
          `bool_and(upper(trim(${quoteIdentifier(column)}::VARCHAR)) IN ('U', 'S', 'M', 'X')) AS c${index}`,
      )
      .join(', ')} FROM ${relation}`,
  );
  const change = candidates.find((_, index) => marks[`c${index}`] === true);
  return lookups.map((lookup) => (lookup.method === 'change' && change !== undefined ? { ...lookup, change } : lookup));
}
