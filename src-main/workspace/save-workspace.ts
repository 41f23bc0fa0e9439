import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { formatLike } from './format-like.ts';
import { parseWorkspace, readWorkspaceText } from './read-workspace.ts';

/** Saves of one file in this process, each of which waits for the one before. */
const saving = new Map<string, Promise<unknown>>();

/**
 * Changes a workspace file: read, changed, checked as on opening, then written whole or not at all, in the file's own
 * order and form. Refuses where someone else saved the file meanwhile, or where it may not be written.
 */
export function saveWorkspace(path: string, change: (workspace: Workspace) => Workspace): Promise<Workspace> {
  const save = (saving.get(path) ?? Promise.resolve()).then(() => saveNow(path, change));
  saving.set(
    path,
    save.catch(() => undefined),
  );
  return save;
}

async function saveNow(path: string, change: (workspace: Workspace) => Workspace): Promise<Workspace> {
  const before = await readWorkspaceText(path);
  const text = formatLike(before, change(parseWorkspace(before, path)));
  const changed = parseWorkspace(text, path);
  try {
    await access(path, constants.W_OK);
    if ((await readWorkspaceText(path)) !== before) throw savedMeanwhile(path);
    await writeFileAtomic(path, text);
  } catch (error) {
    throw error instanceof AppError ? error : notWritten(path, error);
  }
  return changed;
}

/** Adds a dataset; refuses one whose name is taken. */
export function addDataset(path: string, dataset: Dataset): Promise<Workspace> {
  return saveWorkspace(path, (workspace) => ({ ...workspace, datasets: [...workspace.datasets, dataset] }));
}

/** Puts a dataset in the place of the one with its id; refuses where there is none. */
export function replaceDataset(path: string, dataset: Dataset): Promise<Workspace> {
  return saveWorkspace(path, (workspace) => {
    if (!workspace.datasets.some(({ id }) => id === dataset.id)) {
      throw new AppError('unknown-name', `There is no dataset "${dataset.id}" in "${path}".`, { file: path });
    }
    return {
      ...workspace,
      datasets: workspace.datasets.map((each) => (each.id === dataset.id ? dataset : each)),
    };
  });
}

function savedMeanwhile(path: string): AppError {
  return new AppError(
    'file-unwritable',
    `"${path}" was saved by someone else at the same moment, so nothing was written. Try again.`,
    { file: path },
  );
}

function notWritten(path: string, error: unknown): AppError {
  return new AppError(
    'file-unwritable',
    `"${path}" could not be written. Check that you may write to it and in its folder, and that there is room; then try again.`,
    { file: path, detail: String(error) },
  );
}
