import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AppError } from '../../shared/base/app-error.ts';
import { formatBytes } from '../../shared/base/format-bytes.ts';
import { formatWords } from '../../shared/presentation/import-words.ts';
import { detectFormat } from '../extract/detect-format.ts';
import { describePacking } from '../files/describe-packing.ts';

/** A file that an officer may want to import, and what it is or why it cannot be read. */
export interface OfferedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly readable: boolean;
  readonly says: string;
}

const mostFiles = 500;

/** The files of a folder and of those below it, in the order of their names; a file is a folder of one. */
export async function offeredFiles(path: string): Promise<OfferedFile[]> {
  const info = await stat(path).catch((error: unknown) => {
    throw new AppError(
      'file-missing',
      `There is nothing at "${path}". Check the path and that its folder is reachable.`,
      {
        file: path,
        detail: String(error),
      },
    );
  });
  if (!info.isDirectory()) return [await offeredFile(path, basename(path))];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\]\./.test(file.slice(path.length)))
    .toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
    .slice(0, mostFiles);
  if (names.length > 1 && names.every((name) => extname(name).toLowerCase() === '.parquet')) {
    return [
      { path, name: basename(path), bytes: 0, readable: true, says: `${names.length} Parquet files, read as one` },
    ];
  }
  return Promise.all(names.map((file) => offeredFile(file, file.slice(path.length).replace(/^[/\\]/, ''))));
}

async function offeredFile(path: string, name: string): Promise<OfferedFile> {
  try {
    const { size } = await stat(path);
    const says = await formatOf(path).then(
      (format) => ({ readable: true, says: `${format}, ${formatBytes(size)}` }),
      (error: unknown) => ({
        readable: false,
        says: error instanceof AppError ? error.message : 'It could not be opened.',
      }),
    );
    return { path, name, bytes: size, ...says };
  } catch {
    return { path, name, bytes: 0, readable: false, says: 'It could not be opened: it may have gone, or be locked.' };
  }
}

async function formatOf(path: string): Promise<string> {
  const { packed } = await describePacking(path);
  const format = await detectFormat(path, packed);
  return packed === undefined ? formatWords[format] : `${formatWords[format]}, packed`;
}

/** Keeps a dropped file in a folder; the same bytes under the same name are kept once, others beside them. */
export async function receiveFile(folder: string, file: File): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const sha = shaOf(bytes);
  const safe = basename(file.name.replaceAll('\\', '/')).replace(/[<>:"|?*\p{Cc}]/gu, '_');
  const name = safe === '' || /^\.+$/.test(safe) ? 'extract' : safe;
  try {
    await mkdir(folder, { recursive: true });
    for (let copy = 1; ; copy += 1) {
      const ending = extname(name);
      const path = join(folder, copy === 1 ? name : `${name.slice(0, name.length - ending.length)} (${copy})${ending}`);
      const there = await readFile(path).catch(() => null);
      if (there !== null && shaOf(there) !== sha) continue;
      if (there === null) await writeFile(path, bytes, { flag: 'wx' });
      return path;
    }
  } catch (error) {
    throw new AppError(
      'file-unwritable',
      `"${name}" could not be kept in "${folder}". Check that the folder can be written and has room.`,
      {
        file: folder,
        detail: String(error),
      },
    );
  }
}

function shaOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
