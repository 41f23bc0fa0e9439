import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { AppError } from '../../shared/base/app-error.ts';

/** A file of text that is written piece by piece, and let go of however its writing ends. */
export interface TextFile extends AsyncDisposable {
  /** Writes a piece and waits until there is room for the next; fails where an earlier piece could not be written. */
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Begins a file of UTF-8 text in place of what was there. */
export function openTextFile(path: string): TextFile {
  const stream = createWriteStream(path);
  const closed = finished(stream).catch((error: unknown) => {
    throw new AppError(
      'file-unwritable',
      `Strand could not write what it read to "${path}": the disk may be full. Make room, and try again.`,
      { file: path, detail: String(error) },
    );
  });
  closed.catch(() => undefined);
  return {
    write: async (text) => {
      if (stream.write(text)) return;
      await Promise.race([new Promise<void>((resolve) => stream.once('drain', resolve)), closed]);
    },
    close: async () => {
      stream.end();
      await closed;
    },
    [Symbol.asyncDispose]: async () => {
      stream.destroy();
      await closed.catch(() => undefined);
    },
  };
}
