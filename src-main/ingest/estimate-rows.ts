import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { readTail } from '../files/read-head.ts';
import { listZip } from '../files/zip-members.ts';

/** What was read of a file, and how big the file is as it lies. */
export interface PartRead {
  readonly bytes: number;
  readonly characters: number;
  readonly rows: number;
}

/** Estimates the rows of a file from those of its beginning. */
export async function estimateRows(path: string, read: ReadPlan, part: PartRead): Promise<number> {
  const bytes = await unpackedBytes(path, read.packed, part.bytes);
  const characterBytes = /^utf-?16/i.test(read.encoding ?? '') ? 2 : 1;
  return Math.max(part.rows, Math.round((part.rows * bytes) / Math.max(1, part.characters * characterBytes)));
}

/** How much a file unpacks to, as its archive says. */
async function unpackedBytes(path: string, packed: ReadPlan['packed'], bytes: number): Promise<number> {
  if (packed === undefined) return bytes;
  if (packed.kind === 'gzip') return (await readTail(path, 4)).readUInt32LE();
  return (await listZip(path)).find(({ name }) => name === packed.member)?.bytes ?? bytes;
}
