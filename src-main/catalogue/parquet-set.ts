import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../shared/base/format-words.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { Connection } from '../database/connection.ts';
import { listParquetFiles } from '../files/parquet-files.ts';
import type { ParquetFile } from '../files/parquet-files.ts';
import { commonSchema, partitionKeys, schemaDifferences } from './parquet-schema.ts';
import type { ParquetSchema } from './parquet-schema.ts';
import { readParquetSchemas } from './read-parquet-schemas.ts';
import { readParquetSql } from './read-parquet-sql.ts';

/** A file of a set that is not like the others. */
export interface OddParquetFile {
  readonly name: string;
  /** What differs, as the end of a sentence: "has no column "sex"". */
  readonly differs: readonly string[];
}

/** The Parquet files that are one dataset: one file, those of a folder, or those that a pattern fits. */
export interface ParquetSet {
  readonly files: readonly ParquetFile[];
  readonly columns: ParquetSchema;
  /** Columns that the folders' names give, such as `year` of "year=2024". */
  readonly partitions: readonly string[];
  readonly odd: readonly OddParquetFile[];
  /** The odd files for an officer, one problem for each. */
  readonly problems: Problem[];
  /** The rows of the files that are alike, as a relation for SQL. */
  readonly relation: string;
  readonly rows: number;
}

const countSchema = z.object({ rows: z.number() });

/** What a path's Parquet files have in common, and which of them do not fit; refuses a path without any. */
export async function describeParquetSet(connection: Connection, path: string): Promise<ParquetSet> {
  const files = await listParquetFiles(path).catch((error: unknown) => {
    throw new AppError(
      'file-missing',
      `"${path}" cannot be reached. Check the path and that its folder is reachable.`,
      {
        file: path,
        detail: String(error),
      },
    );
  });
  if (files.length === 0) {
    throw new AppError('file-missing', `There are no Parquet files at "${path}". Check the path.`, { file: path });
  }
  const schemas = await readParquetSchemas(connection, files);
  const columns = commonSchema(schemas.filter((schema) => schema !== null));
  const keys =
    files.length === 1 ? new Map<string, string>() : commonSchema(files.map(({ name }) => partitionKeys(name)));
  const odd = files.flatMap((file, index) => {
    const schema = schemas[index] ?? null;
    const differs =
      schema === null
        ? ['could not be read as Parquet: it may have been cut short']
        : [...schemaDifferences(columns, schema), ...schemaDifferences(keys, partitionKeys(file.name))];
    return differs.length === 0 ? [] : [{ name: file.name, differs }];
  });
  const oddNames = new Set(odd.map(({ name }) => name));
  const fitting = files.filter(({ name }) => !oddNames.has(name));
  if (fitting.length === 0) throw unlikeFiles(files.length, odd, path);
  const partitions = [...keys.keys()];
  const relation = readParquetSql(fitting, partitions);
  const [{ rows } = { rows: 0 }] = await connection.query(countSchema, `SELECT count(*) AS rows FROM ${relation}`);
  return { files, columns, partitions, odd, problems: problemsOf(odd, columns, fitting.length), relation, rows };
}

/** Refuses a set in which a file does not fit, and names each such file with what differs. */
export function requireLikeFiles({ files, odd }: Pick<ParquetSet, 'files' | 'odd'>, path: string): void {
  if (odd.length > 0) throw unlikeFiles(files.length, odd, path);
}

function unlikeFiles(count: number, odd: readonly OddParquetFile[], path: string): AppError {
  const named = odd.slice(0, mostNamed).map(oddSentence);
  const more = odd.length - named.length;
  const sentences =
    count === 1
      ? [`"${path}" could not be read as Parquet: it may have been cut short.`, 'Ask the partner to send it again.']
      : [
          `Not all Parquet files at "${path}" are alike.`,
          ...named,
          ...(more > 0 ? [`${startSentence(countedNoun(more, 'more file does', 'more files do'))} not fit.`] : []),
          'Take what does not belong there out of the folder, or ask the partner to send it again.',
        ];
  return new AppError('file-unreadable', sentences.join(' '), { file: path });
}

function problemsOf(odd: readonly OddParquetFile[], columns: ParquetSchema, others: number): Problem[] {
  return odd.map((file) => ({
    kind: 'schema',
    severity: 'error',
    title: oddSentence(file),
    detail: `It does not fit the ${countedNoun(others, 'other file')}, whose columns are ${formatList([...columns.keys()])}. Nothing is loaded while it is there: take it out of the folder, or ask the partner to send it again.`,
    rows: 0,
    fixes: [],
  }));
}

const mostNamed = 5;

function oddSentence({ name, differs }: OddParquetFile): string {
  return `"${name}" ${formatList(differs)}.`;
}
