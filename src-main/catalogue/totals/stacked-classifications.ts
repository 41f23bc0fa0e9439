import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { numberSql } from '../roles/number-sql.ts';
import type { KeyColumn, TableKeys } from './table-keys.ts';

/** One of several classifications in a column: what another column calls it, and how many labels it has. */
export interface Classification {
  readonly name: string;
  readonly labels: number;
}

/** Classifications of the same people that stand below one another in a column, as another column tells them apart. */
export interface StackedClassifications {
  /** The column of the labels, and the one that names the classification of each. */
  readonly labels: string;
  readonly scheme: string;
  /** The finest first; the last may be the one label of everybody. */
  readonly classifications: readonly Classification[];
  /** The groups of rows in which all of them have all their numbers, and those where their sums agree. */
  readonly checked: number;
  readonly agreed: number;
  /** Whether the finest stands wherever another does. */
  readonly isEverywhere: boolean;
}

const mostSchemes = 6;
const mostMeasured = 4;
/** So many rows show what most pairs of columns are not. */
const firstRows = 5000;
const fewestChecks = 3;
/** The share of places in which sums have to agree, and in which the finest has to stand beside the others. */
const nearlyAll = 0.95;
const everywhere = 0.98;
/** The share of labels that may stand in several classifications, as "Not stated" does. */
const mostShared = 0.34;

const schemeSchema = z.object({ name: z.string(), labels: z.number(), shared: z.number() });
const factSchema = z.object({
  places: z.number(),
  complete: z.number(),
  checked: z.number(),
  agreed: z.number(),
});

/**
 * Finds a column of labels in which several classifications of the same people stand, each called by a name in another
 * column ("5 groups", "16 groups", "All"): within every place the numbers of each add up to the same.
 */
export async function findStacked(
  connection: Connection,
  relation: string,
  { keys, determines }: TableKeys<KeyColumn>,
  measured: readonly string[],
): Promise<StackedClassifications[]> {
  const found: StackedClassifications[] = [];
  for (const labels of keys.filter(({ role }) => role.kind === 'strand')) {
    for (const scheme of keys) {
      if (scheme.role.kind !== 'category' || scheme.distinct > mostSchemes || scheme.distinct >= labels.distinct)
        continue;
      const others = keys.filter(
        (key) =>
          key !== labels && key !== scheme && !determines(labels.name, key.name) && !determines(scheme.name, key.name),
      );
      const stacked = await readStacked(connection, relation, labels.name, scheme.name, {
        others: others.map(({ name }) => name),
        measured: measured.slice(0, mostMeasured),
      });
      if (stacked !== null) found.push(stacked);
    }
  }
  return found;
}

async function readStacked(
  connection: Connection,
  relation: string,
  labels: string,
  scheme: string,
  { others, measured }: { readonly others: readonly string[]; readonly measured: readonly string[] },
): Promise<StackedClassifications | null> {
  const first = await classificationsOf(connection, `(SELECT * FROM ${relation} LIMIT ${firstRows})`, labels, scheme);
  if (areShared(first)) return null;
  const classifications = await classificationsOf(connection, relation, labels, scheme);
  const [finest] = classifications;
  if (finest === undefined || finest.labels < 2 || classifications.length < 2 || areShared(classifications))
    return null;
  for (const column of measured) {
    const [fact] = await connection.query(
      factSchema,
      agreementSql(relation, { labels, scheme, others, column, classifications: classifications.length }),
    );
    if (fact === undefined || fact.checked < fewestChecks || fact.agreed < fact.checked * nearlyAll) continue;
    return {
      labels,
      scheme,
      classifications: classifications.map(({ name, labels: count }) => ({ name, labels: count })),
      checked: fact.checked,
      agreed: fact.agreed,
      isEverywhere: fact.complete >= fact.places * everywhere,
    };
  }
  return null;
}

async function classificationsOf(
  connection: Connection,
  relation: string,
  labels: string,
  scheme: string,
): Promise<z.infer<typeof schemeSchema>[]> {
  return connection.query(
    schemeSchema,
    `WITH pairs AS (SELECT DISTINCT ${text(scheme)} AS name, ${text(labels)} AS label FROM ${relation}
         WHERE ${text(scheme)} <> '' AND ${text(labels)} <> ''),
       times AS (SELECT label, count(*) AS n FROM pairs GROUP BY 1)
     SELECT name, count(*) AS labels, count(*) FILTER (WHERE n > 1) AS shared FROM pairs JOIN times USING (label)
     GROUP BY name ORDER BY labels DESC, name LIMIT ${mostSchemes + 1}`,
  );
}

/** Whether the same labels stand under several names, as women do under every age: these are no classifications of their own. */
function areShared(classifications: readonly z.infer<typeof schemeSchema>[]): boolean {
  return classifications.some(({ labels, shared }) => shared > Math.max(1, labels * mostShared));
}

interface Agreement {
  readonly labels: string;
  readonly scheme: string;
  readonly others: readonly string[];
  readonly column: string;
  readonly classifications: number;
}

function agreementSql(relation: string, { labels, scheme, others, column, classifications }: Agreement): string {
  const place = others.length === 0 ? '0' : `hash(${others.map((name) => text(name)).join(', ')})`;
  return `WITH cells AS (SELECT ${place} AS place, ${text(scheme)} AS scheme, ${text(column)} AS cell FROM ${relation}
       WHERE ${text(scheme)} <> '' AND ${text(labels)} <> ''),
     sums AS (SELECT place, scheme, sum(number) AS total, bool_or(number IS NULL) AS is_broken, count(DISTINCT number) AS numbers
       FROM (SELECT place, scheme, ${numberSql('cell')} AS number FROM cells) GROUP BY 1, 2),
     places AS (SELECT place, count(*) AS schemes, bool_or(is_broken) AS is_broken, min(total) AS least, max(total) AS most,
       max(numbers) AS numbers FROM sums GROUP BY 1)
   SELECT count(*) AS places, count(*) FILTER (WHERE schemes = ${classifications}) AS complete,
     count(*) FILTER (WHERE ${isChecked(classifications)}) AS checked,
     count(*) FILTER (WHERE ${isChecked(classifications)} AND most - least <= 1e-9 * most) AS agreed
   FROM places`;
}

/** Numbers that are the same for every label say nothing of what adds up. */
function isChecked(classifications: number): string {
  return `schemes = ${classifications} AND NOT is_broken AND most > 0 AND numbers > 1`;
}

function text(name: string): string {
  return `coalesce(trim(${quoteIdentifier(name)}::VARCHAR), '')`;
}
