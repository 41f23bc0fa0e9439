import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { recalledText, remember } from '../../state/memory.ts';

const name = 'recent-files';
const most = 10;
const recentFileSchema = z.object({ path: z.string(), opened: z.iso.datetime() });
/** A file or folder that data was added from, on this computer or a shared drive. */
export type RecentFile = Readonly<z.infer<typeof recentFileSchema>>;

const listeners = new Set<() => void>();
let files: readonly RecentFile[] | null = null;

/** The list with a path at its head, once, and the oldest left out. */
export function withRecent(list: readonly RecentFile[], path: string, opened: string): readonly RecentFile[] {
  return [{ path, opened }, ...list.filter((file) => file.path !== path)].slice(0, most);
}

/** The recent files of a kept text; none where it can't be read. */
export function readRecentFiles(text: string | undefined): readonly RecentFile[] {
  try {
    return z.array(recentFileSchema).parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

/** Remembers where data was added from, for this start and the next. */
export function noteRecentFile(path: string): void {
  keep(withRecent(recentFiles(), path, new Date().toISOString()));
}

/** Takes one path off the list, or all of them. */
export function forgetRecentFiles(path?: string): void {
  keep(path === undefined ? [] : recentFiles().filter((file) => file.path !== path));
}

export function useRecentFiles(): readonly RecentFile[] {
  return useSyncExternalStore(subscribe, recentFiles);
}

function recentFiles(): readonly RecentFile[] {
  files ??= readRecentFiles(recalledText(name));
  return files;
}

function keep(next: readonly RecentFile[]): void {
  files = next;
  remember(name, next.length === 0 ? null : JSON.stringify(next));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
