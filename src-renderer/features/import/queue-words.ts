import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ImportSession, WaitingFile } from './import-session.ts';

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

/** Why nothing of what was added can be read; null where something can. */
export function whyNoneReadable(files: readonly Pick<WaitingFile, 'name' | 'readable' | 'says'>[]): string | null {
  const [only] = files;
  if (only === undefined) return 'No file was found there. Choose another folder, or the files themselves.';
  if (files.some(({ readable }) => readable)) return null;
  return files.length === 1
    ? `${only.name} cannot be read. ${only.says}`.trim()
    : `None of the ${formatNumber(files.length)} files found there can be read as a table. The list says why.`;
}
