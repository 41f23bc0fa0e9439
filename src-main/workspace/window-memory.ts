import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';

const extension = '.json';

function folderOf(stateDirectory: string): string {
  return join(stateDirectory, 'window');
}

/** The texts that the window kept on this computer, by name; one that can't be read is left out. */
export async function readMemory(stateDirectory: string): Promise<Record<string, string>> {
  const folder = folderOf(stateDirectory);
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(extension));
  const read = await Promise.all(
    files.map(async (file) => [file.slice(0, -extension.length), await readText(join(folder, file))] as const),
  );
  return Object.fromEntries(read.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Keeps a text under a name, whole or not at all; null forgets it. Refuses where the folder can't be written. */
export async function writeMemory(stateDirectory: string, name: string, text: string | null): Promise<void> {
  const folder = folderOf(stateDirectory);
  const path = join(folder, `${name}${extension}`);
  try {
    if (text === null) await rm(path, { force: true });
    else {
      await mkdir(folder, { recursive: true });
      await writeFileAtomic(path, text, { mode: 0o600 });
    }
  } catch (error) {
    throw new AppError(
      'file-unwritable',
      `Your settings and unfinished work could not be kept in "${folder}". Check that you may write there and that there is room.`,
      { file: path, detail: String(error) },
    );
  }
}

function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
