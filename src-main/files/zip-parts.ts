import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { openBytes } from './open-bytes.ts';

/** The parts of a document that is a zip archive; names are compared without regard to case. */
export interface ZipParts {
  has(name: string): boolean;
  stream(name: string): Promise<Readable>;
  /** A short part as text; empty where there is none. */
  text(name: string): Promise<string>;
  close(): void;
}

/** Opens the archive that a document is; the caller closes it. Throws where it is no whole archive. */
export async function openZipParts(path: string, packed: ReadPlan['packed']): Promise<ZipParts> {
  // Some writers tell a wrong length of a part; what is in it is whole all the same.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
  const zip =
    packed === undefined
      ? await yauzl.openPromise(path, options)
      : await yauzl.fromBufferPromise(await buffer(await openBytes(path, packed)), options);
  try {
    return partsOf(zip, await listEntries(zip));
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(partName(entry.fileNameRaw.toString('utf8')), entry);
  return entries;
}

function partsOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): ZipParts {
  const stream = async (name: string): Promise<Readable> => {
    const entry = entries.get(partName(name));
    if (entry === undefined) throw new Error(`There is no part "${name}".`);
    return zip.openReadStreamPromise(entry);
  };
  return {
    has: (name) => entries.has(partName(name)),
    stream,
    text: async (name) => (entries.has(partName(name)) ? text(await stream(name)) : ''),
    close: () => zip.close(),
  };
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
