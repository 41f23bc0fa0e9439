import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { formatLike } from './format-like.ts';
import { rememberStep, takeStep } from './history.ts';
import { parseWorkspace, readWorkspaceText } from './read-workspace.ts';

/** Saves of one file in this process, each of which waits for the one before. */
const saving = new Map<string, Promise<unknown>>();

/**
 * Changes a workspace file: read, changed, checked as on opening, then written whole or not at all, in the file's own
 * order and form, and remembered as `did` so that it can be taken back. Refuses where someone else saved the file
 * meanwhile, or where it may not be written.
 */
export function saveWorkspace(
  path: string,
  change: (workspace: Workspace) => Workspace,
  did = 'change the workspace',
): Promise<Workspace> {
  return inTurn(path, async () => {
    const before = await readWorkspaceText(path);
    const present = parseWorkspace(before, path);
    const changed = change(present);
    const text = isDeepStrictEqual(changed, present) ? before : formatLike(before, changed);
    const saved = parseWorkspace(text, path);
    await write(path, before, text);
    rememberStep(path, { did, before, after: text });
    return saved;
  });
}

/**
 * Takes back the last save of a workspace, or does it again: the file gets the text it had. Refuses where there is none,
 * or where someone else saved the file since. `allow` refuses by throwing before anything is written. Resolves with what
 * was taken back.
 */
export function stepWorkspace(
  path: string,
  direction: 'undo' | 'redo',
  allow?: (from: Workspace, to: Workspace) => Promise<void>,
): Promise<string> {
  return inTurn(path, async () => {
    const step = takeStep(path, direction);
    if ((await readWorkspaceText(path)) !== step.from) throw savedMeanwhile(path);
    await allow?.(parseWorkspace(step.from, path), parseWorkspace(step.to, path));
    await write(path, step.from, step.to);
    step.taken();
    return step.did;
  });
}

function inTurn<Result>(path: string, save: () => Promise<Result>): Promise<Result> {
  const next = (saving.get(path) ?? Promise.resolve()).then(save);
  saving.set(
    path,
    next.catch(() => undefined),
  );
  return next;
}

async function write(path: string, before: string, text: string): Promise<void> {
  try {
    await access(path, constants.W_OK);
    if ((await readWorkspaceText(path)) !== before) throw savedMeanwhile(path);
    await writeFileAtomic(path, text);
  } catch (error) {
    throw error instanceof AppError ? error : notWritten(path, error);
  }
}

/** Adds a dataset; refuses one whose name is taken. */
export function addDataset(path: string, dataset: Dataset): Promise<Workspace> {
  return saveWorkspace(
    path,
    (workspace) => ({ ...workspace, datasets: [...workspace.datasets, dataset] }),
    `add “${dataset.title}”`,
  );
}

/** Puts a dataset in the place of the one with its id; refuses where there is none. */
export function replaceDataset(path: string, dataset: Dataset): Promise<Workspace> {
  return saveWorkspace(
    path,
    (workspace) => {
      if (!workspace.datasets.some(({ id }) => id === dataset.id)) {
        throw new AppError('unknown-name', `There is no dataset "${dataset.id}" in "${path}".`, { file: path });
      }
      return {
        ...workspace,
        datasets: workspace.datasets.map((each) => (each.id === dataset.id ? dataset : each)),
      };
    },
    `change “${dataset.title}”`,
  );
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
