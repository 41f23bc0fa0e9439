import { AppError } from '../../shared/base/app-error.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { decodeText } from './decode-text.ts';
import { findJsonFault } from './find-json-fault.ts';
import { parseJson } from './json-text.ts';
import { openBytes } from './open-bytes.ts';

const megabyte = 1024 * 1024;
const mostBytes = 400 * megabyte;

/** Reads the whole of a JSON file into memory. A file that is no whole JSON is refused, and so is one too large for this. */
export async function readJson(path: string, read: Pick<ReadPlan, 'packed' | 'encoding'>): Promise<unknown> {
  const text = decodeText(await readBytes(path, read.packed), read.encoding ?? 'utf-8');
  try {
    return parseJson(text);
  } catch (error) {
    const { line, isCutOff } = findJsonFault(text);
    const says = isCutOff
      ? `"${path}" is cut short: its JSON breaks off on line ${line}. Copy it again, or ask the partner to send it again.`
      : `"${path}" is not JSON from line ${line} on. Ask the partner to send it again, or for a CSV in its place.`;
    throw new AppError('file-unreadable', says, { file: path, row: line, detail: String(error) });
  }
}

async function readBytes(path: string, packed: ReadPlan['packed']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const source: AsyncIterable<Buffer> = await openBytes(path, packed);
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) throw tooLarge(path);
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string): AppError {
  return new AppError(
    'file-unreadable',
    `"${path}" is more than ${mostBytes / megabyte} MB of JSON, too much to be read as one piece. Ask the partner for one record a line (NDJSON), for CSV or for Parquet.`,
    { file: path },
  );
}
