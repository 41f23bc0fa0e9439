import { open } from 'node:fs/promises';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { fileError } from './file-error.ts';
import { openBytes } from './open-bytes.ts';

/** Reads at most the first `bytes` of a file, unpacked; `whole` where that is all of it. */
export async function readHead(
  path: string,
  packed: ReadPlan['packed'],
  bytes: number,
): Promise<{ bytes: Buffer; whole: boolean }> {
  if (packed === undefined) {
    const head = await readAt(path, 0, bytes + 1);
    return { bytes: head.subarray(0, bytes), whole: head.length <= bytes };
  }
  const chunks: Buffer[] = [];
  let length = 0;
  const source: AsyncIterable<Buffer> = await openBytes(path, packed);
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > bytes) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, bytes), whole: length <= bytes };
}

/** Reads at most the last `bytes` of a file that is not packed. */
export async function readTail(path: string, bytes: number): Promise<Buffer> {
  return readAt(path, -bytes, bytes);
}

/** Reads from `from`, counted from the end where it is negative. */
async function readAt(path: string, from: number, length: number): Promise<Buffer> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    const start = from < 0 ? Math.max(0, size + from) : from;
    const buffer = Buffer.alloc(Math.min(length, Math.max(0, size - start)));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } catch (error) {
    throw fileError(path, error);
  }
}

/**
 * Reads what comes after the first `from` bytes of a file: all of it up to `most` bytes, else blocks spread evenly over it.
 * The bytes of a block hold until the next is asked for.
 */
export async function* readSpread(
  path: string,
  from: number,
  block: number,
  most: number,
): AsyncGenerator<{ readonly at: number; readonly bytes: Buffer }> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    const blocks = Math.ceil(Math.min(most, size - from) / block);
    const buffer = Buffer.allocUnsafe(block);
    for (let index = 0; index < blocks; index += 1) {
      const at = from + Math.floor(((size - from) / blocks) * index);
      const { bytesRead } = await file.read(buffer, 0, Math.min(block, size - at), at);
      yield { at, bytes: buffer.subarray(0, bytesRead) };
    }
  } catch (error) {
    throw fileError(path, error);
  }
}
