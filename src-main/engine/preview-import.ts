import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { lineColumn, totalRowColumn } from '../../shared/model/companion-column.ts';
import type { RowAccount } from '../../shared/model/dataset.ts';
import type { FileLayout, ImportPreview, SourceLine } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { describeParquetSet } from '../catalogue/parquet-set.ts';
import { findDecimalCommas } from '../catalogue/reading/decimal-commas.ts';
import { findPeriod } from '../catalogue/find-period.ts';
import { findProblems } from '../catalogue/find-problems.ts';
import { repeatedByShape } from '../catalogue/problems/repeated-by-shape.ts';
import { previewRows } from '../catalogue/preview-rows.ts';
import { proposeAbout } from '../catalogue/propose-about.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { KnownPlaces } from '../catalogue/roles/settle-places.ts';
import { understandColumns } from '../catalogue/understand-columns.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { openDatabase } from '../database/database.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { runJob } from '../database/run-job.ts';
import { describeFile } from '../extract/describe-file.ts';
import { listParquetFiles } from '../files/parquet-files.ts';
import { previewExtract } from '../ingest/preview-extract.ts';
import { shapedRelation } from '../ingest/shaped-relation.ts';
import { typedRelation } from '../ingest/typed-relation.ts';
import { namelessDataset } from './nameless-dataset.ts';
import { rejectedProblems } from './rejected-problems.ts';

const shownRows = 200;
/** What a file is called while it is looked at. */
const looked = 'looked at';

export interface PreviewRequest {
  readonly path: string;
  /** How the file is to be read; without it, as it seems to want to be. */
  readonly read?: ReadPlan | undefined;
  /** The roles that an officer has settled. */
  readonly roles?: Readonly<Record<string, ColumnRole>> | undefined;
  /** The areas that the open workspace knows. */
  readonly known?: KnownPlaces | undefined;
}

/** A file's rows as text, before they are typed. */
interface TextRows {
  readonly layout: FileLayout;
  /** Text columns with the line of each row, before any unpivot; Parquet has its own types and no lines. */
  readonly relation: string;
  readonly account: RowAccount;
  readonly whole: boolean;
  readonly rows: number;
  readonly lines: SourceLine[];
}

/** What Strand understands of a file, and how it would be loaded; nothing is kept. */
export async function previewImport(request: PreviewRequest, signal: AbortSignal): Promise<ImportPreview> {
  const source = await sourceOf(request.path);
  const database = await openDatabase();
  try {
    return await runJob(
      database,
      async (connection) => {
        const text = source.isSet
          ? await readSet(connection, request.path)
          : await readText(connection, request, signal);
        return understand(connection, request, source, text);
      },
      signal,
    );
  } finally {
    database.close();
  }
}

interface Source {
  readonly bytes: number;
  /** ISO date of the last change. */
  readonly changed: string;
  /** Parquet files, read where they lie. */
  readonly isSet: boolean;
}

async function sourceOf(path: string): Promise<Source> {
  const info = await stat(path).catch(() => null);
  if (info?.isFile() === true && !path.toLowerCase().endsWith('.parquet')) {
    return { bytes: info.size, changed: dayOf(info.mtimeMs), isSet: false };
  }
  const files = await listParquetFiles(path).catch(() => []);
  if (files.length > 0) {
    return {
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      changed: dayOf(Math.max(...files.map(({ mtimeMs }) => mtimeMs))),
      isSet: true,
    };
  }
  if (info?.isFile() === true) return { bytes: info.size, changed: dayOf(info.mtimeMs), isSet: false };
  throw new AppError(
    info === null ? 'file-missing' : 'file-format',
    info === null
      ? `There is nothing at "${path}". Check the path.`
      : `"${path}" is a folder without Parquet files. Choose one of the files in it.`,
    { file: path },
  );
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

async function readText(connection: Connection, request: PreviewRequest, signal: AbortSignal): Promise<TextRows> {
  const layout = await describeFile(request.path, request.read);
  if (layout.read.format === 'parquet') return readSet(connection, request.path);
  const relation = quoteIdentifier('text of the file');
  const preview = await previewExtract(connection, request.path, layout.read, { relation, signal });
  return { layout, relation, ...preview };
}

async function readSet(connection: Connection, path: string): Promise<TextRows> {
  const set = await describeParquetSet(connection, path);
  const layout = { ...(await describeFile(set.files[0]?.path ?? path)), problems: set.problems };
  const rows = set.odd.length === 0 ? set.rows : 0;
  return {
    layout,
    relation: set.relation,
    account: { read: rows, loaded: rows, rejected: 0, totals: 0, mended: 0, rejects: [] },
    whole: true,
    rows,
    lines: [],
  };
}

async function understand(
  connection: Connection,
  request: PreviewRequest,
  source: Source,
  text: TextRows,
): Promise<ImportPreview> {
  const { layout, relation } = text;
  const file = basename(request.path);
  const isTyped = layout.read.format === 'parquet';
  const names = (await columnNames(connection, relation)).filter((name) => name !== lineColumn);
  const shaped = shapedRelation({ sql: relation, columns: names }, layout.read, request.path);
  const shapedName = quoteIdentifier('shaped');
  await connection.run(`CREATE OR REPLACE TEMP VIEW ${shapedName} AS SELECT * FROM ${shaped.sql}`);
  const commas = isTyped
    ? { read: layout.read, choices: [] }
    : await findDecimalCommas(connection, shapedName, shaped.columns, layout.read);
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW ${shapedName} AS SELECT ${pointed(commas.read, shaped.columns)} FROM ${shaped.sql}`,
  );
  const {
    columns,
    choices,
    problems: seen,
    read,
  } = await understandColumns(connection, shapedName, {
    read: commas.read,
    settled: request.roles ?? {},
    file,
    known: request.known,
  });
  const roles = Object.fromEntries(columns.map(({ name, role }) => [name, role]));
  const dataset = namelessDataset(looked, { read, roles, received: source.changed });
  const typed = isTyped
    ? `SELECT * FROM ${relation}`
    : await typedRelation(connection, { sql: relation, columns: [lineColumn, ...names] }, dataset, request.path);
  await connection.run(`CREATE OR REPLACE TEMP ${isTyped ? 'VIEW' : 'TABLE'} ${relationOf(looked)} AS ${typed}`);
  const totalLines = await totalLinesOf(connection);
  const period = await findPeriod(connection, relationOf(looked), roles, file);
  const problems = await findProblems(connection, relationOf(looked), { columns, read });
  const page = await previewRows(connection, dataset, await rowsLoaded(connection, text, read), 0, shownRows);
  return {
    ...layout,
    problems: [
      ...layout.problems,
      ...rejectedProblems(text.account, read),
      ...repeatedByShape(columns, read),
      ...seen,
      ...problems,
    ],
    file: request.path,
    bytes: source.bytes,
    plan: {
      format: 'strand-import-plan',
      version: 1,
      file,
      read,
      roles,
      received: source.changed,
      choices: [...layout.choices, ...commas.choices, ...choices],
    },
    account: { ...text.account, totals: totalLines.size },
    whole: text.whole,
    rows: text.rows,
    columns,
    lines: text.lines.map((line) => (totalLines.has(line.number) ? { ...line, kind: 'total' } : line)),
    page,
    pageLines: isTyped ? (page.columns[0]?.values.map((_, index) => index + 1) ?? []) : await linesOf(connection),
    about: proposeAbout({ file, read, received: source.changed, period, roles }),
  };
}

/** SQL for all columns, those whose decimals stand behind a comma with a point in its place. */
function pointed({ columns = {} }: ReadPlan, names: readonly string[]): string {
  const turned = Object.entries(columns).flatMap(([name, { decimals }]) =>
    decimals === 'comma' && names.includes(name)
      ? [`translate(${quoteIdentifier(name)}, ',.', '.,') AS ${quoteIdentifier(name)}`]
      : [],
  );
  return turned.length === 0 ? '*' : `* REPLACE (${turned.join(', ')})`;
}

/** The rows that the dataset would have: more than those of the file where columns become rows. */
async function rowsLoaded(connection: Connection, text: TextRows, read: ReadPlan): Promise<number> {
  if (read.unpivot === undefined) return text.rows;
  const [{ rows } = { rows: 0 }] = await connection.query(
    z.object({ rows: z.number() }),
    `SELECT count(*) AS rows FROM ${relationOf(looked)}`,
  );
  return text.whole ? rows : Math.round((rows / Math.max(1, text.account.loaded)) * text.rows);
}

/** The lines of the rows that sum others. */
async function totalLinesOf(connection: Connection): Promise<Set<number>> {
  const names = await columnNames(connection, relationOf(looked));
  if (!names.includes(totalRowColumn) || !names.includes(lineColumn)) return new Set();
  const { columns } = await connection.columns(
    `SELECT DISTINCT ${quoteIdentifier(lineColumn)} FROM ${relationOf(looked)} WHERE ${quoteIdentifier(totalRowColumn)}`,
  );
  return new Set((columns[0] ?? []).map(Number));
}

async function linesOf(connection: Connection): Promise<number[]> {
  const { columns } = await connection.columns(
    `SELECT ${quoteIdentifier(lineColumn)} FROM ${relationOf(looked)} LIMIT ${shownRows}`,
  );
  return (columns[0] ?? []).map(Number);
}
