import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AppError } from '../../shared/base/app-error.ts';
import { fileError } from '../files/file-error.ts';

/** A file as it was when its reading began. */
export interface SourceWatch {
  readonly bytes: number;
  /** Refuses what was read if the file has changed since. */
  readonly requireUnchanged: () => Promise<void>;
}

/** Notes a file's size and time; a file that cannot be reached is refused in a sentence. */
export async function watchSource(path: string): Promise<SourceWatch> {
  const before = await stateOf(path);
  if (before.isDirectory()) {
    throw new AppError('file-format', `"${path}" is a folder. Choose one file in it.`, { file: path });
  }
  return {
    bytes: before.size,
    requireUnchanged: async () => {
      const after = await stateOf(path);
      if (after.size === before.size && after.mtimeMs === before.mtimeMs) return;
      throw new AppError(
        'file-unreadable',
        `"${path}" changed while it was read: it is still being written. Nothing was taken from it; try again once it is whole.`,
        { file: path },
      );
    },
  };
}

async function stateOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw fileError(path, error);
  }
}
