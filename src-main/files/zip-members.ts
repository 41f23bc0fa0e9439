import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { Entry } from 'yauzl';
import { AppError } from '../../shared/base/app-error.ts';
import { fileError } from './file-error.ts';

/** A file in a zip archive, as its table of contents has it. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: number;
  readonly isLocked: boolean;
}

/** Lists the files of a zip archive, without its folders. */
export async function listZip(path: string): Promise<ZipMember[]> {
  const members: ZipMember[] = [];
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      members.push({ name: entry.fileName, bytes: entry.uncompressedSize, isLocked: entry.isEncrypted() });
    }
  } catch (error) {
    throw zipError(path, error);
  }
  return members;
}

/** Opens one file of a zip archive; closing the stream closes the archive. */
export async function openZipMember(path: string, member: string): Promise<Readable> {
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      for await (const entry of zip.eachEntry()) {
        if (entry.fileName !== member) continue;
        requireReadable(path, entry);
        const stream = await zip.openReadStreamPromise(entry);
        return stream.once('close', () => zip.close());
      }
    } catch (error) {
      zip.close();
      throw error;
    }
    zip.close();
  } catch (error) {
    throw zipError(path, error);
  }
  throw new AppError('file-format', `"${path}" has no file "${member}" in it. Choose another of its files.`, {
    file: path,
  });
}

function requireReadable(path: string, entry: Entry): void {
  if (entry.isEncrypted()) throw lockedZip(path);
  if (entry.canDecodeFileData()) return;
  throw new AppError(
    'file-format',
    `"${entry.fileName}" in "${path}" is compressed in an unusual way. Unpack it and choose the file itself.`,
    { file: path, detail: `compression method ${entry.compressionMethod}` },
  );
}

/** What is said of an archive that asks for a password. */
export function lockedZip(path: string): AppError {
  return new AppError(
    'file-format',
    `"${path}" is a zip archive with a password. Unpack it with the password and choose the file inside.`,
    { file: path },
  );
}

function zipError(path: string, error: unknown): unknown {
  const said = fileError(path, error);
  const isOfSystem = error instanceof Error && 'code' in error;
  if (said === error || isOfSystem) return said;
  return new AppError(
    'file-unreadable',
    `"${path}" is cut off or damaged: it does not unpack. Copy it again, or ask for it again.`,
    { file: path, detail: String(error) },
  );
}
