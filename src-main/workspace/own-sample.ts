import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { hashOf } from './canonical-json.ts';
import { AppError } from '../../shared/base/app-error.ts';

/** Where this computer's own copy of the sample is kept: one for each edition of the sample. */
async function placeOf(samplePath: string, stateDirectory: string): Promise<string> {
  const text = await readFile(samplePath, 'utf8').catch((error: unknown) => {
    throw new AppError('file-missing', `There is no sample at "${samplePath}". Install Strand anew.`, {
      file: samplePath,
      detail: String(error),
    });
  });
  return join(stateDirectory, 'samples', hashOf(text).slice(0, 12));
}

/**
 * The workspace file of this computer's own copy of the sample, made where there is none yet: so that everything can be
 * tried on it, and the sample itself stays as it is. The copy appears whole or not at all.
 */
export async function ownSample(samplePath: string, stateDirectory: string): Promise<string> {
  const place = await placeOf(samplePath, stateDirectory);
  const path = join(place, basename(samplePath));
  if ((await stat(path).catch(() => null)) !== null) return path;
  const making = `${place}.${randomUUID()}.making`;
  try {
    await mkdir(dirname(place), { recursive: true });
    await mkdir(making);
    for (const name of await readdir(dirname(samplePath))) {
      const from = join(dirname(samplePath), name);
      if (resolve(from) !== resolve(stateDirectory)) await cp(from, join(making, name), { recursive: true });
    }
    await rename(making, place);
  } catch (error) {
    await rm(making, { recursive: true, force: true }).catch(() => undefined);
    // Another process may have made it first.
    if ((await stat(path).catch(() => null)) !== null) return path;
    throw new AppError(
      'file-unwritable',
      `The sample could not be copied to "${place}". Check that there is room and that you may write there.`,
      { file: place, detail: String(error) },
    );
  }
  return path;
}

/** Whether a workspace file is this computer's own copy of a sample. */
export function isOwnSample(path: string, stateDirectory: string): boolean {
  return dirname(dirname(path)) === join(stateDirectory, 'samples');
}

/** Throws this computer's copy of the sample away, so that it begins afresh. */
export async function forgetSample(samplePath: string, stateDirectory: string): Promise<void> {
  await rm(await placeOf(samplePath, stateDirectory), { recursive: true, force: true });
}
