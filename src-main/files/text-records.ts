import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { AppError } from '../../shared/base/app-error.ts';
import { createTextDecoder, lostCharacter, requireEncoding } from './decode-text.ts';
import { openBytes } from './open-bytes.ts';
import type { SourceRecord } from './source-record.ts';
import { createSplitter } from './split-text.ts';

/** A longer line is no record of a table: the file is one of another kind, or lost its line ends. */
const longestLine = 128 * 1024 * 1024;

/** Reads the text of a file in pieces, unpacked and decoded; a byte that its encoding does not allow becomes U+FFFD. */
export async function* readText(path: string, read: ReadPlan, signal: AbortSignal): AsyncGenerator<string> {
  const encoding = read.encoding ?? 'utf-8';
  requireEncoding(path, encoding);
  const decoder = createTextDecoder(encoding);
  const source: AsyncIterable<Buffer> = await openBytes(path, read.packed);
  for await (const bytes of source) {
    signal.throwIfAborted();
    yield decoder.push(bytes);
  }
  yield decoder.end();
}

/** Gives all records of a delimited text in batches, those above and below its table among them. */
export async function* textRecords(
  path: string,
  read: ReadPlan,
  signal: AbortSignal,
): AsyncGenerator<readonly SourceRecord[]> {
  const splitter = createSplitter({ delimiter: read.delimiter ?? ',', quote: read.quote ?? '"' });
  let isDamaged = false;
  let waiting = 0;
  const batch = (records: SourceRecord[]): SourceRecord[] => (isDamaged ? records.map(countLost) : records);
  for await (const text of readText(path, read, signal)) {
    isDamaged ||= text.includes(lostCharacter);
    const records = splitter.push(text);
    waiting = records.length === 0 ? waiting + text.length : 0;
    if (waiting > longestLine) throw lineTooLong(path);
    if (records.length > 0) yield batch(records);
  }
  const rest = splitter.end();
  if (rest.length > 0) yield batch(rest);
}

function countLost(record: SourceRecord): SourceRecord {
  const lost = record.raw.split(lostCharacter).length - 1;
  return lost === 0 ? record : { ...record, lost };
}

function lineTooLong(path: string): AppError {
  return new AppError(
    'file-format',
    `"${path}" has a line of more than ${longestLine / 1024 / 1024} million characters, so it is no table. Check what it is, and ask the partner for a CSV file.`,
    { file: path },
  );
}
