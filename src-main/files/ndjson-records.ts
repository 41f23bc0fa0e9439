import { AppError } from '../../shared/base/app-error.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { createItemColumns } from './item-columns.ts';
import { isJsonObject, jsonText, parseJson } from './json-text.ts';
import type { SourceRecord } from './source-record.ts';
import { readText } from './text-records.ts';

interface TextLine {
  readonly number: number;
  readonly text: string;
}

const longestLine = 128 * 1024 * 1024;

/**
 * The records of a text with one JSON value a line, the columns' names first, as line 0, then each by its line. Blank
 * lines are no records; a line that is not a JSON object is kept as it is, with its fault. A file whose lines are lists
 * takes its names from the first of them. The file is read twice, since its last line may bring a column of its own.
 */
export async function* ndjsonRecords(
  path: string,
  read: ReadPlan,
  signal: AbortSignal,
): AsyncGenerator<readonly SourceRecord[]> {
  const columns = createItemColumns();
  let names: readonly string[] | undefined;
  for await (const lines of readLines(path, read, signal)) {
    for (const { text } of lines) {
      const item = parseLine(text);
      if (isJsonObject(item)) columns.add(item);
      else if (names === undefined && Array.isArray(item) && columns.names().length === 0) names = item.map(jsonText);
    }
  }
  const isOfLists = columns.names().length === 0 && names !== undefined;
  const header = isOfLists ? (names ?? []) : columns.names();
  if (header.length === 0) throw noRecords(path);
  yield [{ line: 0, fields: header, raw: header.join(',') }];
  let isFirst = isOfLists;
  for await (const lines of readLines(path, read, signal)) {
    const records: SourceRecord[] = [];
    for (const { number, text } of lines) {
      const item = parseLine(text);
      const fields = isOfLists ? listFields(item) : isJsonObject(item) ? columns.fields(item) : undefined;
      if (fields === undefined) records.push({ line: number, fields: [], raw: text, fault: 'not-a-record' });
      else if (!isFirst) records.push({ line: number, fields, raw: text });
      if (fields !== undefined) isFirst = false;
    }
    yield records;
  }
}

function listFields(item: unknown): string[] | undefined {
  return Array.isArray(item) ? item.map(jsonText) : undefined;
}

/** The value on a line; undefined where it is not JSON. */
function parseLine(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** The lines of a text that are not blank, in batches. */
async function* readLines(path: string, read: ReadPlan, signal: AbortSignal): AsyncGenerator<TextLine[]> {
  let carry = '';
  let number = 0;
  for await (const text of readText(path, read, signal)) {
    const parts = (carry + text).split('\n');
    carry = parts.pop() ?? '';
    if (carry.length > longestLine) throw lineTooLong(path);
    yield numbered(parts, number);
    number += parts.length;
  }
  yield numbered([carry], number);
}

function numbered(parts: readonly string[], before: number): TextLine[] {
  return parts
    .map((text, index) => ({ number: before + index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function noRecords(path: string): AppError {
  return new AppError(
    'file-format',
    `No line of "${path}" is a record of JSON. Ask the partner to send it again, or for a CSV.`,
    { file: path },
  );
}

function lineTooLong(path: string): AppError {
  return new AppError(
    'file-format',
    `"${path}" has a line too long to be a record. If it is one piece of JSON, read it as JSON.`,
    { file: path },
  );
}
