import { stat } from 'node:fs/promises';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { openBytes } from '../files/open-bytes.ts';
import { readTail } from '../files/read-head.ts';

const megabyte = 1024 * 1024;

/** How far an archive is unpacked to come to its end. */
const mostUnpacked = 256 * megabyte;

/** The last bytes of a file, an even number of them, and how many it has in all, unpacked. */
interface EndBytes {
  readonly bytes: Buffer;
  readonly length: number;
}

/** Reads the end of a file; null for an archive whose end is too far to unpack just to look. */
export async function readEnd(path: string, packed: ReadPlan['packed'], most: number): Promise<EndBytes | null> {
  if (packed === undefined) return { bytes: await readTail(path, most), length: (await stat(path)).size };
  let end: Buffer = Buffer.alloc(0);
  let length = 0;
  const source: AsyncIterable<Buffer> = await openBytes(path, packed);
  for await (const chunk of source) {
    length += chunk.length;
    if (length > mostUnpacked) return null;
    end =
      chunk.length > most ? chunk.subarray(-most - 1) : Buffer.concat([end.subarray(chunk.length - most - 1), chunk]);
  }
  return { bytes: end.subarray(-most + (length % 2)), length };
}

/** The physical lines of a file, unpacked; null for an archive that is too large to unpack just to look. */
export async function countLines(path: string, packed: ReadPlan['packed']): Promise<number | null> {
  let lines = 0;
  let length = 0;
  let last = Buffer.alloc(2, 10);
  const source: AsyncIterable<Buffer> = await openBytes(path, packed);
  for await (const chunk of source) {
    length += chunk.length;
    if (packed !== undefined && length > mostUnpacked) return null;
    lines += countByte(chunk, 10) + loneReturns(chunk);
    // A line end of two signs that two chunks share was counted twice.
    if (endsWithReturn(last) && (chunk[0] === 10 || (chunk[0] === 0 && chunk[1] === 10))) lines -= 1;
    last = Buffer.from(chunk.subarray(-2));
  }
  const end = last
    .subarray(-2)
    .filter((byte) => byte !== 0)
    .at(-1);
  return end === undefined || end === 10 || end === 13 ? lines : lines + 1;
}

function countByte(bytes: Buffer, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

/** Carriage returns without a line feed after them, which may be two bytes further in UTF-16. */
function loneReturns(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1)) {
    if (bytes[at + 1] !== 10 && !(bytes[at + 1] === 0 && bytes[at + 2] === 10)) count += 1;
  }
  return count;
}

function endsWithReturn(bytes: Buffer): boolean {
  return bytes.at(-1) === 13 || (bytes.at(-1) === 0 && bytes.at(-2) === 13);
}
