import { dirname, isAbsolute, join } from 'node:path';
import { AppError } from '../../shared/base/app-error.ts';
import type { Area } from '../../shared/model/area.ts';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type { Dataset, DatasetSummary } from '../../shared/model/dataset.ts';
import type { JoinPlan, MatchReport } from '../../shared/model/join-plan.ts';
import type { Workspace, WorkspaceSummary } from '../../shared/model/workspace.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { runJob } from '../database/run-job.ts';
import { readBoundaries } from '../geography/read-boundaries.ts';
import { placeRecords } from '../join/place-records.ts';
import type { JoinRelations } from '../join/place-records.ts';
import { reportMatch } from '../join/report-match.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { openSnapshotStore } from '../workspace/snapshot-store.ts';
import type { SnapshotStore } from '../workspace/snapshot-store.ts';
import { takeDataset } from './take-dataset.ts';

/** An open workspace: its extracts registered, its joins placed and reported. */
export interface Session {
  readonly path: string;
  /** The workspace with its datasets as they were read. */
  readonly workspace: Workspace;
  readonly store: SnapshotStore;
  /** Where a dataset's source is, from its path in the workspace. */
  sourceOf(dataset: Dataset): string;
  readonly database: Database;
  readonly areas: readonly Area[];
  readonly boundaries: Boundaries;
  readonly datasets: readonly DatasetSummary[];
  readonly joins: readonly MatchReport[];
  /** Runs a job on a connection of its own, which a cancelled signal interrupts. */
  withConnection<T>(job: (connection: Connection) => Promise<T>, signal?: AbortSignal): Promise<T>;
  close(): void;
}

export interface SessionOptions {
  readonly stateDirectory: string;
  /** Whether a changed extract is taken at once, as for a workspace that comes with Strand. */
  readonly takesChanges: boolean;
}

/** Opens a workspace: takes what was accepted of each extract, reads those of which nothing was, and places every join. */
export async function openSession(path: string, options: SessionOptions, signal: AbortSignal): Promise<Session> {
  const saved = await readWorkspace(path);
  const sourceOf = ({ path: file }: Dataset): string => (isAbsolute(file) ? file : join(dirname(path), file));
  const { areas, boundaries } = await readBoundaries(
    sourceOf(datasetOf(saved, saved.areas.boundaries)),
    saved.areas.codeColumn,
    saved.areas.nameColumn,
  );
  const database = await openDatabase();
  const withConnection: Session['withConnection'] = (job, jobSignal) => runJob(database, job, jobSignal);
  try {
    const store = await openSnapshotStore(path, options.stateDirectory);
    const datasets = await withConnection(async (connection) => {
      const taken: DatasetSummary[] = [];
      for (const dataset of saved.datasets) {
        const source = { path: sourceOf(dataset), takesChanges: options.takesChanges };
        taken.push(await takeDataset(connection, store, dataset, source, signal));
      }
      return taken;
    }, signal);
    const workspace = { ...saved, datasets: datasets.map(({ dataset }) => dataset) };
    const joins = await withConnection(async (connection) => {
      const reports: MatchReport[] = [];
      for (const plan of workspace.joins) reports.push(await takeJoin(connection, workspace, plan, areas));
      return reports;
    }, signal);
    return {
      path,
      workspace,
      store,
      sourceOf,
      database,
      areas,
      boundaries,
      datasets,
      joins,
      withConnection,
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function takeJoin(
  connection: Connection,
  workspace: Workspace,
  plan: JoinPlan,
  areas: readonly Area[],
): Promise<MatchReport> {
  const relations: JoinRelations = {
    left: relationOf(plan.left),
    lookup: plan.through === undefined ? null : relationOf(plan.through.dataset),
    right: relationOf(plan.right),
  };
  await placeRecords(connection, plan, relations);
  return reportMatch(connection, plan, relations, areas, {
    left: datasetOf(workspace, plan.left).title,
    right: datasetOf(workspace, plan.right).title,
    lookup: plan.through === undefined ? null : datasetOf(workspace, plan.through.dataset).title,
    areaKind: workspace.areas.geography.kind,
  });
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
    datasets: workspace.datasets.length,
    partners: new Set(workspace.datasets.map((dataset) => dataset.owner)).size,
    profiles: workspace.profiles.length,
    joins: workspace.joins.length,
    policy: workspace.policy,
  };
}
