import type { Connection } from '../database/connection.ts';
import { readHead } from '../files/read-head.ts';
import { sourceRecords } from '../files/source-records.ts';
import { quoteIdentifier, quoteLiteral, quotePath } from '../database/quote.ts';
import type { ByteSign } from '../files/byte-census.ts';
import { blanks, trimBlanks, trimmedSql } from './blank-text.ts';
import type { LoadJob } from './load-job.ts';
import { createTableReader } from './table-reader.ts';
import type { TableShape } from './table-shape.ts';

/** What must be known of a plain text file to give it to DuckDB as it is. */
export interface DirectSource {
  readonly path: string;
  readonly delimiter: string;
  /** Its line ends where DuckDB may be told of them: told of CRLF it reads no row at all, while it finds that out itself. */
  readonly newLine: '\\n' | null;
  /** The blanks that may stand around its cells. */
  readonly blanks: readonly string[];
  /** Lines above the first row. */
  readonly skip: number;
  readonly shape: TableShape;
  readonly header: readonly (readonly string[])[];
  /** Cells of the first rows. */
  readonly sample: readonly (readonly string[])[];
}

/** The refusal to go on by which DuckDB is made to stop where a file is less plain than its first rows. */
export const notPlain = `error('not plain')`;

const headBytes = 64 * 1024;
const comparedRows = 10;

/** Signs that DuckDB would take for characters of a text. */
const oddSigns: readonly ByteSign[] = ['nul', 'end of file', 'byte order mark', 'formula'];
const blankSigns: Readonly<Record<(typeof blanks)[number], ByteSign | null>> = {
  ' ': null,
  '\t': 'tab',
  '\r': 'carriage return',
  '\n': null,
  '\u00A0': 'no-break space',
};

/** Reads the beginning of a file that has these signs in it; null where they or the beginning are not plain. */
export async function directSource(
  { dataset, path, signal }: LoadJob,
  signs: readonly ByteSign[],
): Promise<DirectSource | null> {
  if (signs.some((sign) => oddSigns.includes(sign))) return null;
  const { bytes } = await readHead(path, undefined, headBytes);
  const lineEnd = bytes.indexOf('\n');
  if (lineEnd < 0) return null;
  const { read } = dataset;
  const head: Head = { shape: null, header: [], sample: [], skip: read.skipRows ?? 0, isPlain: true };
  const reader = createTableReader(read, {
    begin: (shape) => (head.shape = shape),
    row: (cells) => head.sample.push(cells),
    reject: () => (head.isPlain = false),
    pass: (record, kind) => {
      if (kind !== 'header') return;
      head.header.push(record.fields);
      head.skip = record.line + (record.raw.match(/\r\n|\n|\r/g)?.length ?? 0);
    },
  });
  for await (const records of sourceRecords(path, read, signal)) {
    reader.take(records);
    if (head.sample.length > 0 || !head.isPlain) break;
  }
  const { shape, header, sample, skip } = head;
  if (shape === null || !head.isPlain || sample.length === 0) return null;
  const newLine = bytes[lineEnd - 1] === 13 ? null : '\\n';
  const around = blanks.filter((blank) => {
    const sign = blankSigns[blank];
    return sign === null || signs.includes(sign);
  });
  return { path, delimiter: read.delimiter ?? ',', newLine, blanks: around, skip, shape, header, sample };
}

interface Head {
  shape: TableShape | null;
  readonly header: (readonly string[])[];
  readonly sample: (readonly string[])[];
  skip: number;
  isPlain: boolean;
}

/** SQL that reads the file with everything given and nothing forgiven; columns are text unless `types` says otherwise. */
export function directSql(source: DirectSource, types: ReadonlyMap<string, string>, dateFormat?: string): string {
  const { names } = source.shape;
  const columns = names.map((name) => `${quoteLiteral(name)}: ${quoteLiteral(types.get(name) ?? 'VARCHAR')}`);
  const dates = dateFormat === undefined ? '' : `dateformat = ${quoteLiteral(dateFormat)},`;
  const newLine = source.newLine === null ? '' : `new_line = ${quoteLiteral(source.newLine)},`;
  const filled = names
    .toSorted((a, b) => Number(types.has(b)) - Number(types.has(a)))
    .map((name) => `${types.has(name) ? quoteIdentifier(name) : `(${textSql(source, name)})`} IS NOT NULL`);
  return `read_csv(${quotePath(source.path)}, auto_detect = false, header = false, skip = ${source.skip},
    delim = ${quoteLiteral(source.delimiter)}, quote = '"', escape = '"', comment = '', ${newLine}
    nullstr = '', encoding = 'utf-8', strict_mode = true, ${dates} columns = {${columns.join(', ')}})
    WHERE (${filled.join(' OR ')}) AND ${headerAgainSql(source, types)}`;
}

/** SQL for the text of one of its columns without the blanks around it. */
export function textSql(source: DirectSource, name: string): string {
  return trimmedSql(quoteIdentifier(name), source.blanks);
}

/** Whether DuckDB finds the same first rows in a file as its records have; what it skips is not always what it was told to. */
export async function beginsAlike(connection: Connection, source: DirectSource): Promise<boolean> {
  const { names } = source.shape;
  const expected = source.sample
    .slice(0, comparedRows)
    .map((row) => names.map((_, place) => trimBlanks(row[place] ?? '')));
  const columns = names.map((name) => textSql(source, name));
  const { columns: found } = await connection.columns(
    `SELECT ${columns.join(', ')} FROM ${directSql(source, new Map())} LIMIT ${comparedRows}`,
  );
  return expected.every((row, at) => row.every((cell, place) => cell === (found[place]?.[at] ?? '')));
}

/** SQL that stops where all text columns say what a row of the header says, unless a typed column would stop there anyway. */
function headerAgainSql(source: DirectSource, types: ReadonlyMap<string, string>): string {
  const { header, shape } = source;
  const checks = header
    .map((row) => shape.names.map((name, place) => ({ name, said: trimBlanks(row[place] ?? '') })))
    .filter(
      (row) => row.some(({ said }) => said !== '') && !row.some(({ name, said }) => types.has(name) && isWord(said)),
    )
    .map((row) =>
      row.filter(({ name }) => !types.has(name)).map(({ name, said }) => saysSql(textSql(source, name), said)),
    )
    .filter((says) => says.length > 0)
    .map((says) => `CASE WHEN ${says.join(' AND ')} THEN ${notPlain} ELSE true END`);
  return checks.length === 0 ? 'true' : checks.join(' AND ');
}

function saysSql(text: string, said: string): string {
  return said === '' ? `(${text}) IS NULL` : `(${text}) = ${quoteLiteral(said)}`;
}

/** Whether a text is one that DuckDB takes for neither a number nor a date. */
function isWord(text: string): boolean {
  return /^\p{L}/u.test(text) && !/^(nan|inf|epoch)/i.test(text);
}
