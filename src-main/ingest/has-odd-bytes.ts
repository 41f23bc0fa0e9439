import { createReadStream } from 'node:fs';
import { fileError } from '../files/file-error.ts';

const chunkBytes = 1 << 20;
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Whether a UTF-8 file holds bytes that stand for no character of its text: NUL, the end-of-file sign of old systems, or
 * a byte order mark that is not at its beginning.
 */
export async function hasOddBytes(path: string, signal: AbortSignal): Promise<boolean> {
  const source: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: chunkBytes, signal });
  let before: Buffer = Buffer.alloc(0);
  let isFirst = true;
  try {
    for await (const chunk of source) {
      const marked = chunk.indexOf(mark, isFirst ? 1 : 0);
      if (marked >= 0 || chunk.includes(0) || chunk.includes(0x1a)) return true;
      if (Buffer.concat([before, chunk.subarray(0, 2)]).includes(mark)) return true;
      before = chunk.subarray(-2);
      isFirst = false;
    }
    return false;
  } catch (error) {
    throw fileError(path, error);
  }
}
