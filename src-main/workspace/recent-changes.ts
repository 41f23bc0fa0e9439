import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readWorkspace } from './read-workspace.ts';

/** What has happened to a workspace since it was last open on this computer. */
export interface RecentChanges {
  /** Its file is not there, or its drive does not answer in time. */
  readonly isMissing: boolean;
  /** Titles of datasets whose file is newer than that. */
  readonly newer: readonly string[];
}

/** A shared drive that is away can take a minute to say so. */
const patience = 1500;

/** Looks at a workspace and its extracts without opening it; what does not answer within 1.5 seconds counts as away. */
export async function recentChanges(path: string, opened: string | undefined): Promise<RecentChanges> {
  const away: RecentChanges = { isMissing: true, newer: [] };
  return inTime(look(path, opened), away).catch(() => away);
}

async function look(path: string, opened: string | undefined): Promise<RecentChanges> {
  await stat(path);
  if (opened === undefined) return { isMissing: false, newer: [] };
  const since = Date.parse(opened);
  const workspace = await readWorkspace(path).catch(() => null);
  const datasets = workspace?.datasets ?? [];
  const newer = await Promise.all(
    datasets.map(async (dataset) => {
      const file = await stat(resolve(dirname(path), dataset.path)).catch(() => null);
      return file !== null && file.mtimeMs > since ? [dataset.title] : [];
    }),
  );
  return { isMissing: false, newer: newer.flat() };
}

async function inTime<Result>(work: Promise<Result>, late: Result): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Result>((settle) => {
    timer = setTimeout(() => settle(late), patience);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
