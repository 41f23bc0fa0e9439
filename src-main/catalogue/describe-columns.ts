import { z } from 'zod';
import type { ColumnDescription } from '../../shared/model/extract-description.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { columnNames } from '../database/column-names.ts';
import { guessRole } from './guess-role.ts';
import type { ColumnEvidence } from './guess-role.ts';

const evidenceSchema = z.object({
  name: z.string(),
  filled: z.number(),
  distinct_values: z.number(),
  numbers: z.number(),
  whole: z.number(),
  dates: z.number(),
  codes: z.number(),
  postcodes: z.number(),
  prefix: z.string().nullable(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  examples: z.array(z.string()),
});
type Evidence = z.infer<typeof evidenceSchema>;

const noEvidence: Omit<Evidence, 'name'> = {
  filled: 0,
  distinct_values: 0,
  numbers: 0,
  whole: 0,
  dates: 0,
  codes: 0,
  postcodes: 0,
  prefix: null,
  least: null,
  most: null,
  examples: [],
};

const number = "try_cast(regexp_replace(v, '[,£%\\s]', '', 'g') AS DOUBLE)";
const leadingZero = "regexp_matches(v, '^0\\d')";
/** A publisher's sign in place of a number, such as * or [c]. */
const isMark = "regexp_matches(lower(v), '^(\\*+|\\[?[cxz]\\]?|\\[?low\\]?|\\.\\.?|-|:|~|n/a|<\\s*\\d+)$')";
const isDate = `(regexp_matches(v, '^\\d{1,2}[/.-](\\d{1,2}|[A-Za-z]{3,9})[/.-]\\d{2,4}$') OR regexp_matches(v, '^\\d{4}-\\d{2}-\\d{2}'))`;
const isPostcode = "regexp_matches(upper(v), '^[A-Z]{1,2}[0-9][A-Z0-9]?\\s*[0-9][ABD-HJLNP-UW-Z]{2}$')";
const isAreaCode = "regexp_matches(v, '^[EWSNKJLM][0-9]{8}$')";

/** What each column of a relation seems to hold and to be for, with the evidence, in one pass over its distinct values. */
export async function describeColumns(connection: Connection, relation: string): Promise<ColumnDescription[]> {
  const names = await columnNames(connection, relation);
  const texts = names.map((name) => `${quoteIdentifier(name)}::VARCHAR AS ${quoteIdentifier(name)}`);
  const found = await connection.query(
    evidenceSchema,
    `WITH long AS (UNPIVOT (SELECT ${texts.join(', ')} FROM ${relation}) ON * INTO NAME name VALUE cell),
       cells AS (SELECT name, trim(cell) AS v, count(*) AS n FROM long WHERE trim(cell) <> '' GROUP BY ALL)
     SELECT name, sum(n) AS filled, count(*) AS distinct_values,
       CASE WHEN count(${number}) = 0 THEN 0
         ELSE coalesce(sum(n) FILTER (WHERE (${number} IS NOT NULL OR ${isMark}) AND NOT ${leadingZero}), 0) END AS numbers,
       coalesce(sum(n) FILTER (WHERE (${number} = floor(${number}) OR ${isMark}) AND NOT ${leadingZero}), 0) AS whole,
       coalesce(sum(n) FILTER (WHERE ${isDate}), 0) AS dates, coalesce(sum(n) FILTER (WHERE ${isAreaCode}), 0) AS codes,
       coalesce(sum(n) FILTER (WHERE ${isPostcode}), 0) AS postcodes,
       mode(CASE WHEN ${isAreaCode} THEN v[1:3] END) AS prefix, min(${number}) AS least, max(${number}) AS most,
       min(v, 3) AS examples
     FROM cells GROUP BY name`,
  );
  const byName = new Map(found.map((evidence) => [evidence.name, evidence]));
  return names.map((name) => describeColumn(byName.get(name) ?? { ...noEvidence, name }));
}

function describeColumn(found: Evidence): ColumnDescription {
  const { name } = found;
  const share = (count: number): number => (found.filled === 0 ? 0 : count / found.filled);
  const evidence: ColumnEvidence = {
    name,
    filled: found.filled,
    distinct: found.distinct_values,
    numbers: share(found.numbers),
    wholeNumbers: share(found.whole),
    dates: share(found.dates),
    areaCodes: share(found.codes),
    postcodes: share(found.postcodes),
    areaPrefix: found.prefix,
    least: found.least,
    most: found.most,
  };
  const guess = guessRole(evidence);
  return {
    name,
    type: typeOf(evidence),
    role: guess.role,
    because: guess.because,
    filled: found.filled,
    distinct: found.distinct_values,
    examples: found.examples,
  };
}

function typeOf(evidence: ColumnEvidence): ColumnDescription['type'] {
  if (evidence.filled > 0 && evidence.dates === 1) return 'date';
  if (evidence.filled > 0 && evidence.wholeNumbers === 1) return 'whole number';
  return evidence.filled > 0 && evidence.numbers === 1 ? 'number' : 'text';
}
