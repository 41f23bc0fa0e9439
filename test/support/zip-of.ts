import { zipSync } from 'fflate';

/** A zip archive of text files by their names. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, Uint8Array.from(Buffer.from(content))] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}
