import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { AppError } from '../../shared/base/app-error.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { readyFolder } from '../files/ready-folder.ts';
import { slugOf } from './dataset-id.ts';
import { readWorkspace } from './read-workspace.ts';
import { asSample } from '../../shared/model/sample-title.ts';

/**
 * Makes a workspace in a folder, which may be new, with the areas, lookups and resident counts of another workspace to
 * begin with: its open data, copied beside. Gives the path of the workspace file; refuses a folder that has one already.
 */
export async function createWorkspace(folder: string, title: string, samplePath: string): Promise<string> {
  const sample = await readWorkspace(samplePath);
  const datasets = sample.datasets.filter(isOpen);
  const path = join(folder, `${slugOf(title)}.strand.json`);
  let made: string | undefined;
  try {
    made = await readyFolder(folder);
    const other = (await readdir(folder)).find((name) => name.endsWith('.strand.json'));
    if (other !== undefined) throw alreadyThere(folder, other);
    for (const dataset of datasets) await copyBeside(dirname(samplePath), folder, dataset.path);
    await writeFile(path, `${JSON.stringify(beginning(sample, title, datasets), null, 2)}\n`, { flag: 'wx' });
    await readWorkspace(path);
    return path;
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    if (error instanceof AppError) throw error;
    throw new AppError(
      'file-unwritable',
      `No workspace could be made in "${folder}". Choose a folder that you may write to, with room in it.`,
      { file: folder, detail: String(error) },
    );
  }
}

/** Open data of the sample that has a path of its own below it. */
function isOpen({ sensitivity, kind, path }: Dataset): boolean {
  return sensitivity === 'open' && kind !== 'points' && !isAbsolute(path) && !normalize(path).startsWith('..');
}

function beginning(sample: Workspace, title: string, datasets: Workspace['datasets']): Workspace {
  const ids = new Set(datasets.map(({ id }) => id));
  const populations = sample.populations.filter(({ tables }) => Object.values(tables).every((id) => ids.has(id)));
  const segments = new Set(populations.map(({ segment }) => segment));
  return {
    ...sample,
    title,
    // What partners send describes people, whatever the tables to begin with are.
    synthetic: false,
    datasets: datasets.map((dataset) => ({ ...dataset, title: asSample(dataset.title) })),
    joins: [],
    segments: sample.segments.filter(({ id }) => segments.has(id)),
    populations: populations.map((population) => ({ ...population, title: asSample(population.title) })),
    measures: [],
    profiles: [],
  };
}

/** Copies a file to the same place below another folder; refuses where another file has its name there. */
async function copyBeside(from: string, folder: string, path: string): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const bytes = await readFile(join(from, path));
  const present = await readFile(target).catch(() => null);
  if (present === null) {
    await writeFile(target, bytes, { flag: 'wx' });
  } else if (!present.equals(bytes)) {
    throw new AppError(
      'file-unwritable',
      `"${target}" is in the way: a new workspace brings a file of that name. Choose another folder.`,
      { file: target },
    );
  }
}

function alreadyThere(folder: string, name: string): AppError {
  return new AppError(
    'file-unwritable',
    `"${folder}" already holds the workspace "${name}". Open that one, or choose another folder.`,
    { file: join(folder, name) },
  );
}
