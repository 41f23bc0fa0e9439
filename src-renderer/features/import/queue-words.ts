import type { ImportSession } from './import-session.ts';

/** "File 2 of 5" where several are to be read one after another; null for one alone. */
export function filePlace({ files }: ImportSession, path: string): string | null {
  const readable = files.filter((file) => file.readable);
  const index = readable.findIndex((file) => file.path === path);
  return index === -1 || readable.length < 2 ? null : `file ${String(index + 1)} of ${String(readable.length)}`;
}

/** "Advice loaded: 59 rows, 1 rejected. Next: file 2 of 5." of the file that was loaded before the one at `path`. */
export function nextSentence(session: ImportSession, path: string): string {
  const { justLoaded } = session;
  const place = filePlace(session, path);
  const done = justLoaded === null ? '' : `${justLoaded.title}: ${justLoaded.says}.`;
  return place === null ? done : `${done} Next: ${place}.`.trim();
}
