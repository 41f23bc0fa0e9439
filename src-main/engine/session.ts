import { dirname, isAbsolute, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../shared/base/app-error.ts';
import type { Area } from '../../shared/model/area.ts';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { Dataset, DatasetSummary } from '../../shared/model/dataset.ts';
import type { MatchReport } from '../../shared/model/match-report.ts';
import type { Workspace, WorkspaceSummary } from '../../shared/model/workspace.ts';
import type { Connection } from '../database/connection.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { runJob } from '../database/run-job.ts';
import { areaOutlines } from '../geography/area-outlines.ts';
import type { AreaOutlines } from '../geography/area-outlines.ts';
import { readBoundaries } from '../geography/read-boundaries.ts';
import { keptBoundaries } from '../workspace/kept-boundaries.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { openSnapshotStore } from '../workspace/snapshot-store.ts';
import type { SnapshotStore } from '../workspace/snapshot-store.ts';
import { readCarriedLists } from './carried-lists.ts';
import type { CarriedLists } from './carried-lists.ts';
import { takeConversions } from './take-conversions.ts';
import { takeDataset } from './take-dataset.ts';
import { takeJoins } from './take-joins.ts';
import type { TakenJoin } from './take-joins.ts';
import { noteUnread } from './unread-datasets.ts';

/** An open workspace: its extracts registered, its joins placed and reported. */
export interface Session {
  readonly path: string;
  /** The workspace as its file had it. */
  readonly saved: Workspace;
  /** The workspace with its datasets as they were read. */
  readonly workspace: Workspace;
  readonly store: SnapshotStore;
  /** Where a dataset's source is, from its path in the workspace. */
  sourceOf(dataset: Dataset): string;
  /** The file of a boundary dataset's outlines: a copy of the version that was taken, where one could be made. */
  outlineFile(dataset: Dataset): string;
  readonly database: Database;
  readonly areas: readonly Area[];
  readonly boundaries: Boundaries;
  readonly datasets: readonly DatasetSummary[];
  readonly joins: readonly MatchReport[];
  readonly taken: readonly TakenJoin[];
  /** The lists that the datasets' labels fit. */
  readonly carried: CarriedLists;
  /** Joins that could not be matched, each with the reason. */
  readonly failedJoins: readonly MatchReport[];
  /** Runs a job on a connection of its own, which a cancelled signal interrupts. */
  withConnection<T>(job: (connection: Connection) => Promise<T>, signal?: AbortSignal): Promise<T>;
  close(): void;
}

export interface SessionOptions {
  readonly stateDirectory: string;
  /** Whether a changed extract is taken at once, as for a workspace that comes with Strand. */
  readonly takesChanges: boolean;
}

/**
 * Opens a workspace: takes what was accepted of each extract, reads those of which nothing was, and places every join. An
 * extract that can be neither taken nor reached is listed as unread, and what needs it is refused.
 */
export async function openSession(path: string, options: SessionOptions, signal: AbortSignal): Promise<Session> {
  const saved = await readWorkspace(path);
  const sourceOf = ({ path: file }: Dataset): string => (isAbsolute(file) ? file : join(dirname(path), file));
  const database = await openDatabase();
  const unread = noteUnread();
  const withConnection: Session['withConnection'] = (job, jobSignal) =>
    runJob(database, job, jobSignal).catch((error: unknown) => {
      throw unread.explain(error);
    });
  try {
    const store = await openSnapshotStore(path, options.stateDirectory);
    const received = await withConnection(async (connection) => {
      const taken: DatasetSummary[] = [];
      for (const dataset of saved.datasets) {
        const source = { path: sourceOf(dataset), takesChanges: options.takesChanges };
        const summary = await takeDataset(connection, store, dataset, source, signal).catch((error: unknown) =>
          unread.list(dataset, error),
        );
        taken.push(summary);
      }
      return taken;
    }, signal);
    const outlineFiles = new Map<string, string>();
    for (const { dataset, fingerprint, unread: why } of received) {
      if (dataset.kind !== 'boundaries' || why !== undefined) continue;
      const source = sourceOf(dataset);
      outlineFiles.set(dataset.id, await keptBoundaries(path, options.stateDirectory, dataset, fingerprint, source));
    }
    const outlineFile: Session['outlineFile'] = (dataset) => outlineFiles.get(dataset.id) ?? sourceOf(dataset);
    const { areas, boundaries } = await readBoundaries(
      outlineFile(datasetOf(saved, saved.areas.boundaries)),
      saved.areas.codeColumn,
      saved.areas.nameColumn,
    );
    const readable = { ...saved, datasets: received.map(({ dataset }) => dataset) };
    const made = await withConnection((connection) => takeConversions(connection, readable, received, unread), signal);
    const outlinesOf = (id: string) => readOutlines(datasetOf(readable, id), outlineFile);
    const { taken, failed } = await withConnection(
      (connection) => takeJoins(connection, saved, [...received, ...made], outlinesOf, unread),
      signal,
    );
    const joined = taken.map(({ summary }) => summary);
    const listed = taken.flatMap(({ isPlacing, summary }) => (isPlacing ? [] : [summary]));
    const datasets = [...received, ...made, ...listed];
    const workspace = { ...saved, datasets: [...received, ...made, ...joined].map(({ dataset }) => dataset) };
    const carried = await withConnection(
      (connection) =>
        readCarriedLists(
          connection,
          datasets.flatMap(({ dataset, unread: why }) => (why === undefined ? [dataset] : [])),
          saved.mappings,
        ),
      signal,
    );
    return {
      path,
      saved,
      workspace,
      store,
      sourceOf,
      outlineFile,
      database,
      areas,
      boundaries,
      datasets,
      joins: taken.map(({ report }) => report),
      taken,
      carried,
      failedJoins: failed,
      withConnection,
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * The same session with the profiles that its file has now, where nothing else of it changed; null otherwise. It shares
 * the database, so only one of the two is closed.
 */
export async function withProfilesOf(session: Session): Promise<Session | null> {
  const saved = await readWorkspace(session.path);
  const { profiles } = saved;
  if (!isDeepStrictEqual({ ...saved, profiles: [] }, { ...session.saved, profiles: [] })) return null;
  return { ...session, saved, workspace: { ...session.workspace, profiles } };
}

/** The outlines of a boundary dataset, whose columns of codes and names its roles tell. */
async function readOutlines(dataset: Dataset, fileOf: Session['outlineFile']): Promise<AreaOutlines> {
  const columnOf = (kind: string): string | undefined =>
    Object.entries(dataset.roles).find(([, role]) => role.kind === kind)?.[0];
  const code = columnOf('area-code');
  if (dataset.kind !== 'boundaries' || code === undefined) {
    throw new AppError(
      'data-impossible',
      `“${dataset.title}” holds no outlines with area codes. Choose a boundary file.`,
    );
  }
  return areaOutlines((await readBoundaries(fileOf(dataset), code, columnOf('area-name') ?? code)).boundaries);
}

/** The dataset of a workspace with this id. */
export function datasetOf(workspace: Workspace, id: string): Dataset {
  const found = workspace.datasets.find((dataset) => dataset.id === id);
  if (found === undefined) throw new AppError('unknown-name', `There is no dataset "${id}" in this workspace.`);
  return found;
}

/** What a window shows of an open workspace. */
export function summariseSession(session: Session): WorkspaceSummary {
  const { workspace } = session;
  return {
    path: session.path,
    title: workspace.title,
    synthetic: workspace.synthetic,
    wholeName: workspace.whole.name,
    areas: session.areas.length,
    areaKind: workspace.areas.geography.kind,
    datasets: session.datasets.length,
    partners: new Set(workspace.datasets.map((dataset) => dataset.owner)).size,
    profiles: workspace.profiles.length,
    joins: workspace.joins.length,
    customAreas: workspace.customAreas?.length ?? 0,
    boundaries: workspace.areas.boundaries,
    policy: workspace.policy,
  };
}
