import { unzipSync, zipSync, type Zippable } from 'fflate';

/** What is packed already, or must be found as it is at the start of an archive. */
const stored = /\.png$|^mimetype$/;

/**
 * Packs files in the order given. Every entry is dated `date` (YYYY-MM-DD), so the same files give the same bytes on any
 * day and in any time zone.
 */
export function packArchive(files: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  const entries: Zippable = {};
  for (const [name, content] of files) entries[name] = [content, { mtime, level: stored.test(name) ? 0 : 6 }];
  return zipSync(entries);
}

/** Unpacks an archive into its files, in their order. */
export function unpackArchive(archive: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(archive)));
}
