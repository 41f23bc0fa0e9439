import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * Makes a folder with those above it, and has it hold a file for a moment, so that one that nothing can be written to is
 * known before anything is made for it. Gives the first folder that was made; undefined where all were there. Throws what
 * the system says.
 */
export async function readyFolder(folder: string): Promise<string | undefined> {
  const path = resolve(folder);
  const made = await makeFolder(path);
  const probe = join(path, `.strand-${process.pid}`);
  await writeFile(probe, '');
  await rm(probe);
  return made;
}

/**
 * Makes a folder with those above it, one by one. A recursive `mkdir` of Node never ends where the system says that the
 * folder above is missing although it is there, as it does below /proc.
 */
async function makeFolder(path: string): Promise<string | undefined> {
  const refusal = await refusalOf(mkdir(path));
  if (refusal === null) return path;
  if (await isFolder(path)) return undefined;
  const above = dirname(path);
  if (refusal.code !== 'ENOENT' || above === path) throw refusal;
  const first = await makeFolder(above);
  await mkdir(path);
  return first ?? path;
}

async function refusalOf(making: Promise<unknown>): Promise<NodeJS.ErrnoException | null> {
  try {
    await making;
    return null;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}
