import type { Dataset, DatasetSummary } from '../../shared/model/dataset.ts';
import { datasetShape } from '../catalogue/dataset-shape.ts';
import { findProblems } from '../catalogue/find-problems.ts';
import { registerDataset } from '../catalogue/register-dataset.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { loadExtract } from '../ingest/load-extract.ts';
import { readMends } from '../workspace/read-mends.ts';
import type { ReadContent, SnapshotStore, SourceReading } from '../workspace/snapshot-store.ts';

/** Where a dataset's source is, and whether a version of it that nobody has looked at yet is taken all the same. */
export interface TakenSource {
  readonly path: string;
  readonly takesChanges: boolean;
}

/** Registers the accepted version of a dataset; where there is none yet, its source is read and accepted. */
export async function takeDataset(
  connection: Connection,
  store: SnapshotStore,
  dataset: Dataset,
  { path, takesChanges }: TakenSource,
  signal: AbortSignal,
): Promise<DatasetSummary> {
  const resolved = await store.resolve(dataset, path);
  if (resolved.kind === 'take-accepted' && !(takesChanges && resolved.state.state === 'changed')) {
    const { account, problems } = resolved;
    const summary = await registerDataset(
      connection,
      resolved.dataset,
      resolved.parquet,
      resolved.fingerprint,
      account,
    );
    return { ...summary, problems };
  }
  const { version } = resolved.kind === 'read' ? resolved : await store.current(dataset, path);
  const content = await readVersion(connection, dataset, version, signal);
  await store.accept(dataset, version, content);
  const summary = await registerDataset(connection, dataset, version.parquet, version.fingerprint, content.account);
  return { ...summary, problems: content.problems };
}

/** Reads a version of a source into its snapshot (Parquet is left where it lies), and tells what it holds. */
export async function readVersion(
  connection: Connection,
  dataset: Dataset,
  version: SourceReading,
  signal: AbortSignal,
): Promise<ReadContent> {
  const account = version.isInPlace
    ? null
    : await loadExtract(connection, dataset, version.path, version.parquet, {
        signal,
        rejects: version.rejects,
        signs: version.source.signs,
        ...(version.mends === null ? {} : { mends: await readMends(version.mends) }),
      });
  const staged = { ...dataset, id: `${dataset.id} being read` };
  const relation = relationOf(staged.id);
  const summary = await registerDataset(connection, staged, version.parquet, version.fingerprint, account);
  try {
    return {
      account: summary.account,
      shape: await datasetShape(connection, relation, dataset.roles, summary.account),
      problems: await findProblems(connection, relation, { roles: dataset.roles, read: dataset.read }),
    };
  } finally {
    await connection.run(`DROP VIEW IF EXISTS ${relation}`);
  }
}
