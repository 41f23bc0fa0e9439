import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

const recentSchema = z.array(
  z.object({
    path: z.string(),
    title: z.string(),
    /** When it was last opened, as an ISO time. */
    opened: z.string().optional(),
  }),
);
export type RecentWorkspace = z.infer<typeof recentSchema>[number];

const kept = 12;

/** Workspaces opened on this computer, newest first; an unreadable list is an empty one. */
export async function readRecent(stateDirectory: string): Promise<RecentWorkspace[]> {
  try {
    return recentSchema.parse(JSON.parse(await readFile(join(stateDirectory, 'recent.json'), 'utf8')));
  } catch {
    return [];
  }
}

/** Puts a workspace first in the list; where the list cannot be written, the workspace opens all the same. */
export async function rememberWorkspace(stateDirectory: string, workspace: RecentWorkspace): Promise<void> {
  const others = (await readRecent(stateDirectory)).filter((each) => each.path !== workspace.path);
  const list = JSON.stringify([workspace, ...others].slice(0, kept), null, 2);
  try {
    await mkdir(stateDirectory, { recursive: true });
    await writeFileAtomic(join(stateDirectory, 'recent.json'), list);
  } catch {
    return;
  }
}
