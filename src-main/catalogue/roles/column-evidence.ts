import { z } from 'zod';
import { isCompanionColumn } from '../../../shared/model/companion-column.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { spreadRows } from '../spread-rows.ts';
import { nameWords } from './name-words.ts';
import { numberSql } from './number-sql.ts';

/** A value of a column, trimmed, and the number of cells that hold it. */
export interface CountedValue {
  readonly value: string;
  readonly cells: number;
}

/** What is known of a column before it is said what it is for. */
export interface ColumnEvidence {
  readonly name: string;
  /** The name in lower-case words: "LSOA11CD" → "lsoa 11 cd". */
  readonly words: string;
  /** The type of a column that is not text, such as one of a Parquet file. */
  readonly databaseType: string;
  /** Cells that are not empty, and different values, of the rows that were looked at. */
  readonly filled: number;
  readonly distinct: number;
  /** The same of all rows; of very long tables, different values are estimated. */
  readonly allFilled: number;
  readonly allDistinct: number;
  /** Cells that hold a number, and those that hold a whole one; a number that begins with 0 is none. */
  readonly numbers: number;
  readonly wholeNumbers: number;
  readonly leadingZeros: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly longest: number;
  /** The commonest values that are no numbers, and the commonest that are; all of them where there are few. */
  readonly texts: readonly CountedValue[];
  readonly figures: readonly CountedValue[];
}

/** The most rows of which every value is looked at. */
const mostRows = 60_000;
/** The most rows of which every cell is counted. */
const mostCounted = 1_000_000;
const mostTexts = 240;
const mostFigures = 60;

const rowSchema = z.object({
  position: z.string(),
  filled: z.number(),
  distinct_values: z.number(),
  numbers: z.number(),
  whole_numbers: z.number(),
  leading_zeros: z.number(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  longest: z.number(),
  texts: z.array(z.object({ v: z.string(), n: z.number() })).nullable(),
  figures: z.array(z.object({ v: z.string(), n: z.number() })).nullable(),
});
const columnSchema = z.object({ column_name: z.string(), column_type: z.string() });

/** Gathers what there is to know of each column of a relation in one pass over its distinct values. */
export async function columnEvidence(connection: Connection, relation: string): Promise<ColumnEvidence[]> {
  const described = await connection.query(columnSchema, `SELECT column_name, column_type FROM (DESCRIBE ${relation})`);
  const columns = described.filter(({ column_name }) => !isCompanionColumn(column_name));
  if (columns.length === 0) return [];
  // Short names of their own are what the rows are grouped by; they are cheaper than the partner's.
  const texts = columns.map(({ column_name }, index) => `${quoteIdentifier(column_name)}::VARCHAR AS c${index}`);
  const order = `((n::UBIGINT << 30) + (hash(v) >> 34))`;
  const source = await spreadRows(connection, relation, mostRows);
  const rows = await connection.query(
    rowSchema,
    `WITH long AS (UNPIVOT (SELECT ${texts.join(', ')} FROM ${source.sql}) ON * INTO NAME position VALUE cell),
       cells AS (SELECT position, trim(cell, ' \t\r\n\u00a0') AS v, count(*) AS n FROM long GROUP BY ALL),
       read AS (SELECT *, ${numberSql('v')} AS number, v[1] = '0' AND v[2] BETWEEN '0' AND '9' AS is_padded
         FROM cells WHERE v <> '')
     SELECT position, sum(n) AS filled, count(*) AS distinct_values,
       coalesce(sum(n) FILTER (WHERE number IS NOT NULL AND NOT is_padded), 0) AS numbers,
       coalesce(sum(n) FILTER (WHERE number = floor(number) AND NOT is_padded), 0) AS whole_numbers,
       coalesce(sum(n) FILTER (WHERE number IS NOT NULL AND is_padded), 0) AS leading_zeros,
       min(number) AS least, max(number) AS most, max(length(v)) AS longest,
       max_by({v: v, n: n}, ${order}, ${mostTexts}) FILTER (WHERE number IS NULL) AS texts,
       max_by({v: v, n: n}, ${order}, ${mostFigures}) FILTER (WHERE number IS NOT NULL) AS figures
     FROM read GROUP BY position`,
  );
  const names = columns.map(({ column_name }) => column_name);
  const counts = source.isWhole || source.rows > mostCounted ? null : await countCells(connection, relation, names);
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  return columns.map(({ column_name, column_type }, index) => ({
    name: column_name,
    words: nameWords(column_name),
    databaseType: column_type,
    ...evidenceOf(byPosition.get(`c${index}`), counts?.[index]),
  }));
}

interface CellCounts {
  readonly filled: number;
  readonly distinct: number;
}

/** Filled cells of each column, and about how many different values they hold. */
async function countCells(connection: Connection, relation: string, names: readonly string[]): Promise<CellCounts[]> {
  const counts = names.flatMap((name, index) => {
    const text = `nullif(trim(${quoteIdentifier(name)}::VARCHAR), '')`;
    return [`count(${text}) AS f${index}`, `approx_count_distinct(${text}) AS d${index}`];
  });
  const [found = {}] = await connection.query(
    z.record(z.string(), z.number()),
    `SELECT ${counts.join(', ')} FROM ${relation}`,
  );
  return names.map((_, index) => {
    const filled = found[`f${index}`] ?? 0;
    return { filled, distinct: Math.min(filled, found[`d${index}`] ?? 0) };
  });
}

function evidenceOf(
  row: z.infer<typeof rowSchema> | undefined,
  counts: CellCounts | undefined,
): Omit<ColumnEvidence, 'name' | 'words' | 'databaseType'> {
  return {
    filled: row?.filled ?? 0,
    distinct: row?.distinct_values ?? 0,
    allFilled: counts?.filled ?? row?.filled ?? 0,
    allDistinct: Math.max(counts?.distinct ?? 0, row?.distinct_values ?? 0),
    numbers: row?.numbers ?? 0,
    wholeNumbers: row?.whole_numbers ?? 0,
    leadingZeros: row?.leading_zeros ?? 0,
    least: row?.least ?? null,
    most: row?.most ?? null,
    longest: row?.longest ?? 0,
    texts: counted(row?.texts),
    figures: counted(row?.figures),
  };
}

function counted(values: readonly { readonly v: string; readonly n: number }[] | null | undefined): CountedValue[] {
  return (values ?? []).map(({ v, n }) => ({ value: v, cells: n }));
}
