import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowAccount } from '../../shared/model/dataset.ts';
import type { SourceLine } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { Connection } from '../database/connection.ts';
import { sourceRecords } from '../files/source-records.ts';
import { estimateRows } from './estimate-rows.ts';
import { requireTable } from './load-job.ts';
import { openRejectFile } from './reject-file.ts';
import { createRowTally } from './row-tally.ts';
import { createSourceLines } from './source-lines.ts';
import { createTableReader } from './table-reader.ts';
import type { TableShape } from './table-shape.ts';
import { openTextTable } from './text-table.ts';
import type { TextTable } from './text-table.ts';
import { watchSource } from './watch-source.ts';

export interface PreviewOptions {
  /** The temporary table to make: the table's columns as text, and the line that each row begins on. */
  readonly relation: string;
  readonly signal: AbortSignal;
  /** How much of a big file is read. */
  readonly maxBytes?: number;
  /** How many of its lines are shown as they came. */
  readonly maxLines?: number;
}

export interface ExtractPreview {
  /** Of the part that was read: all of it where `whole`. */
  readonly account: RowAccount;
  readonly whole: boolean;
  /** Rows of the file, rejected ones among them; estimated where it was not read to its end. */
  readonly rows: number;
  readonly lines: SourceLine[];
}

const usualBytes = 2 * 1024 * 1024;
const usualLines = 300;
/** About how many characters a cell of a sheet or a list has. */
const usualCell = 8;

/** Reads a file by a plan, the beginning of it where it is big, into a temporary table of text before any unpivot. */
export async function previewExtract(
  connection: Connection,
  path: string,
  read: ReadPlan,
  options: PreviewOptions,
): Promise<ExtractPreview> {
  const source = await watchSource(path);
  const folder = await mkdtemp(join(tmpdir(), 'strand-preview-'));
  try {
    await using table = openTextTable(join(folder, 'table.csv'));
    const part = await readPart(path, read, table, options);
    await table.close();
    options.signal.throwIfAborted();
    await source.requireUnchanged();
    const { sql } = table.relation(requireTable(path, part.shape).loaded, true);
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${options.relation} AS SELECT * FROM ${sql}`);
    const { account, whole, lines, characters, beyond } = part;
    const isCounted = whole || !isStreamed(read);
    const rows = isCounted
      ? account.read + beyond
      : await estimateRows(path, read, { bytes: source.bytes, characters, rows: account.read });
    return { account, whole, rows, lines };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface PartRead extends Omit<ExtractPreview, 'rows'> {
  readonly shape: TableShape | null;
  readonly characters: number;
  /** Rows behind those that were kept, of what is held whole anyway. */
  readonly beyond: number;
}

/** Reads as much of a file as is shown; what is held whole is read on, so that its rows are counted. */
async function readPart(path: string, read: ReadPlan, table: TextTable, options: PreviewOptions): Promise<PartRead> {
  const tally = createRowTally(read);
  const rejects = openRejectFile(undefined);
  const lines = createSourceLines(options.maxLines ?? usualLines);
  let whole = true;
  let beyond = 0;
  let characters = 0;
  const reader = createTableReader(read, {
    begin: tally.begin,
    row: (cells, record) => {
      if (!whole) beyond += 1;
      else {
        lines.add(record, tally.add(cells, false) ? 'total' : 'row');
        table.add(cells, tally.shape()?.kept ?? [], record.line);
      }
    },
    reject: (record, reason, cells) => {
      if (!whole) beyond += 1;
      else {
        lines.add(record, 'rejected');
        rejects.add({ line: record.line, text: record.raw, reason }, cells);
      }
    },
    pass: lines.add,
  });
  for await (const records of sourceRecords(path, read, options.signal)) {
    reader.take(records);
    await table.drain();
    for (const record of records) {
      characters += isStreamed(read) ? record.raw.length + 1 : record.fields.length * usualCell;
    }
    whole &&= characters < (options.maxBytes ?? usualBytes);
    if (!whole && isStreamed(read)) break;
  }
  if (whole || !isStreamed(read)) reader.end();
  return { account: tally.account(rejects), whole, lines: lines.all(), shape: tally.shape(), characters, beyond };
}

/** Formats that are read piece by piece; the others are held whole, so that all their rows can be counted. */
function isStreamed({ format }: ReadPlan): boolean {
  return format === 'csv' || format === 'ndjson';
}
