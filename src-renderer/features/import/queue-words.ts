import type { ImportSession } from './import-session.ts';

/** "File 2 of 5" where several are to be read one after another; null for one alone. */
export function filePlace({ files }: ImportSession, path: string): string | null {
  const readable = files.filter((file) => file.readable);
  const index = readable.findIndex((file) => file.path === path);
  return index === -1 || readable.length < 2 ? null : `file ${String(index + 1)} of ${String(readable.length)}`;
}
